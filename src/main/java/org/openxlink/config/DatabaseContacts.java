package org.openxlink.config;

import java.util.List;
import java.util.Optional;

/**
 * How contacts are read from a database (Rule: the Universal interface, contacts).
 *
 * @param queueSql lists the queues
 * @param queueMappingSql a queue's name and the ids that the table knows it by
 * @param table a table, a view or a join
 * @param queueColumns one or more; all of them must fit
 * @param filter a further condition
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

    @Override
    public boolean isAverage(String valueType) {
        return values.stream()
                .anyMatch(value -> value.name().equals(valueType) && value.function() == ValueExpression.Function.AVG);
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
