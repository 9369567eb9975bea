package org.openxlink.mapping.basic.compile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxlink.mapping.basic.program.DoubleExpression;
import org.openxlink.mapping.basic.program.Expression;
import org.openxlink.mapping.basic.program.Variable;
import org.openxlink.mapping.basic.program.WholeExpression;
import org.openxlink.mapping.basic.value.Type;

/** Result, Weekday, Minutes and the Paras: variables of the module that exist without being declared. */
final class Predefined {

    static final String RESULT = "result";
    private static final String WEEKDAY = "weekday";
    private static final String MINUTES = "minutes";
    private static final Pattern PARA = Pattern.compile("para([1-9][0-9]{0,3})");

    private final Scope module;
    private final Map<String, Type> declared;
    private final SortedSet<Integer> paras = new TreeSet<>();

    private Predefined(Scope module, Map<String, Type> declared) {
        this.module = module;
        this.declared = declared;
    }

    static boolean is(String key) {
        return key.equals(RESULT)
                || key.equals(WEEKDAY)
                || key.equals(MINUTES)
                || PARA.matcher(key).matches();
    }

    /**
     * Makes those that the script mentions, filled before its first line.
     *
     * @param mentioned all names of the script, beside those that are only declared
     * @param declared types of those that it declares
     * @return the variable that is read afterwards, and the Paras
     */
    static Predefined in(Scope module, Set<String> mentioned, Map<String, Type> declared) {
        Predefined predefined = new Predefined(module, declared);
        Set<String> names = new TreeSet<>(mentioned);
        names.add(RESULT);
        names.stream().filter(Predefined::is).forEach(predefined::make);
        return predefined;
    }

    /** Numbers of the Paras, in order. */
    List<Integer> paras() {
        return List.copyOf(paras);
    }

    private void make(String key) {
        if (key.equals(RESULT)) {
            variable(key, "Result", declared(key).isWholeNumber() ? Type.WHOLE_RESULT : Type.RESULT);
        } else if (key.equals(WEEKDAY)) {
            WholeExpression weekday = frame -> frame.run().weekday();
            filled(key, "Weekday", weekday, Type.WIDE);
        } else if (key.equals(MINUTES)) {
            WholeExpression minutes = frame -> frame.run().minutes();
            filled(key, "Minutes", minutes, Type.WIDE);
        } else {
            para(key);
        }
    }

    private void para(String key) {
        Matcher number = PARA.matcher(key);
        int index = number.matches() ? Integer.parseInt(number.group(1)) - 1 : 0;
        paras.add(index + 1);
        DoubleExpression para = frame -> frame.run().para(index);
        filled(key, "Para" + (index + 1), para, Type.DOUBLE);
    }

    private Type declared(String key) {
        return declared.getOrDefault(key, Type.VARIANT);
    }

    /** @param undeclared the type where the script names none */
    private void filled(String key, String name, Expression value, Type undeclared) {
        Type type = declared(key).isWholeNumber() ? Type.WIDE : declared(key);
        Variable variable = variable(key, name, type == Type.VARIANT ? undeclared : type);
        module.first(variable.assign(value), false);
    }

    /** Declared hides a function of that name. */
    private Variable variable(String key, String name, Type type) {
        return module.variable(key, name, type, declared.containsKey(key));
    }
}
