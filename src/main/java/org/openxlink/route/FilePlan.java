package org.openxlink.route;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openxlink.ledger.KnownFile;
import org.openxlink.source.csv.CsvFile;

/**
 * Which files a run reads. The same content counts once, under the first of its names.
 *
 * @param first read in any case
 * @param known imported before; read again only as far as they cover the same days, so that a day is whole
 * @param twins further files of a content, by its digest
 */
record FilePlan(List<CsvFile> first, Map<CsvFile, KnownFile> known, Map<String, List<CsvFile>> twins) {

    /**
     * Plans a run.
     *
     * @param rereadAll whether files that were imported before are read like new ones
     */
    static FilePlan of(List<CsvFile> files, Function<CsvFile, KnownFile> ledger, boolean rereadAll) {
        Map<String, List<CsvFile>> byContent =
                files.stream().collect(Collectors.groupingBy(CsvFile::sha256, LinkedHashMap::new, Collectors.toList()));
        List<CsvFile> first = new ArrayList<>();
        Map<CsvFile, KnownFile> known = new LinkedHashMap<>();
        for (List<CsvFile> same : byContent.values()) {
            boolean isNew = same.stream().anyMatch(file -> ledger.apply(file) == null);
            KnownFile before = isNew ? null : ledger.apply(same.get(0));
            if (!rereadAll && before != null && before.isImported()) {
                known.put(same.get(0), before);
            } else {
                first.add(same.get(0));
            }
        }
        return new FilePlan(first, known, byContent);
    }

    /** All files of that content. */
    List<CsvFile> named(CsvFile file) {
        return twins.get(file.sha256());
    }

    long bytes() {
        return first.stream().mapToLong(CsvFile::size).sum();
    }

    /** The files imported before that cover any of these days. */
    List<CsvFile> covering(Set<LocalDate> days) {
        return known.entrySet().stream()
                .filter(file -> anyOf(file.getValue().days(), days))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean anyOf(Collection<LocalDate> some, Set<LocalDate> others) {
        return some.stream().anyMatch(others::contains);
    }
}
