package org.openxlink.interval;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.openxlink.config.ContactColumns;
import org.openxlink.source.ContactRow;

/**
 * Rows of one external system, summed per queue, value type and 15-minute slot, for whole local days. Memory grows with
 * (queues x slots) of the days held, never with rows; when more days come than may be held, the latest ones are let go of
 * and must be read again ({@link #rest()}). Confined to one thread.
 */
public final class IntervalTotals implements Consumer<ContactRow> {

    private static final long MEMORY = 48L << 20;
    private static final int SLOTS = 100;

    private final ContactColumns columns;
    private final Days wanted;
    private final SourceClock clock;
    private final LocalDays days;
    private final int mostDays;
    private final NavigableMap<LocalDate, DayTotals> totals = new TreeMap<>();
    private final SortedSet<LocalDate> daysOfFile = new TreeSet<>();
    private LocalDate horizon = LocalDate.MAX;
    private DayTotals current;
    private int file;
    private boolean closed;

    /**
     * @param wanted days that count; rows of others are only noticed in {@link #endOfFile()}
     * @param mostDays how many days may be held at a time
     */
    public IntervalTotals(ContactColumns columns, Days wanted, SourceClock clock, LocalDays days, int mostDays) {
        this.columns = columns;
        this.wanted = wanted;
        this.clock = clock;
        this.days = days;
        this.mostDays = mostDays;
    }

    /** How many days of these columns may be held, so that a small heap is enough. */
    public static int daysInMemory(ContactColumns columns) {
        long numbersPerSlot = 1 + 2L * columns.values().size();
        long bytesPerDay = Math.max(1, (long) columns.groups().size() * SLOTS * numbersPerSlot * Long.BYTES);
        return (int) Math.max(1, Math.min(400, MEMORY / bytesPerDay));
    }

    /** Adds a row to the interval that holds its local time. */
    @Override
    public void accept(ContactRow row) {
        long second = clock.utc(row.time());
        if (current == null || !current.day().holds(second)) {
            current = totalsOf(days.holding(second));
        }
        current.add(row, second, file);
    }

    /** The local days that the rows since the last call belong to; what follows is another file. */
    public SortedSet<LocalDate> endOfFile() {
        SortedSet<LocalDate> covered = new TreeSet<>(daysOfFile);
        daysOfFile.clear();
        current = null;
        file++;
        return Collections.unmodifiableSortedSet(covered);
    }

    /** From now on only rows of the days held so far are added. */
    public void onlyDaysHeld() {
        closed = true;
    }

    /** The days held, oldest first. */
    public Collection<DayTotals> days() {
        return Collections.unmodifiableCollection(totals.values());
    }

    /** That day, also where there is no row of it. */
    public DayTotals dayOf(LocalDay day) {
        return totals.getOrDefault(day.date(), new DayTotals(day, columns));
    }

    /** The days that were let go of: they have to be read again. */
    public Optional<Days> rest() {
        return horizon.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(wanted.from(horizon));
    }

    /** Rows at local times that do not exist. */
    public long gaps() {
        return clock.gaps();
    }

    /** Rows at local times that exist twice. */
    public long overlaps() {
        return clock.overlaps();
    }

    /** Number of (queue, slot) pairs that rows of more than one file were added to. */
    public long doublyCovered() {
        return totals.values().stream().mapToLong(DayTotals::doublyCovered).sum();
    }

    private DayTotals totalsOf(LocalDay day) {
        LocalDate date = day.date();
        daysOfFile.add(date);
        DayTotals known = totals.get(date);
        if (known != null) {
            return known;
        }
        if (closed || !wanted.contains(date) || !date.isBefore(horizon)) {
            return DayTotals.ignoring(day);
        }
        DayTotals added = new DayTotals(day, columns);
        totals.put(date, added);
        return totals.size() > mostDays ? letGo(added) : added;
    }

    private DayTotals letGo(DayTotals added) {
        DayTotals latest = totals.pollLastEntry().getValue();
        horizon = latest.day().date();
        return latest == added ? DayTotals.ignoring(added.day()) : added;
    }
}
