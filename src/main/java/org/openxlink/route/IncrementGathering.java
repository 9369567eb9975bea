package org.openxlink.route;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.Days;
import org.openxlink.interval.IntervalTotals;
import org.openxlink.interval.LocalDay;
import org.openxlink.ledger.FileShares;
import org.openxlink.mapping.DayParts;
import org.openxlink.mapping.Share;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.FileReport;
import org.openxlink.source.csv.RejectedRows;

/** What each file brought of each day. When too much comes, the latest days are let go of and must be read again. */
final class IncrementGathering implements Gathering {

    /** Some tens of bytes each. */
    static final int MOST_SHARES = 300_000;

    private final CsvContactKind contacts;
    private final DayParts parts;
    private final FileShares earlier;
    private final Days wanted;
    private final int mostShares;
    private final NavigableMap<LocalDate, Map<String, List<Share>>> brought = new TreeMap<>();
    private LocalDate horizon = LocalDate.MAX;
    private CsvFile file;
    private IntervalTotals totals;
    private long shares;
    private long gaps;
    private long overlaps;

    IncrementGathering(CsvContactKind contacts, DayParts parts, FileShares earlier, Days wanted, int mostShares) {
        this.contacts = contacts;
        this.parts = parts;
        this.earlier = earlier;
        this.wanted = wanted;
        this.mostShares = mostShares;
    }

    @Override
    public FileReport read(CsvFile next, Iterator<CSVRecord> records, RejectedRows rejected) throws IOException {
        file = next;
        totals = contacts.totals(wanted);
        return contacts.read(file, records, rejected, totals);
    }

    @Override
    public SortedSet<LocalDate> endOfFile() {
        SortedSet<LocalDate> covered = totals.endOfFile();
        totals.days().forEach(this::take);
        totals.rest().ifPresent(rest -> letGoFrom(rest.first()));
        while (shares > mostShares && brought.size() > 1) {
            letGoFrom(brought.lastKey());
        }
        gaps += totals.gaps();
        overlaps += totals.overlaps();
        return covered;
    }

    private void take(DayTotals day) {
        LocalDate date = day.day().date();
        if (date.isBefore(horizon)) {
            List<Share> ofFile = parts.of(day);
            shares += ofFile.size();
            brought.computeIfAbsent(date, any -> new LinkedHashMap<>()).put(file.sha256(), ofFile);
        }
    }

    private void letGoFrom(LocalDate date) {
        horizon = date.isBefore(horizon) ? date : horizon;
        NavigableMap<LocalDate, Map<String, List<Share>>> late = brought.tailMap(horizon, true);
        late.values().forEach(files -> files.values().forEach(ofFile -> shares -= ofFile.size()));
        late.clear();
    }

    @Override
    public void onlyDaysHeld() {} // days are whole by what the ledger knows, not by further files

    @Override
    public Set<LocalDate> dates() {
        return brought.keySet();
    }

    @Override
    public Iterator<?> days() {
        return brought.entrySet().stream()
                .map(day -> whole(day.getKey(), day.getValue()))
                .iterator();
    }

    private IncrementDay whole(LocalDate date, Map<String, List<Share>> files) {
        List<Share> all = new ArrayList<>(earlier.of(parts.system(), date, files.keySet()));
        files.values().forEach(all::addAll);
        return new IncrementDay(parts.whole(LocalDay.of(date, contacts.zone()), all), files);
    }

    @Override
    public Optional<Days> rest() {
        return horizon.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(wanted.from(horizon));
    }

    @Override
    public void tell(RunMessage message) {
        message.addTimes(gaps, overlaps);
    }
}
