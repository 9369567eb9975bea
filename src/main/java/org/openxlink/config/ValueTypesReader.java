package org.openxlink.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openxlink.config.ValueExpression.Function;

/** Reads {@code ValueTypes} and {@code ValueTypeFunctions} (Rule: the Universal interface, contacts). */
final class ValueTypesReader {

    private static final String KEY = "ValueTypes";
    private static final String FUNCTIONS_KEY = "ValueTypeFunctions";
    private static final Pattern DISTINCT = Pattern.compile("DISTINCT\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern CALL =
            Pattern.compile("(SUM|COUNT|AVG|MIN|MAX)\\s*(\\()(.*)\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final String WORDS = Arrays.stream(Function.values())
            .map(function -> function.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));

    private final SectionReader section;

    ValueTypesReader(SectionReader section) {
        this.section = section;
    }

    List<ValueExpression> read() {
        section.sql(KEY);
        String text = section.required(KEY, "columns or SQL expressions, separated by ;")
                .orElse("");
        List<String> items = SqlText.of(text).parts(';');
        items.forEach(item -> ReadOnlySql.faultOfPart(item)
                .ifPresent(fault -> section.error(KEY, "%s: \"%s\" %s", KEY, item, fault)));
        List<Function> functions = functions(items.size());
        List<ValueExpression> values = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            add(value(items.get(index), functions.get(index)), values);
        }
        return values;
    }

    private void add(ValueExpression value, List<ValueExpression> values) {
        Optional<ValueExpression> same = values.stream()
                .filter(known -> known.name().equalsIgnoreCase(value.name()))
                .findFirst();
        if (same.isEmpty()) {
            values.add(value);
        } else if (same.get().equals(value)) {
            section.warning(KEY, "%s has \"%s\" twice; the second is left out", KEY, value.name());
        } else {
            section.error(
                    KEY,
                    "%s has \"%s\" twice; give one of them a name of its own, as in %s AS Name",
                    KEY,
                    value.name(),
                    value.expression());
        }
    }

    /** The functions, one for each of so many value types. */
    private List<Function> functions(int count) {
        List<Function> functions = new ArrayList<>();
        for (String word : section.list(FUNCTIONS_KEY)) {
            functions.add(function(word));
        }
        if (functions.size() < 2) {
            Function all = functions.isEmpty() ? Function.SUM : functions.get(0);
            return Collections.nCopies(count, all);
        }
        if (functions.size() != count) {
            section.error(
                    FUNCTIONS_KEY,
                    "%s lists %d functions, but %s has %d value types; give one for all or one for each",
                    FUNCTIONS_KEY,
                    functions.size(),
                    KEY,
                    count);
            return Collections.nCopies(count, Function.SUM);
        }
        return functions;
    }

    private Function function(String word) {
        for (Function function : Function.values()) {
            if (function.name().equalsIgnoreCase(word)) {
                return function;
            }
        }
        section.error(FUNCTIONS_KEY, "%s has \"%s\"; expected %s", FUNCTIONS_KEY, word, WORDS);
        return Function.SUM;
    }

    private static ValueExpression value(String item, Function function) {
        List<String> parts = SqlText.of(item).expressionAndName();
        String expression = parts.get(0);
        String name = parts.size() > 1 ? parts.get(1) : SqlText.unquoted(expression);
        return unwrapped(name, expression).orElseGet(() -> new ValueExpression(name, expression, function));
    }

    /** {@code sum(x)} says itself what becomes of several rows; rows are combined here, so that only x is asked for. */
    private static Optional<ValueExpression> unwrapped(String name, String expression) {
        Matcher call = CALL.matcher(expression);
        if (!call.matches() || !SqlText.of(expression).isInside(call.start(2))) {
            return Optional.empty();
        }
        String argument = call.group(3).strip();
        boolean single = SqlText.of(argument).parts(',').size() == 1;
        if (!single || DISTINCT.matcher(argument).matches()) {
            return Optional.empty();
        }
        Function function = Function.valueOf(call.group(1).toUpperCase(Locale.ROOT));
        return Optional.of(new ValueExpression(name, argument.equals("*") ? "1" : argument, function));
    }
}
