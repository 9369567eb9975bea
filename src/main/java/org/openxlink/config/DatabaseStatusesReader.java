package org.openxlink.config;

import java.util.List;
import java.util.Optional;
import org.openxlink.config.KnownKey.Group;

/** Reads the status half of a section that reads a database (Rule: the Universal interface, statuses). */
final class DatabaseStatusesReader {

    /** Keys that tell that a section has a status half. */
    static final List<String> STATUS_KEYS =
            List.of("AgentActivityTable", "AgentColumn", "ActivityColumn", "ActivityStartTimeStampColumn");

    private static final String END = "ActivityEndTimeStamp";
    private static final String DURATION_COLUMN = "ActivityDurationColumn";
    private static final String TYPE = "ActivityTimeSpanType";

    private final SectionReader section;
    private final SectionReader times;

    DatabaseStatusesReader(SectionReader section) {
        this.section = section.in(Group.STATUSES);
        this.times = section.in(Group.STATUS_TIMES);
    }

    /** @param database nothing when it can't be used: the keys are read for their problems all the same */
    Optional<DatabaseStatuses> read(Optional<Database> database) {
        Optional<String> activitySql = activitySql();
        String table = required("AgentActivityTable", "a table, a view or a join");
        String agent = required("AgentColumn", "the column or SQL expression that names the agent");
        String activity = required("ActivityColumn", "the column or SQL expression with the activity's id or name");
        DateOrder order = order();
        DatabaseStamp start = new DatabaseStampReader(times, "ActivityStartTimeStamp", order).read();
        DatabaseStatuses.Span span = span(order);
        Optional<String> filter = part("AgentActivityFilter");
        Optional<String> date = part("AgentActivityDateColumn");
        Optional<String> hint = section.text("AgentActivityTableHint");
        SourceZone zone = times.zone("TimeZone_TimeLink", "TimeZone");
        Activities activities = new ActivitiesReader(section).read();
        return database.map(found -> new DatabaseStatuses(
                found, activitySql, table, agent, activity, start, span, filter, date, hint, zone, activities));
    }

    private Optional<String> activitySql() {
        Optional<String> sql = section.sql("ActivitySQL").map(ReadOnlySql::withoutEnd);
        sql.flatMap(ReadOnlySql::faultOfQuery)
                .ifPresent(fault -> section.error("ActivitySQL", "ActivitySQL %s", fault));
        return sql;
    }

    private String required(String key, String what) {
        section.required(key, what);
        return part(key).orElse("");
    }

    private Optional<String> part(String key) {
        Optional<String> sql = section.sql(key);
        sql.flatMap(ReadOnlySql::faultOfPart).ifPresent(fault -> section.error(key, "%s %s", key, fault));
        return sql;
    }

    private DateOrder order() {
        DateOrder ofContacts = section.in(Group.TIMES).unheard().word("DateOrder", DateOrder.DMY, DateOrder.class);
        return times.word("ActivityDateOrder", ofContacts, DateOrder.class);
    }

    private DatabaseStatuses.Span span(DateOrder order) {
        Optional<String> duration = part(DURATION_COLUMN);
        boolean hasEnd = times.text(END + "Column").isPresent();
        DatabaseStamp end = new DatabaseStampReader(hasEnd ? times : times.unheard(), END, order).read();
        int type = section.likelyNumber(TYPE, likelyType(duration.isPresent(), hasEnd), 0, 2);
        if (type == 0 && duration.isEmpty()) {
            section.error(TYPE, "%s is 0 (start and duration), but %s is not set", TYPE, DURATION_COLUMN);
        }
        if (type == 1 && !hasEnd) {
            section.error(TYPE, "%s is 1 (start and end), but %sColumn is not set", TYPE, END);
        }
        return switch (type) {
            case 0 -> new DatabaseStatuses.Span.Duration(duration.orElse(""));
            case 1 -> new DatabaseStatuses.Span.End(end);
            default -> new DatabaseStatuses.Span.Next();
        };
    }

    /** Where the type is not set, the columns tell it. */
    private static int likelyType(boolean duration, boolean end) {
        if (duration) {
            return 0;
        }
        return end ? 1 : 2;
    }
}
