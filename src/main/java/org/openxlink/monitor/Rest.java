package org.openxlink.monitor;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openxlink.ledger.Run;

/** What a stopped import has left of a task. */
public record Rest(ImportTask task, ImportRequest.Range days) {

    /** The words of the commands that do it, beginning with {@code import}; one for each range of days and kind. */
    public static List<List<String>> commands(List<Rest> rest, ImportOrder order) {
        Map<ImportRequest.Range, Map<Set<String>, Set<Run.Kind>>> same = new LinkedHashMap<>();
        byRangeAndKind(rest)
                .forEach((range, kinds) ->
                        kinds.forEach((kind, systems) -> same.computeIfAbsent(range, any -> new LinkedHashMap<>())
                                .computeIfAbsent(systems, any -> new LinkedHashSet<>())
                                .add(kind)));
        List<List<String>> commands = new ArrayList<>();
        same.forEach((range, bySystems) ->
                bySystems.forEach((systems, kinds) -> commands.add(command(range, systems, kinds, order))));
        return commands;
    }

    private static Map<ImportRequest.Range, Map<Run.Kind, Set<String>>> byRangeAndKind(List<Rest> rest) {
        return rest.stream()
                .collect(Collectors.groupingBy(
                        Rest::days,
                        LinkedHashMap::new,
                        Collectors.groupingBy(
                                one -> one.task().kind(),
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        one -> one.task().system(), Collectors.toCollection(LinkedHashSet::new)))));
    }

    private static List<String> command(
            ImportRequest.Range range, Set<String> systems, Set<Run.Kind> kinds, ImportOrder order) {
        List<String> words = new ArrayList<>(List.of("import"));
        if (kinds.size() == 1) {
            words.add(kinds.contains(Run.Kind.CONTACTS) ? "-p" : "-t");
        }
        words.addAll(List.of("-d", range.first().toString()));
        words.addAll(List.of("-L", Long.toString(ChronoUnit.DAYS.between(range.first(), range.last()) + 1)));
        systems.forEach(system -> words.addAll(List.of("--system", system)));
        if (order.force()) {
            words.add("--force");
        }
        if (order.writeZeros()) {
            words.add("--write-zeros");
        }
        return words;
    }
}
