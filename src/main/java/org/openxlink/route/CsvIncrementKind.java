package org.openxlink.route;

import java.util.List;
import java.util.Optional;
import org.openxlink.config.CsvFiles;
import org.openxlink.interval.Days;
import org.openxlink.ledger.FileShares;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.DayParts;

/**
 * Contacts in CSV files that hold only what is new (FilesAre=increments): each is read by itself, and days are put together
 * of them and of what the ledger knows of earlier ones.
 */
record CsvIncrementKind(CsvContactKind contacts, DayParts parts, FileShares earlier) implements CsvKind {

    @Override
    public Run.Kind kind() {
        return contacts.kind();
    }

    @Override
    public CsvFiles files() {
        return contacts.files();
    }

    @Override
    public boolean hasWholeDays() {
        return false;
    }

    @Override
    public Optional<String> fault() {
        return contacts.fault();
    }

    @Override
    public Gathering gathering(Days wanted) {
        return new IncrementGathering(contacts, parts, earlier, wanted, IncrementGathering.MOST_SHARES);
    }

    @Override
    public List<String> groupNames() {
        return contacts.groupNames();
    }

    @Override
    public String advice(boolean rejected) {
        return contacts.advice(rejected);
    }
}
