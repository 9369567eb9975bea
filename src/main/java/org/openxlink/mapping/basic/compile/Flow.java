package org.openxlink.mapping.basic.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.openxlink.mapping.basic.program.CodeBuilder;
import org.openxlink.mapping.basic.program.Routine;
import org.openxlink.mapping.basic.program.Target;

/** Where a routine can go on: its labels, and the ends of the loops that are open. */
final class Flow {

    /** A loop that a statement is in. */
    private record Loop(String kind, Target end) {}

    private final Session session;
    private final CodeBuilder code;
    private final Routine routine;
    private final Deque<Loop> loops = new ArrayDeque<>();
    private final Map<String, Target> labels = new HashMap<>();
    private final Map<String, Token> wanted = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    Flow(Session session, CodeBuilder code, Routine routine) {
        this.session = session;
        this.code = code;
        this.routine = routine;
    }

    Routine routine() {
        return routine;
    }

    private static String key(Token label) {
        return Names.key(label.getText().replaceFirst("^0+(?=.)", ""));
    }

    private Target target(String key) {
        return labels.computeIfAbsent(key, any -> new Target());
    }

    void label(Token label) {
        String key = key(label);
        if (!known.add(key)) {
            session.problem(label, "the label " + label.getText() + " is there twice");
        }
        code.here(target(key));
    }

    Target labelled(Token label) {
        String key = key(label);
        wanted.putIfAbsent(key, label);
        return target(key);
    }

    /** All labels that something goes to are there. */
    void checkLabels() {
        wanted.forEach((key, place) -> {
            if (!known.contains(key)) {
                session.problem(place, "there is no label " + place.getText() + " in this Sub or Function");
            }
        });
    }

    /** @param kind For, Do or While */
    void enter(String kind, Target end) {
        loops.push(new Loop(kind, end));
    }

    void leave() {
        loops.pop();
    }

    /** The end of the innermost loop of that kind. */
    Target endOf(String kind, Token place) {
        return loops.stream()
                .filter(loop -> loop.kind().equals(kind))
                .map(Loop::end)
                .findFirst()
                .orElseGet(() -> outside(kind, place));
    }

    private Target outside(String kind, Token place) {
        session.problem(place, "Exit " + kind + " is not within a " + kind + " loop");
        return new Target();
    }
}
