package org.openxlink.monitor.backup;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** New files and folders that nobody else may look into, where the machine knows such. */
final class OwnerOnly {

    private OwnerOnly() {}

    static Path file(Path file) throws IOException {
        return Files.createFile(file, attributes("rw-------"));
    }

    static Path folder(Path folder) throws IOException {
        return Files.createDirectory(folder, attributes("rwx------"));
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
