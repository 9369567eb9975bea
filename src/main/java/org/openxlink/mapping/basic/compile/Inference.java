package org.openxlink.mapping.basic.compile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.openxlink.mapping.basic.program.Place;
import org.openxlink.mapping.basic.program.Variable;
import org.openxlink.mapping.basic.value.Kind;
import org.openxlink.mapping.basic.value.Type;

/**
 * Which variables without a type only ever take numbers. All are believed to until one is seen taking something else; then
 * the script is compiled once more.
 */
final class Inference {

    private static final int MOST_PASSES = 8;

    private final Set<String> variants = new HashSet<>();
    private final Map<Variable, String> believed = new HashMap<>();
    private boolean wrong;
    private int passes;

    /** Whether the last pass believed too much, or there was none yet. */
    boolean needsPass() {
        boolean needs = passes == 0 || wrong;
        passes++;
        wrong = false;
        believed.clear();
        return needs;
    }

    Type type(String routine, String key) {
        boolean isNumber = passes < MOST_PASSES && !variants.contains(name(routine, key));
        return isNumber ? Type.NUMBER : Type.VARIANT;
    }

    private static String name(String routine, String key) {
        return routine + "." + key;
    }

    void believe(Variable variable, String routine, String key) {
        believed.put(variable, name(routine, key));
    }

    /** The place is given a value of that kind somewhere. */
    void takes(Place place, Kind kind) {
        if (place instanceof Variable variable
                && variable.type() == Type.NUMBER
                && kind != Kind.WHOLE
                && kind != Kind.DOUBLE) {
            variants.add(believed.get(variable));
            wrong = true;
        }
    }
}
