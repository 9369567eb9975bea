package org.openxlink.source.database;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.openxlink.source.SourceSpan;

/**
 * A column of dates or times that is at most a day away from the moment of its row: a database has an index on it where
 * the moment itself is an expression.
 */
record NearbyDate(String column) {

    private static final long SECONDS_A_DAY = 86_400;

    /** Holds for every row of a span, and for some around it; has a {@code ?} for each of the {@link #bounds}. */
    String condition() {
        return column + " >= ? AND " + column + " < ?";
    }

    List<Object> bounds(SourceSpan span) {
        return List.of(date(span.from()).minusDays(1), date(span.to()).plusDays(2)).stream()
                .<Object>map(Date::valueOf)
                .toList();
    }

    private static LocalDate date(long clock) {
        return LocalDate.ofEpochDay(Math.floorDiv(clock, SECONDS_A_DAY));
    }
}
