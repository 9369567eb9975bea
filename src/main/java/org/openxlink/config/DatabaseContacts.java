package org.openxlink.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How contacts are read from a database (Rule: the Universal interface, contacts).
 *
 * @param queueSql lists the queues
 * @param queueMappingSql a queue's name and the ids that the table knows it by
 * @param table a table, a view or a join
 * @param queueColumns one or more; all of them must fit
 * @param filter a further condition
 * @param date a column of dates or times near the moment of a row: at most a day away
 * @param hintWhenEmpty a sentence for administrators who find no row in the table
 * @param interval minutes the source aggregates to
 */
public record DatabaseContacts(
        Database database,
        Optional<String> queueSql,
        Optional<String> queueMappingSql,
        String table,
        List<QueueColumn> queueColumns,
        List<ValueExpression> values,
        DatabaseStamp when,
        Optional<String> filter,
        Optional<String> date,
        Optional<String> hintWhenEmpty,
        int interval,
        SourceZone zone)
        implements ContactSource {

    public DatabaseContacts {
        queueColumns = List.copyOf(queueColumns);
        values = List.copyOf(values);
    }

    @Override
    public List<String> valueTypes() {
        return values.stream().map(ValueExpression::name).toList();
    }

    /** Only the database knows its queues; any name may be one. */
    @Override
    public Optional<List<String>> group(String queue) {
        return queue.isBlank() ? Optional.empty() : Optional.of(List.of(queue));
    }

    /** A quoted column may be written with its quotes. */
    @Override
    public Map<String, String> spellings() {
        Map<String, String> spellings = new LinkedHashMap<>();
        for (ValueExpression value : values) {
            spellings.put(value.name(), value.name());
            if (SqlText.unquoted(value.expression()).equals(value.name())) {
                spellings.put(value.expression(), value.name());
            }
        }
        return spellings;
    }

    /** The value type of that name. */
    public ValueExpression value(String valueType) {
        return values.stream()
                .filter(value -> value.name().equals(valueType))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public ValueColumn column(String valueType, int weight) {
        return switch (value(valueType).function()) {
            case SUM, COUNT -> new ValueColumn.Sum(valueType); // each value that is there counts as one
            case AVG -> new ValueColumn.OfRows(valueType, Combination.MEAN);
            case MIN -> new ValueColumn.OfRows(valueType, Combination.LEAST);
            case MAX -> new ValueColumn.OfRows(valueType, Combination.GREATEST);
        };
    }

    @Override
    public boolean isAverage(String valueType) {
        return value(valueType).function() == ValueExpression.Function.AVG;
    }

    @Override
    public Optional<String> weight() {
        return Optional.empty();
    }

    @Override
    public boolean hasWholeDays() {
        return true;
    }
}
