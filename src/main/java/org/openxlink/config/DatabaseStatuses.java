package org.openxlink.config;

import java.util.Optional;

/**
 * How agent statuses are read from a database (Rule: the Universal interface, statuses).
 *
 * @param activitySql an activity's name and id
 * @param table a table, a view or a join
 * @param agent a column or an SQL expression
 * @param activity a column or an SQL expression; holds ids or names
 * @param filter a further condition
 * @param date a column of dates or times near the start of an activity: at most a day away
 * @param hintWhenEmpty a sentence for administrators who find no row in the table
 */
public record DatabaseStatuses(
        Database database,
        Optional<String> activitySql,
        String table,
        String agent,
        String activity,
        DatabaseStamp start,
        Span span,
        Optional<String> filter,
        Optional<String> date,
        Optional<String> hintWhenEmpty,
        SourceZone zone,
        Activities activities)
        implements StatusSource {

    /** What tells how long an activity lasts ({@code ActivityTimeSpanType}). */
    public sealed interface Span {

        /** 0: a column or expression in seconds. */
        record Duration(String expression) implements Span {}

        /** 1: when it ended. */
        record End(DatabaseStamp stamp) implements Span {}

        /** 2: the agent's next activity ends it. */
        record Next() implements Span {}
    }

    @Override
    public boolean endsWithNext() {
        return span instanceof Span.Next;
    }

    @Override
    public boolean hasWholeDays() {
        return true;
    }
}
