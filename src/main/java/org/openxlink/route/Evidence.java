package org.openxlink.route;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.interval.Interval;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.SourceClock;
import org.openxlink.monitor.Explanation;
import org.openxlink.source.ContactRow;
import org.openxlink.source.RowWitness;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.database.DayQuery;

/** The rows behind one interval, kept while an external system is read; of many rows the first, and their number. */
final class Evidence {

    private static final int MOST_ROWS = 200;
    private static final int MOST_REJECTED = 50;

    private final LocalDay day;
    private final Interval interval;
    private final SourceClock clock;
    private final Function<Path, String> shown;
    private final List<DayQuery> asked = new ArrayList<>();
    private final List<Explanation.BadRow> rejected = new ArrayList<>();
    private final Map<Slot, Rows> earlier = new LinkedHashMap<>();
    private Map<Slot, Rows> current = new LinkedHashMap<>();
    private long replaced;

    /** A quarter of an hour of a queue: an import that brings it replaces what others brought of it before. */
    private record Slot(int group, int number) {}

    /** A row as the source has it, and what it brings. */
    @SuppressWarnings("ArrayRecordComponent") // that of the row, which nobody changes
    record Witnessed(String file, long line, String text, long[] values) {}

    /** Some rows, and how many there are. */
    static final class Rows {

        private final List<Witnessed> first = new ArrayList<>();
        private long all;

        List<Witnessed> first() {
            return first;
        }

        long all() {
            return all;
        }

        private void add(Supplier<Witnessed> row) {
            all++;
            if (first.size() < MOST_ROWS) {
                first.add(row.get());
            }
        }

        private void addAll(Rows others) {
            all += others.all;
            others.first.stream().limit(MOST_ROWS - first.size()).forEach(first::add);
        }
    }

    /** @param shown how files are named */
    Evidence(LocalDay day, Interval interval, SourceClock clock, Function<Path, String> shown) {
        this.day = day;
        this.interval = interval;
        this.clock = clock;
        this.shown = shown;
    }

    /** The one who sees the rows of a file. */
    RowWitness<CSVRecord> of(CsvFile file, char separator) {
        String name = shown.apply(file.path());
        return new RowWitness<>() {
            @Override
            public void taken(ContactRow row, long line, CSVRecord raw) {
                add(row, () -> new Witnessed(name, line, RawText.of(raw, separator), row.values()));
            }

            @Override
            public void rejected(String reason, long line, CSVRecord raw, Supplier<Optional<ContactRow>> where) {
                reject(where, () -> new Explanation.BadRow(name, line, RawText.of(raw, separator), reason));
            }
        };
    }

    /** The one who sees the rows of a query. */
    QueryWitness ofQuery() {
        return new QueryWitness() {
            @Override
            public void asked(DayQuery query) {
                asked.add(query);
            }

            @Override
            public void taken(ContactRow row, long line, Collection<Object> raw) {
                add(row, () -> new Witnessed(null, line, RawText.of(raw), row.values()));
            }

            @Override
            public void rejected(
                    String reason, long line, Collection<Object> raw, Supplier<Optional<ContactRow>> where) {
                reject(where, () -> new Explanation.BadRow(null, line, RawText.of(raw), reason));
            }
        };
    }

    private void add(ContactRow row, Supplier<Witnessed> witnessed) {
        long second = clock.utc(row.time());
        if (isWithin(second)) {
            current.computeIfAbsent(new Slot(row.group(), day.slotOf(second)), any -> new Rows())
                    .add(witnessed);
        }
    }

    private void reject(Supplier<Optional<ContactRow>> where, Supplier<Explanation.BadRow> row) {
        boolean here = rejected.size() < MOST_REJECTED
                && where.get().filter(bad -> isWithin(clock.utc(bad.time()))).isPresent();
        if (here) {
            rejected.add(row.get());
        }
    }

    private boolean isWithin(long second) {
        return second >= interval.start() && second < interval.start() + interval.seconds();
    }

    /** What comes next is of another import, which replaces whatever it brings again. */
    void endOfImport() {
        current.forEach((slot, rows) -> {
            Rows before = earlier.put(slot, rows);
            replaced += before == null ? 0 : before.all;
        });
        current = new LinkedHashMap<>();
    }

    /** The rows of a queue that count. */
    Rows rows(int group) {
        Rows rows = new Rows();
        earlier.forEach((slot, some) -> {
            if (slot.group == group) {
                rows.addAll(some);
            }
        });
        return rows;
    }

    /** How many rows of the interval were brought again by a later import. */
    long replaced() {
        return replaced;
    }

    /** Bad rows of the interval. */
    List<Explanation.BadRow> rejected() {
        return List.copyOf(rejected);
    }

    /** What a database was asked. */
    Optional<DayQuery> asked() {
        return asked.stream().findFirst();
    }
}
