package org.openxlink.mapping.basic.function;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.mapping.basic.program.Expression;

/**
 * A function of the language.
 *
 * @param least arguments
 * @param most arguments
 */
public record BuiltIn(String name, int least, int most, Builder builder) {

    /** As many as anybody will write. */
    static final int ANY = 1000;

    private static final Map<String, BuiltIn> ALL = all();

    /** Makes the expression; the number of arguments was checked. */
    @FunctionalInterface
    public interface Builder {
        Expression of(List<Expression> arguments);
    }

    private static Map<String, BuiltIn> all() {
        Map<String, BuiltIn> all = new HashMap<>();
        for (List<BuiltIn> room : List.of(
                MathFunctions.ALL,
                ConversionFunctions.ALL,
                TextFunctions.ALL,
                DateFunctions.ALL,
                ChoiceFunctions.ALL,
                ScriptFunctions.ALL)) {
            room.forEach(function -> all.put(function.name(), function));
        }
        return Map.copyOf(all);
    }

    /** @param name in lower case, without a type suffix */
    public static Optional<BuiltIn> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Whether so many arguments are too few or too many. */
    public boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    /** How many it wants, in words. */
    public String wanted() {
        if (least == most) {
            return least == 1 ? "1 argument" : least + " arguments";
        }
        return most == ANY ? "at least " + least + " arguments" : least + " to " + most + " arguments";
    }
}
