package org.openxlink.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Looks for parents that queues.ini does not list. A catalogue may leave all of its parents out, or the one above those that
 * it lists; another one is hardly meant so.
 */
final class ParentQueues {

    private final Collection<WfmQueue> queues;
    private final Set<Integer> listed;

    private ParentQueues(Collection<WfmQueue> queues, Set<Integer> listed) {
        this.queues = queues;
        this.listed = listed;
    }

    /** @param places of all queues that are listed, right or wrong, by number */
    static void check(Collection<WfmQueue> queues, Map<Integer, Place> places, Problems problems) {
        ParentQueues parents = new ParentQueues(queues, places.keySet());
        for (int parent : parents.missing()) {
            WfmQueue first = queues.stream()
                    .filter(queue -> queue.parent() == parent)
                    .min(Comparator.comparingInt(
                            queue -> places.get(queue.number()).line()))
                    .orElseThrow();
            problems.warning(
                    places.get(first.number()),
                    "queue %d hangs under queue %d, which [Queues] does not list as it does other parents; add that one,"
                            + " or correct the parent",
                    first.number(),
                    parent);
        }
    }

    private Set<Integer> missing() {
        Set<Integer> parents = queues.stream().map(WfmQueue::parent).collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> above = queues.stream()
                .filter(queue -> parents.contains(queue.number()))
                .map(WfmQueue::parent)
                .collect(Collectors.toSet());
        parents.remove(0);
        parents.removeAll(listed);
        parents.removeAll(above);
        return above.isEmpty() ? Set.of() : parents;
    }
}
