package org.openxlink.injixo.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A misbehaviour that the sandbox was asked for.
 *
 * @param queue only posts that hold an event of that queue; every post when empty
 * @param count for how many posts; until it is cleared when empty
 */
record Fault(Effect effect, Optional<String> queue, Optional<Integer> count) {

    boolean concerns(Set<String> queues) {
        return queue.isEmpty() || queues.contains(queue.get());
    }

    boolean isSameBesideCount(Fault other) {
        return effect.equals(other.effect) && queue.equals(other.queue);
    }

    boolean isSpent() {
        return count.isPresent() && count.get() <= 0;
    }

    /** The members that ask for what is left of it in {@code PUT /sandbox/faults}. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>(effect.members());
        queue.ifPresent(name -> members.put("queue", name));
        count.ifPresent(left -> members.put("count", left));
        return members;
    }

    Fault once() {
        return new Fault(effect, queue, count.map(left -> left - 1));
    }
}
