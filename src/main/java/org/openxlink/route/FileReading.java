package org.openxlink.route;

import java.time.LocalDate;
import java.util.SortedSet;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.FileReport;

/** A file that a run has read, and the local days its rows belong to. */
record FileReading(CsvFile file, FileReport report, SortedSet<LocalDate> days) {

    long rows() {
        return report.rows();
    }

    long rejected() {
        return report.rejected();
    }
}
