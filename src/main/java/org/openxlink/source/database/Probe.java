package org.openxlink.source.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.DatabaseStatuses;
import org.openxlink.config.DatabaseStatuses.Span;
import org.openxlink.config.QueueColumn;
import org.openxlink.config.ValueExpression;

/**
 * A question that shows whether the database knows what a key of the section names.
 *
 * @param key the key or keys it comes from
 * @param table which should have rows, when it is about one
 */
public record Probe(String key, String sql, Optional<EmptyTable> table) {

    Probe(String key, String sql) {
        this(key, sql, Optional.empty());
    }

    /** A question for each key of a contact half. */
    public static List<Probe> of(DatabaseContacts contacts) {
        List<Probe> probes = new ArrayList<>();
        contacts.queueSql().ifPresent(sql -> probes.add(new Probe("QueueSQL", sql)));
        contacts.queueMappingSql().ifPresent(sql -> probes.add(new Probe("QueueMappingSQL", sql)));
        Table table = new Table(contacts.table(), probes);
        table.itself(EmptyTable.of(contacts));
        for (QueueColumn column : contacts.queueColumns()) {
            table.column("QueueNameColumn", column.expression());
        }
        table.column("TimeStampColumn", contacts.when().expression());
        for (ValueExpression value : contacts.values()) {
            table.column("ValueTypes", value.expression());
        }
        contacts.date().ifPresent(column -> table.column("CallDataDateColumn", column));
        contacts.filter().ifPresent(filter -> table.condition("CallDataFilter", filter));
        return probes;
    }

    /** A question for each key of a status half. */
    public static List<Probe> of(DatabaseStatuses statuses) {
        List<Probe> probes = new ArrayList<>();
        statuses.activitySql().ifPresent(sql -> probes.add(new Probe("ActivitySQL", sql)));
        Table table = new Table(statuses.table(), probes);
        table.itself(EmptyTable.of(statuses));
        table.column("AgentColumn", statuses.agent());
        table.column("ActivityColumn", statuses.activity());
        table.column("ActivityStartTimeStampColumn", statuses.start().expression());
        if (statuses.span() instanceof Span.Duration duration) {
            table.column("ActivityDurationColumn", duration.expression());
        }
        if (statuses.span() instanceof Span.End end) {
            table.column("ActivityEndTimeStampColumn", end.stamp().expression());
        }
        statuses.date().ifPresent(column -> table.column("AgentActivityDateColumn", column));
        statuses.filter().ifPresent(filter -> table.condition("AgentActivityFilter", filter));
        return probes;
    }

    /** A table of the section; its rows are not read. */
    private record Table(String table, List<Probe> probes) {

        void itself(EmptyTable rows) {
            String sql = "SELECT 1 AS xl_0 FROM " + table + " WHERE 1 = 0";
            probes.add(new Probe(rows.key(), sql, Optional.of(rows)));
        }

        void column(String key, String expression) {
            probes.add(new Probe(key, "SELECT " + expression + " AS xl_0 FROM " + table + " WHERE 1 = 0"));
        }

        void condition(String key, String condition) {
            probes.add(new Probe(key, "SELECT 1 AS xl_0 FROM " + table + " WHERE 1 = 0 AND (" + condition + ")"));
        }
    }
}
