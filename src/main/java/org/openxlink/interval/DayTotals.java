package org.openxlink.interval;

import java.util.Arrays;
import java.util.List;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.ValueColumn;
import org.openxlink.source.ContactRow;

/** The sums of one local day: per queue and value type a number per 15-minute slot. */
public final class DayTotals {

    private static final ContactColumns NOTHING_WANTED = new ContactColumns(List.of(), List.of());

    private final LocalDay day;
    private final ContactColumns columns;
    private final QueueTotals[] queues;

    DayTotals(LocalDay day, ContactColumns columns) {
        this.day = day;
        this.columns = columns;
        this.queues = new QueueTotals[columns.groups().size()];
    }

    /** A day of which no queue is wanted: takes rows, and forgets them. */
    public static DayTotals ignoring(LocalDay day) {
        return new DayTotals(day, NOTHING_WANTED);
    }

    /** A day to which what files brought is added. */
    public static DayTotals of(LocalDay day, ContactColumns columns) {
        return new DayTotals(day, columns);
    }

    public LocalDay day() {
        return day;
    }

    void add(ContactRow row, long second, int file) {
        if (queues.length > 0) {
            queue(row.group()).add(row.values(), day.slotOf(second), file);
        }
    }

    /** Adds what rows of that slot come to. */
    public void add(int group, int value, int slot, Total total) {
        queue(group).add(value, slot, total);
    }

    private QueueTotals queue(int group) {
        if (queues[group] == null) {
            queues[group] = new QueueTotals(columns.values(), day.slots());
        }
        return queues[group];
    }

    /** Whether the source has no row at all of the day. */
    public boolean isEmpty() {
        return Arrays.stream(queues).allMatch(queue -> queue == null);
    }

    /** Whether the source has any row of that queue in those slots. */
    public boolean hasRows(int group, int firstSlot, int slots) {
        return queues[group] != null && queues[group].hasRows(firstSlot, slots);
    }

    /**
     * What the rows of those slots come to.
     *
     * @param group position in {@link ContactColumns#groups()}
     * @param value position in {@link ContactColumns#values()}
     */
    public Total total(int group, int value, int firstSlot, int slots) {
        return queues[group] == null ? Total.NOTHING : queues[group].total(value, firstSlot, slots);
    }

    /** Number of (queue, slot) pairs that rows of more than one file were added to. */
    public long doublyCovered() {
        return Arrays.stream(queues)
                .filter(queue -> queue != null)
                .mapToLong(QueueTotals::doublyCovered)
                .sum();
    }

    /** The slots of one queue. */
    private static final class QueueTotals {

        private static final int NO_FILE = -1;
        private static final int SEVERAL_FILES = -2;

        private final ValueColumn[] columns;
        private final int[] rows;
        private final int[] file;
        private final long[][] sums;
        private final long[][] weights;

        QueueTotals(List<ValueColumn> columns, int slots) {
            this.columns = columns.toArray(ValueColumn[]::new);
            this.rows = new int[slots];
            this.file = new int[slots];
            Arrays.fill(file, NO_FILE);
            this.sums = new long[this.columns.length][slots];
            this.weights = new long[this.columns.length][];
            for (int value = 0; value < this.columns.length; value++) {
                boolean added = this.columns[value] instanceof ValueColumn.Sum;
                weights[value] = added ? null : new long[slots];
            }
        }

        void add(long[] values, int slot, int ofFile) {
            rows[slot]++;
            file[slot] = file[slot] == NO_FILE || file[slot] == ofFile ? ofFile : SEVERAL_FILES;
            for (int value = 0; value < values.length; value++) {
                if (weights[value] == null) {
                    sums[value][slot] = Math.addExact(sums[value][slot], values[value]);
                } else {
                    addWeighted(value, slot, values);
                }
            }
        }

        void add(int value, int slot, Total total) {
            rows[slot]++;
            Total both = total.plus(total(value, slot));
            sums[value][slot] = both.sum();
            if (weights[value] != null) {
                weights[value][slot] = both.weight();
            }
        }

        private void addWeighted(int value, int slot, long[] values) {
            if (columns[value] instanceof ValueColumn.Mean mean) {
                addMean(mean, value, slot, values);
            } else if (values[value] != ContactRow.NOTHING) {
                Total one = new Total(values[value], Total.ONE, columns[value].combination());
                set(value, slot, one.plus(total(value, slot)));
            }
        }

        private void addMean(ValueColumn.Mean column, int value, int slot, long[] values) {
            long mean = values[value];
            long unweighted = mean > 0 ? Total.ONE : 0;
            long weight = column.isWeighted() ? values[column.weight()] : unweighted;
            sums[value][slot] = Math.addExact(sums[value][slot], Total.product(mean, weight));
            weights[value][slot] = Math.addExact(weights[value][slot], weight);
        }

        private void set(int value, int slot, Total total) {
            sums[value][slot] = total.sum();
            weights[value][slot] = total.weight();
        }

        boolean hasRows(int firstSlot, int slots) {
            for (int slot = firstSlot; slot < firstSlot + slots; slot++) {
                if (rows[slot] > 0) {
                    return true;
                }
            }
            return false;
        }

        Total total(int value, int firstSlot, int slots) {
            Total total = Total.NOTHING;
            for (int slot = firstSlot; slot < firstSlot + slots; slot++) {
                total = total.plus(total(value, slot));
            }
            return total;
        }

        private Total total(int value, int slot) {
            long weight = weights[value] == null ? 0 : weights[value][slot];
            return new Total(sums[value][slot], weight, columns[value].combination());
        }

        long doublyCovered() {
            return Arrays.stream(file).filter(last -> last == SEVERAL_FILES).count();
        }
    }
}
