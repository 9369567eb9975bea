package org.openxlink.source.database;

import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.ValueColumn;
import org.openxlink.source.ContactRow;
import org.openxlink.source.SourceTime;
import org.openxlink.source.csv.UnreadableValue;

/** Walks once over the rows that a {@link DayQuery} gave: good rows go on, bad ones are counted. */
final class ContactRowsReader {

    private final QueueFinder queues;
    private final StampReader times;
    private final boolean[] added;
    private final Consumer<ContactRow> accept;
    private final RowTally tally = new RowTally();

    ContactRowsReader(ContactColumns wanted, QueueFinder queues, StampReader times, Consumer<ContactRow> accept) {
        this.queues = queues;
        this.times = times;
        this.accept = accept;
        this.added = new boolean[wanted.values().size()];
        for (int index = 0; index < added.length; index++) {
            added[index] = wanted.values().get(index) instanceof ValueColumn.Sum;
        }
    }

    /** @param source its rows have the columns of the query in their order, whatever their names */
    RowsReport read(Iterator<Map<String, Object>> source) throws SQLException {
        while (source.hasNext()) {
            tally.count();
            take(source.next().values().iterator());
        }
        return tally.report();
    }

    private void take(Iterator<Object> columns) throws SQLException {
        try {
            Object time = columns.next();
            int[] groups = queues.find(columns);
            if (groups.length > 0) {
                hand(groups, times.read(time), values(columns));
            }
        } catch (UnreadableValue bad) {
            tally.reject(bad.getMessage());
        }
    }

    private void hand(int[] groups, SourceTime time, long[] values) {
        for (int group : groups) {
            accept.accept(new ContactRow(group, time, values));
        }
    }

    private long[] values(Iterator<Object> columns) throws UnreadableValue, SQLException {
        long[] values = new long[added.length];
        for (int index = 0; index < values.length; index++) {
            long value = Amounts.micros(columns.next());
            values[index] = value == ContactRow.NOTHING && added[index] ? 0 : value;
        }
        return values;
    }
}
