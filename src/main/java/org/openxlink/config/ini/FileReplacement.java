package org.openxlink.config.ini;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Replaces a file in one step: a temporary file beside it, forced to disk, is renamed over it. */
public final class FileReplacement {
    private static final Set<StandardOpenOption> NEW_FILE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private FileReplacement() {}

    public static void replace(Path file, byte[] content) throws IOException {
        // an ini file may be a link into a folder shared by installations: the link has to stay
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            write(temporary, content, permissions(target));
            rename(temporary, target);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static Optional<Set<PosixFilePermission>> permissions(Path target) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        return view == null || !Files.exists(target)
                ? Optional.empty()
                : Optional.of(view.readAttributes().permissions());
    }

    private static void write(Path temporary, byte[] content, Optional<Set<PosixFilePermission>> permissions)
            throws IOException {
        // from the start no more readable than the old file: it may hold secrets
        FileAttribute<?>[] attributes =
                permissions.map(PosixFilePermissions::asFileAttribute).stream().toArray(FileAttribute<?>[]::new);
        try (FileChannel channel = FileChannel.open(temporary, NEW_FILE, attributes)) {
            for (ByteBuffer bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        if (permissions.isPresent()) {
            // once more, because the umask took some away
            Files.setPosixFilePermissions(temporary, permissions.get());
        }
    }

    private static void rename(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // network shares: the next best is a plain replacement
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
