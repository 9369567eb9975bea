package org.openxlink.config;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that their owner alone may read. */
public final class PrivateFile {

    private PrivateFile() {}

    /** To make one with, so that it is private from its first moment on; on Windows the folder's own permissions count. */
    public static FileAttribute<?>[] permissions() {
        return permissions("rw-------");
    }

    /** Makes the folder and those above it where they are missing. */
    public static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, permissions("rwx------"));
    }

    private static FileAttribute<?>[] permissions(String letters) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(letters))
                }
                : new FileAttribute<?>[0];
    }
}
