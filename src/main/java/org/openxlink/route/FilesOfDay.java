package org.openxlink.route;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openxlink.config.CsvContacts;
import org.openxlink.ledger.FileOfDay;
import org.openxlink.ledger.KnownFile;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.CsvFolder;

/**
 * The files that make up a day: those of the folder, and those that were moved away after an import.
 *
 * @param imports the files of each import, oldest first; those that wait for one come last
 * @param gone names of files that the ledger knows and that are neither here nor there
 */
record FilesOfDay(List<List<CsvFile>> imports, List<String> gone) {

    /** Those that no import has read yet. */
    private static final long WAITING = Long.MAX_VALUE;

    static FilesOfDay of(CsvContacts contacts, String system, LocalDate day, Optional<Ledger> ledger)
            throws IOException, InterruptedException {
        List<FileOfDay> known = ledger.map(open -> open.files().ofDay(system, Run.Kind.CONTACTS, day))
                .orElse(List.of());
        Map<String, CsvFile> found = new LinkedHashMap<>();
        for (CsvFile file : new CsvFolder(contacts.files()).list().complete()) {
            if (mayHold(file, day, system, ledger)) {
                found.putIfAbsent(file.sha256(), file);
            }
        }
        for (CsvFile moved : moved(contacts, known)) {
            found.putIfAbsent(moved.sha256(), moved);
        }
        List<String> gone = known.stream()
                .filter(file -> !found.containsKey(file.content().sha256()))
                .map(file -> file.content().name())
                .toList();
        boolean together = contacts.hasWholeDays() || contacts.areIncrements();
        List<CsvFile> all = List.copyOf(found.values());
        return new FilesOfDay(together ? together(all) : byImport(all, known), gone);
    }

    /** Whether rows of the day may be in a file: it was never read, or they were found in it. */
    private static boolean mayHold(CsvFile file, LocalDate day, String system, Optional<Ledger> ledger) {
        Optional<KnownFile> known =
                ledger.flatMap(open -> open.files().known(system, Run.Kind.CONTACTS, file.sha256()));
        return known.map(content -> content.days().contains(day)).orElse(true);
    }

    private static List<List<CsvFile>> together(List<CsvFile> all) {
        return all.isEmpty() ? List.of() : List.of(all);
    }

    private static List<List<CsvFile>> byImport(List<CsvFile> all, List<FileOfDay> known) {
        Map<String, Long> runs =
                known.stream().collect(Collectors.toMap(file -> file.content().sha256(), FileOfDay::run));
        TreeMap<Long, List<CsvFile>> imports = new TreeMap<>();
        for (CsvFile file : all) {
            imports.computeIfAbsent(runs.getOrDefault(file.sha256(), WAITING), any -> new ArrayList<>())
                    .add(file);
        }
        return List.copyOf(imports.values());
    }

    /** Moved files may have a longer name; only those that look like one of the day are read through. */
    private static List<CsvFile> moved(CsvContacts contacts, List<FileOfDay> known) throws IOException {
        Optional<Path> folder = contacts.files().destination().filter(Files::isDirectory);
        if (folder.isEmpty() || known.isEmpty()) {
            return List.of();
        }
        Set<String> contents =
                known.stream().map(file -> file.content().sha256()).collect(Collectors.toSet());
        List<CsvFile> moved = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder.get())) {
            for (Path path : paths.sorted().toList()) {
                if (looksLikeAny(path, known)) {
                    CsvFile file = CsvFile.of(path, contacts.files().encoding());
                    if (contents.contains(file.sha256())) {
                        moved.add(file);
                    }
                }
            }
        }
        return moved;
    }

    private static boolean looksLikeAny(Path path, List<FileOfDay> known) throws IOException {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        long size = Files.size(path);
        String name = path.getFileName().toString();
        return known.stream()
                .map(FileOfDay::content)
                .anyMatch(content -> content.size() == size && name.startsWith(stem(content.name())));
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
