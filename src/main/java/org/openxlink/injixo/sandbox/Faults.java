package org.openxlink.injixo.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The faults to come, in order: a post meets the first one that concerns it, and only that one. */
final class Faults {

    private final List<Fault> waiting = new ArrayList<>();

    /** Adds a fault behind the others; one with count 0 takes back those that are the same beside the count. */
    synchronized void add(Fault fault) {
        if (fault.isSpent()) {
            waiting.removeIf(fault::isSameBesideCount);
        } else {
            waiting.add(fault);
        }
    }

    /** The fault for a post with these elements; counts it as used. */
    synchronized Optional<Fault> next(Set<Mark> marks) {
        Optional<Fault> next =
                waiting.stream().filter(fault -> fault.concerns(marks)).findFirst();
        next.ifPresent(this::use);
        return next;
    }

    private void use(Fault fault) {
        waiting.set(waiting.indexOf(fault), fault.once());
        waiting.removeIf(Fault::isSpent);
    }

    synchronized List<Fault> waiting() {
        return List.copyOf(waiting);
    }

    synchronized void clear() {
        waiting.clear();
    }
}
