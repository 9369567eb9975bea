package org.openxlink.monitor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a target answered since the start.
 *
 * @param answers how many by HTTP status; 0 stands for none at all
 */
public record TargetTally(Map<Integer, Long> answers, Optional<Contact> last) {

    static final TargetTally NOTHING = new TargetTally(Map.of(), Optional.empty());

    public TargetTally {
        answers = Map.copyOf(answers);
    }

    TargetTally plus(int status, Contact contact) {
        Map<Integer, Long> more = new HashMap<>(answers);
        more.merge(status, 1L, Long::sum);
        return new TargetTally(more, Optional.of(contact));
    }
}
