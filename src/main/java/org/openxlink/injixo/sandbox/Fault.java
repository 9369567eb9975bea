package org.openxlink.injixo.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A misbehaviour that the sandbox was asked for.
 *
 * @param sought which posts meet it
 * @param count for how many posts; until it is cleared when empty
 */
record Fault(Effect effect, Sought sought, Optional<Integer> count) {

    boolean concerns(Set<Mark> marks) {
        return sought.isIn(marks);
    }

    boolean isSameBesideCount(Fault other) {
        return effect.equals(other.effect) && sought.equals(other.sought);
    }

    boolean isSpent() {
        return count.isPresent() && count.get() <= 0;
    }

    /** The members that ask for what is left of it in {@code PUT /sandbox/faults}. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>(effect.members());
        members.putAll(sought.members());
        count.ifPresent(left -> members.put("count", left));
        return members;
    }

    Fault once() {
        return new Fault(effect, sought, count.map(left -> left - 1));
    }
}
