package org.openxlink.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds lines of acd_map.ini that contradict the catalogue or repeat each other: a parent that is not the queue's, several
 * mappings that differ only in the parent, identical source lines (Rule: {@code AutomaticMappingCorrection}).
 */
final class MappingAnalysis {

    /** What a line has wrong, in a sentence. */
    sealed interface Finding {

        MapFact old();

        String why();

        /** The line as it should be; nothing when it should not be there. */
        default Optional<MapFact> corrected() {
            return Optional.empty();
        }

        /** It stands under a parent that is not its queue's. */
        record Misplaced(MapFact old, MapFact right, String why) implements Finding {

            @Override
            public Optional<MapFact> corrected() {
                return Optional.of(right);
            }
        }

        /** The same value is mapped under the right parent. */
        record Stray(MapFact old, String why) implements Finding {}

        /** The same source stands there already. */
        record Repeated(MapFact old, String why) implements Finding {}
    }

    private final Catalogue catalogue;
    private final List<Finding> findings = new ArrayList<>();

    private MappingAnalysis(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    static List<Finding> of(List<MapFact> facts, Catalogue catalogue) {
        MappingAnalysis analysis = new MappingAnalysis(catalogue);
        byKey(facts).values().forEach(analysis::analyse);
        return List.copyOf(analysis.findings);
    }

    static Map<MappingKey, List<MapFact>> byKey(List<MapFact> facts) {
        Map<MappingKey, List<MapFact>> groups = new LinkedHashMap<>();
        facts.forEach(fact ->
                groups.computeIfAbsent(fact.key(), key -> new ArrayList<>()).add(fact));
        return groups;
    }

    private void analyse(List<MapFact> group) {
        WfmQueue queue = catalogue.queues().get(group.get(0).queue());
        repeats(queue == null ? group : underTheRightParent(group, queue.parent()));
    }

    /** Lines under the queue's parent win; when there are none, the first parent's lines are moved under it. */
    private List<MapFact> underTheRightParent(List<MapFact> group, int parent) {
        boolean anyRight = group.stream().anyMatch(fact -> fact.parent() == parent);
        int kept = anyRight ? parent : group.get(0).parent();
        List<MapFact> result = new ArrayList<>();
        for (MapFact fact : group) {
            if (fact.parent() != kept) {
                findings.add(new Finding.Stray(fact, wrongParent(fact, parent) + ", and is mapped there too"));
                continue;
            }
            if (fact.parent() != parent) {
                findings.add(new Finding.Misplaced(fact, fact.under(parent), wrongParent(fact, parent)));
            }
            result.add(fact.under(parent));
        }
        return result;
    }

    private static String wrongParent(MapFact fact, int parent) {
        return "queue %d hangs under %d in queues.ini, not under %d".formatted(fact.queue(), parent, fact.parent());
    }

    private void repeats(List<MapFact> group) {
        List<MapFact> seen = new ArrayList<>();
        for (MapFact fact : group) {
            Optional<MapFact> first = seen.stream().filter(fact::sameAs).findFirst();
            first.ifPresent(earlier -> findings.add(
                    new Finding.Repeated(fact, "the same source stands in line " + earlier.line() + " already")));
            seen.add(fact);
        }
    }
}
