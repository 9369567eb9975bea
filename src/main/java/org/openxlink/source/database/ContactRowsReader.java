package org.openxlink.source.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.ValueColumn;
import org.openxlink.source.ContactRow;
import org.openxlink.source.RowWitness;
import org.openxlink.source.SourceTime;
import org.openxlink.source.csv.UnreadableValue;

/** Walks once over the rows that a {@link DayQuery} gave: good rows go on, bad ones are counted. */
final class ContactRowsReader {

    private final QueueFinder queues;
    private final StampReader times;
    private final boolean[] added;
    private final Consumer<ContactRow> accept;
    private final RowWitness<Collection<Object>> witness;
    private final RowTally tally = new RowTally();

    ContactRowsReader(
            ContactColumns wanted,
            QueueFinder queues,
            StampReader times,
            Consumer<ContactRow> accept,
            RowWitness<Collection<Object>> witness) {
        this.witness = witness;
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
            take(source.next().values());
        }
        return tally.report();
    }

    private void take(Collection<Object> row) throws SQLException {
        Iterator<Object> columns = row.iterator();
        try {
            Object time = columns.next();
            int[] groups = queues.find(columns);
            if (groups.length > 0) {
                hand(groups, times.read(time), values(columns), row);
            }
        } catch (UnreadableValue bad) {
            tally.reject(bad.getMessage());
            witness.rejected(bad.getMessage(), tally.rows(), row, () -> where(row));
        }
    }

    private void hand(int[] groups, SourceTime time, long[] values, Collection<Object> row) {
        for (int group : groups) {
            ContactRow taken = new ContactRow(group, time, values);
            accept.accept(taken);
            witness.taken(taken, tally.rows(), row);
        }
    }

    /** Of several queues with one id the first. */
    private Optional<ContactRow> where(Collection<Object> row) {
        Iterator<Object> columns = row.iterator();
        try {
            SourceTime time = times.read(columns.next());
            return Arrays.stream(queues.find(columns))
                    .mapToObj(group -> new ContactRow(group, time, new long[0]))
                    .findFirst();
        } catch (UnreadableValue | SQLException bad) {
            return Optional.empty();
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
