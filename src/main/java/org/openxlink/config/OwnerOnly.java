package org.openxlink.config;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * New files and folders that nobody else may look into, from their first moment on; on Windows the permissions of the
 * folder around them count.
 */
public final class OwnerOnly {

    private OwnerOnly() {}

    public static Path file(Path file) throws IOException {
        return Files.createFile(file, permissions());
    }

    public static Path folder(Path folder) throws IOException {
        return Files.createDirectory(folder, permissions("rwx------"));
    }

    /** The folder and those above it, where they are missing. */
    static Path folders(Path folder) throws IOException {
        return Files.createDirectories(folder, permissions("rwx------"));
    }

    /** To make a file with in another way. */
    public static FileAttribute<?>[] permissions() {
        return permissions("rw-------");
    }

    private static FileAttribute<?>[] permissions(String letters) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters))
                }
                : new FileAttribute<?>[0];
    }
}
