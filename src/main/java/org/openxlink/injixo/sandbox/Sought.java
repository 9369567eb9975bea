package org.openxlink.injixo.sandbox;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which posts a fault waits for; those that hold an element of that queue or agent, and of that time. Every post when all
 * are empty.
 */
record Sought(Optional<String> queue, Optional<String> agent, Optional<Instant> time) {

    boolean isIn(Set<Mark> marks) {
        boolean every = queue.isEmpty() && agent.isEmpty() && time.isEmpty();
        return every || marks.stream().anyMatch(this::fits);
    }

    private boolean fits(Mark mark) {
        return fits(Mark.QUEUE, queue, mark)
                && fits(Mark.AGENT, agent, mark)
                && time.map(mark.time()::equals).orElse(true);
    }

    private static boolean fits(String member, Optional<String> name, Mark mark) {
        return name.isEmpty() || (mark.member().equals(member) && mark.name().equals(name.get()));
    }

    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        queue.ifPresent(name -> members.put(Mark.QUEUE, name));
        agent.ifPresent(name -> members.put(Mark.AGENT, name));
        time.ifPresent(moment -> members.put("time", moment.toString()));
        return members;
    }
}
