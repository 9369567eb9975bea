package org.openxlink.source.database;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.Database;
import org.openxlink.config.DatabaseStamp;
import org.openxlink.config.DatabaseStamp.Coding;
import org.openxlink.config.DateOrder;
import org.openxlink.config.SourceZone;
import org.openxlink.source.SourceSpan;
import org.openxlink.source.csv.TimestampReader;

/**
 * A column or expression with a moment as the database really holds it: how it is asked for, and how it is read.
 *
 * @param expression in SQL
 * @param warning a sentence about settings that don't fit the data, or that make it slow
 */
public record StampColumn(String expression, Form form, TimestampReader texts, Optional<String> warning) {

    /** What conditions have to compare with. */
    sealed interface Form {

        /** What a clock showed. */
        record Clock() implements Form {}

        /** Moments with their zone. */
        record Moment() implements Form {}

        /** Numbers of seconds since 1970; those of the source's clock where TimeZone is a number of hours. */
        record Seconds(boolean ofClock) implements Form {}

        /** Texts that sort as their times do, in a column of texts or of numbers. */
        record Sorted(SortableText text, boolean number) implements Form {}

        /** Texts of any kind: no condition finds them. */
        record Unsorted() implements Form {}
    }

    /**
     * Looks at the column.
     *
     * @param what its key in the ini file, for messages
     * @param table where it is
     */
    public static StampColumn examine(
            Connection connection,
            String system,
            Database database,
            String table,
            String what,
            DatabaseStamp stamp,
            SourceZone zone)
            throws SQLException {
        Statements statements = new Statements(connection, system, database);
        String select = "SELECT " + stamp.expression() + " AS xl_0 FROM " + table;
        ColumnKind[] kind = new ColumnKind[1];
        statements.description(what, select, result -> kind[0] = ColumnKind.of(result.getMetaData(), 1));
        List<Object> samples = new ArrayList<>();
        if (isLookedInto(connection, kind[0])) {
            String sql = select + " WHERE " + stamp.expression() + " IS NOT NULL";
            statements.sample(sql, row -> samples.add(row.getObject(1)));
        }
        return of(what, stamp, zone, kindOf(kind[0], samples), texts(samples));
    }

    /** SQLite's columns hold anything, whatever they call themselves. */
    private static boolean isLookedInto(Connection connection, ColumnKind kind) throws SQLException {
        boolean typeless = connection.getMetaData().getDatabaseProductName().equals("SQLite");
        return typeless || kind == ColumnKind.TEXT || kind == ColumnKind.NUMBER;
    }

    private static ColumnKind kindOf(ColumnKind declared, List<Object> samples) {
        if (samples.isEmpty()) {
            return declared;
        }
        Object first = samples.get(0);
        return first instanceof Number ? ColumnKind.NUMBER : first instanceof String ? ColumnKind.TEXT : declared;
    }

    private static List<String> texts(List<Object> samples) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Object sample : samples) {
            texts.add(Texts.of(sample));
        }
        return texts;
    }

    /** What settings and data come to. */
    static StampColumn of(String what, DatabaseStamp stamp, SourceZone zone, ColumnKind kind, List<String> samples) {
        TimestampReader texts = reader(stamp.coding());
        Form form = form(stamp.coding(), zone, kind, SortableText.of(samples, texts));
        return new StampColumn(stamp.expression(), form, texts, warning(what, stamp.coding(), form, samples));
    }

    private static TimestampReader reader(Coding coding) {
        if (coding instanceof Coding.Text text) {
            return text.format()
                    .map(TimestampReader::ofFormat)
                    .orElseGet(() -> TimestampReader.detecting(text.order()));
        }
        return TimestampReader.detecting(DateOrder.YMD);
    }

    private static Form form(Coding coding, SourceZone zone, ColumnKind kind, Optional<SortableText> sorted) {
        boolean ofClock =
                zone instanceof SourceZone.Shift shift && !shift.toLocal().isZero();
        return switch (kind) {
            case CLOCK -> new Form.Clock();
            case INSTANT -> new Form.Moment();
            case NUMBER -> coding instanceof Coding.Text ? text(sorted, true) : new Form.Seconds(ofClock);
            case TEXT -> text(sorted, false);
            case OTHER -> coding instanceof Coding.Text ? new Form.Unsorted() : new Form.Clock();
        };
    }

    private static Form text(Optional<SortableText> sorted, boolean number) {
        return sorted.<Form>map(text -> new Form.Sorted(text, number)).orElseGet(Form.Unsorted::new);
    }

    private static Optional<String> warning(String what, Coding coding, Form form, List<String> samples) {
        if (form instanceof Form.Unsorted && !samples.isEmpty()) {
            return Optional.of(what + " holds texts that don't sort by time, such as \"" + samples.get(0)
                    + "\": each import reads the whole table");
        }
        String expected = coding instanceof Coding.DateTime ? "date/time" : "seconds since 1970";
        boolean seconds = form instanceof Form.Seconds;
        boolean fits = coding instanceof Coding.Text || seconds == coding instanceof Coding.UnixSeconds;
        return fits
                ? Optional.empty()
                : Optional.of(what + " does not hold " + expected + ", but "
                        + (seconds ? "numbers, which are taken as seconds since 1970" : "dates or texts"));
    }

    /** The first value that may belong to the span; nothing where no condition finds one. */
    public Optional<Object> from(SourceSpan span) {
        return form instanceof Form.Sorted sorted
                ? Optional.of(value(sorted, sorted.text().from(span)))
                : bound(span.from(), span.start());
    }

    /** The first value behind the span. */
    public Optional<Object> to(SourceSpan span) {
        return form instanceof Form.Sorted sorted
                ? Optional.of(value(sorted, sorted.text().to(span)))
                : bound(span.to(), span.end());
    }

    private static Object value(Form.Sorted sorted, String text) {
        return sorted.number() ? new BigDecimal(text) : text;
    }

    private Optional<Object> bound(long clock, long utc) {
        if (form instanceof Form.Clock) {
            return Optional.of(Timestamp.valueOf(LocalDateTime.ofEpochSecond(clock, 0, ZoneOffset.UTC)));
        }
        if (form instanceof Form.Moment) {
            return Optional.of(Instant.ofEpochSecond(utc).atOffset(ZoneOffset.UTC));
        }
        return form instanceof Form.Seconds seconds ? Optional.of(seconds.ofClock() ? clock : utc) : Optional.empty();
    }

    /** A reader of its values. */
    StampReader reader() {
        return new StampReader(form, texts);
    }
}
