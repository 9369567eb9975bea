package org.openxlink.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openxlink.config.ContactSource;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.CsvFiles;
import org.openxlink.config.CsvStatuses;
import org.openxlink.config.Installation;
import org.openxlink.config.StatusSource;
import org.openxlink.config.SystemConfig;

/** The folders beside {@code data/} and {@code logs/} in which an instance writes, moves and deletes files. */
final class WrittenFolders {

    private WrittenFolders() {}

    static List<Path> of(Installation installation) {
        Stream<Path> logs = Stream.of(installation.general().logDir());
        return Stream.concat(logs, installation.systems().stream().flatMap(WrittenFolders::of))
                .distinct()
                .toList();
    }

    /** Where its files come from and go to. */
    private static Stream<Path> of(SystemConfig system) {
        Optional<CsvFiles> contacts = system.contacts().flatMap(WrittenFolders::files);
        Optional<CsvFiles> statuses = system.statuses().flatMap(WrittenFolders::files);
        return Stream.of(contacts, statuses)
                .flatMap(Optional::stream)
                .flatMap(files -> Stream.concat(Stream.of(files.folder()), files.destination().stream()));
    }

    private static Optional<CsvFiles> files(ContactSource source) {
        return source instanceof CsvContacts csv ? Optional.of(csv.files()) : Optional.empty();
    }

    private static Optional<CsvFiles> files(StatusSource source) {
        return source instanceof CsvStatuses csv ? Optional.of(csv.files()) : Optional.empty();
    }
}
