package org.openxlink.source.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.QueueColumn;
import org.openxlink.config.ValueColumn;
import org.openxlink.config.ValueExpression;
import org.openxlink.source.SourceSpan;

/**
 * The one question that a day of an external system takes (Rule: the Universal interface, contacts). Its result has the
 * columns time, queue columns, wanted values in this order, named {@code xl_0}, {@code xl_1} and so on.
 *
 * @param parameters one for each {@code ?}
 */
public record DayQuery(String sql, List<Object> parameters) {

    public DayQuery {
        parameters = List.copyOf(parameters);
    }

    /** The parameters by name, in their order, as Camel's {@code jdbc:} takes them. */
    public Map<String, Object> namedParameters() {
        Map<String, Object> named = new LinkedHashMap<>();
        parameters.forEach(parameter -> named.put("p" + named.size(), parameter));
        return named;
    }

    /**
     * The query.
     *
     * @param queues the values to which the queue column is restricted; empty where all rows have to be looked at
     */
    static DayQuery of(
            DatabaseContacts contacts,
            ContactColumns wanted,
            StampColumn when,
            Optional<List<Object>> queues,
            SourceSpan span) {
        List<String> conditions = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        when.from(span).ifPresent(from -> {
            conditions.add(when.expression() + " >= ?");
            parameters.add(from);
        });
        when.to(span).ifPresent(to -> {
            conditions.add(when.expression() + " < ?");
            parameters.add(to);
        });
        contacts.date().map(NearbyDate::new).ifPresent(date -> {
            conditions.add(date.condition());
            parameters.addAll(date.bounds(span));
        });
        contacts.filter().ifPresent(filter -> conditions.add("(" + filter + ")"));
        queues.ifPresent(values -> {
            conditions.add(oneOf(contacts.queueColumns().get(0).expression(), values.size()));
            parameters.addAll(values);
        });
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String sql = "SELECT " + columns(contacts, wanted, when) + " FROM " + contacts.table() + where;
        return new DayQuery(sql, parameters);
    }

    private static String oneOf(String column, int count) {
        return count == 0 ? "1 = 0" : column + " IN (" + String.join(", ", Collections.nCopies(count, "?")) + ")";
    }

    private static String columns(DatabaseContacts contacts, ContactColumns wanted, StampColumn when) {
        List<String> expressions = new ArrayList<>();
        expressions.add(when.expression());
        contacts.queueColumns().stream().map(QueueColumn::expression).forEach(expressions::add);
        wanted.values().stream()
                .map(ValueColumn::name)
                .map(contacts::value)
                .map(DayQuery::expression)
                .forEach(expressions::add);
        StringBuilder columns = new StringBuilder();
        for (int index = 0; index < expressions.size(); index++) {
            columns.append(index == 0 ? "" : ", ")
                    .append(expressions.get(index))
                    .append(" AS xl_")
                    .append(index);
        }
        return columns.toString();
    }

    /** What is counted may be of any type. */
    private static String expression(ValueExpression value) {
        return value.function() == ValueExpression.Function.COUNT
                ? "CASE WHEN " + value.expression() + " IS NULL THEN 0 ELSE 1 END"
                : value.expression();
    }
}
