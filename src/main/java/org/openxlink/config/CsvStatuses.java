package org.openxlink.config;

/**
 * How agent statuses are read from CSV files (Rule: the CSV interface, agent statuses). Columns count from 1.
 *
 * @param columns how many a row has; 0 where {@code ActivityColumnNames} does not say
 */
public record CsvStatuses(
        CsvFiles files,
        int columns,
        int agentColumn,
        int activityColumn,
        TimeColumns start,
        Span span,
        SourceZone zone,
        Activities activities)
        implements StatusSource {

    /** What tells how long an activity lasts ({@code ActivityTimeSpanType}). */
    public sealed interface Span {

        /** 0: a column of seconds, or hh:mm:ss. */
        record Duration(int column) implements Span {}

        /** 1: columns that say when it ended. */
        record End(TimeColumns columns) implements Span {}

        /** 1: a column with the time of day it ended, on the day of the start or, past midnight, the next. */
        record EndOfDay(int column) implements Span {}

        /** 2: the agent's next activity ends it. */
        record Next() implements Span {}
    }

    @Override
    public boolean endsWithNext() {
        return span instanceof Span.Next;
    }

    @Override
    public boolean hasWholeDays() {
        return files.afterImport() == AfterImport.STAYS;
    }
}
