package org.openxlink.source.database;

import java.util.ArrayList;
import java.util.List;
import org.openxlink.config.DatabaseStatuses;
import org.openxlink.config.DatabaseStatuses.Span;
import org.openxlink.source.SourceSpan;

/**
 * The questions that a day of agent statuses takes (Rule: the Universal interface, statuses). Their results have the
 * columns agent, activity, start and, where rows have an end of their own, end or duration, named {@code xl_0} and so on.
 */
final class StatusQueries {

    /** What began so long before midnight may reach into the day. */
    private static final int REACH_SECONDS = 12 * 3600;

    /** An agent of whom there is nothing for so long did not work in between. */
    private static final int LAST_SECONDS = 31 * 86_400;

    private final DatabaseStatuses statuses;
    private final StampColumn start;

    StatusQueries(DatabaseStatuses statuses, StampColumn start) {
        this.statuses = statuses;
        this.start = start;
    }

    /** The rows of the day; before them, where an agent's next activity ends one, each agent's last of the days before. */
    List<DayQuery> of(SourceSpan day) {
        if (!statuses.endsWithNext()) {
            return List.of(rows(from(day, REACH_SECONDS)));
        }
        SourceSpan before =
                new SourceSpan(day.from() - LAST_SECONDS, day.from(), day.start() - LAST_SECONDS, day.start());
        boolean unbounded = start.from(day).isEmpty(); // then the day's question brings all rows there are
        return unbounded ? List.of(rows(day)) : List.of(lastOfEachAgent(before), rows(day));
    }

    private static SourceSpan from(SourceSpan day, int earlier) {
        return new SourceSpan(day.from() - earlier, day.to(), day.start() - earlier, day.end());
    }

    private DayQuery rows(SourceSpan span) {
        Conditions conditions = conditions(span);
        return new DayQuery(
                "SELECT " + columns() + " FROM " + statuses.table() + conditions.where(), conditions.values());
    }

    private DayQuery lastOfEachAgent(SourceSpan span) {
        Conditions conditions = conditions(span);
        String last = "(SELECT " + statuses.agent() + " AS xl_agent, MAX(" + start.expression() + ") AS xl_start FROM "
                + statuses.table() + conditions.where() + " GROUP BY " + statuses.agent() + ") xl_last";
        Conditions joined = new Conditions();
        joined.add(statuses.agent() + " = xl_last.xl_agent");
        joined.add(start.expression() + " = xl_last.xl_start");
        statuses.filter().ifPresent(filter -> joined.add("(" + filter + ")"));
        String sql = "SELECT " + columns() + " FROM " + statuses.table() + ", " + last + joined.where();
        return new DayQuery(sql, conditions.values());
    }

    private Conditions conditions(SourceSpan span) {
        Conditions conditions = new Conditions();
        start.from(span).ifPresent(from -> conditions.add(start.expression() + " >= ?", from));
        start.to(span).ifPresent(to -> conditions.add(start.expression() + " < ?", to));
        statuses.date().map(NearbyDate::new).ifPresent(date -> conditions.add(date.condition(), date.bounds(span)));
        statuses.filter().ifPresent(filter -> conditions.add("(" + filter + ")"));
        return conditions;
    }

    private String columns() {
        List<String> columns = new ArrayList<>(List.of(statuses.agent(), statuses.activity(), start.expression()));
        if (statuses.span() instanceof Span.Duration duration) {
            columns.add(duration.expression());
        } else if (statuses.span() instanceof Span.End end) {
            columns.add(end.stamp().expression());
        }
        List<String> named = new ArrayList<>();
        columns.forEach(column -> named.add(column + " AS xl_" + named.size()));
        return String.join(", ", named);
    }

    /** Conditions of a query, and a value for each {@code ?}. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition) {
            conditions.add(condition);
        }

        void add(String condition, Object value) {
            add(condition, List.of(value));
        }

        void add(String condition, List<Object> more) {
            conditions.add(condition);
            values.addAll(more);
        }

        String where() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }

        List<Object> values() {
            return values;
        }
    }
}
