package org.openxlink.route;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.CsvFiles;
import org.openxlink.interval.Days;
import org.openxlink.ledger.Run;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.CsvFolder;

/** A kind of files of which each import reads those that were chosen for it, wherever they lie. */
final class ChosenFiles implements CsvKind {

    private final CsvKind kind;
    private final Deque<List<CsvFile>> imports;

    /** @param imports the files of each import, in turn */
    ChosenFiles(CsvKind kind, List<List<CsvFile>> imports) {
        this.kind = kind;
        this.imports = new ArrayDeque<>(imports);
    }

    @Override
    public CsvFolder.Listing list() {
        return new CsvFolder.Listing(imports.isEmpty() ? List.of() : imports.remove(), List.of());
    }

    @Override
    public Run.Kind kind() {
        return kind.kind();
    }

    @Override
    public CsvFiles files() {
        return kind.files();
    }

    @Override
    public boolean hasWholeDays() {
        return kind.hasWholeDays();
    }

    @Override
    public Optional<String> fault() {
        return kind.fault();
    }

    @Override
    public Gathering gathering(Days wanted) {
        return kind.gathering(wanted);
    }

    @Override
    public List<String> groupNames() {
        return kind.groupNames();
    }

    @Override
    public String advice(boolean rejected) {
        return kind.advice(rejected);
    }
}
