package org.openxlink.source.database;

import java.util.ArrayList;
import java.util.List;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.DatabaseStatuses;
import org.openxlink.config.DatabaseStatuses.Span;
import org.openxlink.config.QueueColumn;
import org.openxlink.config.ValueExpression;

/**
 * A question that shows whether the database knows what a key of the section names.
 *
 * @param key the key or keys it comes from
 */
public record Probe(String key, String sql) {

    /** A question for each key of a contact half. */
    public static List<Probe> of(DatabaseContacts contacts) {
        List<Probe> probes = new ArrayList<>();
        contacts.queueSql().ifPresent(sql -> probes.add(new Probe("QueueSQL", sql)));
        contacts.queueMappingSql().ifPresent(sql -> probes.add(new Probe("QueueMappingSQL", sql)));
        Table table = new Table(contacts.table(), probes);
        table.itself("CallDataTable");
        for (QueueColumn column : contacts.queueColumns()) {
            table.column("QueueNameColumn", column.expression());
        }
        table.column("TimeStampColumn", contacts.when().expression());
        for (ValueExpression value : contacts.values()) {
            table.column("ValueTypes", value.expression());
        }
        contacts.filter().ifPresent(filter -> table.condition("CallDataFilter", filter));
        return probes;
    }

    /** A question for each key of a status half. */
    public static List<Probe> of(DatabaseStatuses statuses) {
        List<Probe> probes = new ArrayList<>();
        statuses.activitySql().ifPresent(sql -> probes.add(new Probe("ActivitySQL", sql)));
        Table table = new Table(statuses.table(), probes);
        table.itself("AgentActivityTable");
        table.column("AgentColumn", statuses.agent());
        table.column("ActivityColumn", statuses.activity());
        table.column("ActivityStartTimeStampColumn", statuses.start().expression());
        if (statuses.span() instanceof Span.Duration duration) {
            table.column("ActivityDurationColumn", duration.expression());
        }
        if (statuses.span() instanceof Span.End end) {
            table.column("ActivityEndTimeStampColumn", end.stamp().expression());
        }
        statuses.filter().ifPresent(filter -> table.condition("AgentActivityFilter", filter));
        return probes;
    }

    /** A table of the section; its rows are not read. */
    private record Table(String table, List<Probe> probes) {

        void itself(String key) {
            probes.add(new Probe(key, "SELECT 1 AS xl_0 FROM " + table + " WHERE 1 = 0"));
        }

        void column(String key, String expression) {
            probes.add(new Probe(key, "SELECT " + expression + " AS xl_0 FROM " + table + " WHERE 1 = 0"));
        }

        void condition(String key, String condition) {
            probes.add(new Probe(key, "SELECT 1 AS xl_0 FROM " + table + " WHERE 1 = 0 AND (" + condition + ")"));
        }
    }
}
