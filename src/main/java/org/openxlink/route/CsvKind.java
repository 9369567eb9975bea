package org.openxlink.route;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.CsvFiles;
import org.openxlink.interval.Days;
import org.openxlink.ledger.Run;
import org.openxlink.source.csv.CsvFolder;

/** What contacts and statuses do differently with their files. */
interface CsvKind {

    Run.Kind kind();

    CsvFiles files();

    /** Which files are there, and complete. */
    default CsvFolder.Listing list() throws IOException, InterruptedException {
        return new CsvFolder(files()).list();
    }

    /** Whether an import always reads all there is of a day. */
    boolean hasWholeDays();

    /** Why nothing can be imported at all, if so. */
    Optional<String> fault();

    /** A place for the rows of these days. */
    Gathering gathering(Days wanted);

    /** The queues that count, as messages name them. */
    List<String> groupNames();

    /** What to look at when no row of a file could be used, for this reason. */
    String advice(boolean rejected);
}
