package org.openxlink.source.database;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openxlink.config.DatabaseStatuses.Span;
import org.openxlink.source.ContactRow;
import org.openxlink.source.SourceTime;
import org.openxlink.source.StatusRow;
import org.openxlink.source.csv.Durations;
import org.openxlink.source.csv.Identifiers;
import org.openxlink.source.csv.UnreadableValue;

/** Walks once over the rows that one of the {@link StatusQueries} gave: good rows go on, bad ones are counted. */
final class StatusRowsReader {

    private final Span span;
    private final StampReader starts;
    private final Optional<StampReader> ends;
    private final Consumer<StatusRow> accept;
    private final RowTally tally = new RowTally();

    /** @param ends of rows that say when they ended */
    StatusRowsReader(Span span, StampReader starts, Optional<StampReader> ends, Consumer<StatusRow> accept) {
        this.span = span;
        this.starts = starts;
        this.ends = ends;
        this.accept = accept;
    }

    /** @param source its rows have the columns of the query in their order, whatever their names */
    RowsReport read(Iterator<Map<String, Object>> source) throws SQLException {
        while (source.hasNext()) {
            tally.count();
            try {
                accept.accept(row(source.next().values().iterator()));
            } catch (UnreadableValue bad) {
                tally.reject(bad.getMessage());
            }
        }
        return tally.report();
    }

    private StatusRow row(Iterator<Object> columns) throws UnreadableValue, SQLException {
        String agent = Identifiers.agent(Texts.of(columns.next()));
        String activity = Identifiers.activity(Texts.of(columns.next()));
        SourceTime start = starts.read(columns.next());
        return new StatusRow(agent, activity, start, end(columns, start));
    }

    private StatusRow.End end(Iterator<Object> columns, SourceTime start) throws UnreadableValue, SQLException {
        if (span instanceof Span.Next) {
            return StatusRow.NEXT;
        }
        Object value = columns.next();
        if (Texts.of(value).isEmpty()) {
            return StatusRow.OPEN;
        }
        return ends.isPresent() ? at(ends.get(), value, start) : after(value);
    }

    private static StatusRow.End at(StampReader reader, Object value, SourceTime start)
            throws UnreadableValue, SQLException {
        SourceTime end = reader.read(value);
        if (end.utc() == start.utc() && end.second() < start.second()) {
            throw new UnreadableValue(Texts.of(value), "end, it lies before the start");
        }
        return new StatusRow.End.At(end);
    }

    private static StatusRow.End after(Object value) throws UnreadableValue, SQLException {
        long micros = Amounts.micros(value);
        return micros == ContactRow.NOTHING
                ? StatusRow.OPEN
                : new StatusRow.End.After(Durations.ofMicros(micros, Texts.of(value)));
    }
}
