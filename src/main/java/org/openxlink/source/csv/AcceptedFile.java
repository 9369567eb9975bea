package org.openxlink.source.csv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.openxlink.config.CsvFiles;
import org.openxlink.config.MachineZone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does with a file what {@code DeleteImportFiles} says once everything in it was accepted. */
public final class AcceptedFile {

    /** Has a log file of its own, DeleteImportFiles.log. */
    private static final Logger LOG = LoggerFactory.getLogger("DeleteImportFiles");

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmssSSS");

    private AcceptedFile() {}

    /** Leaves, moves or deletes the file; one that was changed since it was read stays for the next import. */
    public static void settle(CsvFile file, CsvFiles settings) throws IOException {
        switch (settings.afterImport()) {
            case STAYS -> {}
            case MOVED ->
                ifUnchanged(file, () -> move(file, settings.destination().orElseThrow()));
            case DELETED -> ifUnchanged(file, () -> delete(file));
        }
    }

    private interface Action {
        void run() throws IOException;
    }

    private static void ifUnchanged(CsvFile file, Action action) throws IOException {
        try {
            if (file.isUnchanged()) {
                action.run();
            } else {
                LOG.info("{} was changed while it was imported; it stays", file.path());
            }
        } catch (NoSuchFileException takenAway) {
            LOG.info("{} was taken away by somebody else while it was imported", file.path());
        }
    }

    private static void move(CsvFile file, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path target = free(folder, file.name());
        Files.move(file.path(), target);
        LOG.info("moved {} to {} ({} bytes, sha256 {})", file.path(), target, file.size(), file.sha256());
    }

    private static void delete(CsvFile file) throws IOException {
        Files.delete(file.path());
        LOG.info("deleted {} ({} bytes, sha256 {})", file.path(), file.size(), file.sha256());
    }

    /** A name that is not taken: files of one name may come every day, and none may overwrite another. */
    private static Path free(Path folder, String name) {
        int dot = name.lastIndexOf('.') < 0 ? name.length() : name.lastIndexOf('.');
        String stamped = name.substring(0, dot) + "."
                + LocalDateTime.now(MachineZone.id()).format(STAMP);
        Path target = folder.resolve(name);
        for (int copy = 1; Files.exists(target); copy++) {
            target = folder.resolve(stamped + (copy == 1 ? "" : "-" + copy) + name.substring(dot));
        }
        return target;
    }
}
