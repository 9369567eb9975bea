package org.openxlink.route;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.interval.Days;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.FileReport;
import org.openxlink.source.csv.RejectedRows;

/** Takes the rows of files and makes days of them: the totals of queues, or the activities of agents. */
interface Gathering {

    /** Reads a file to its end. */
    FileReport read(CsvFile file, Iterator<CSVRecord> records, RejectedRows rejected) throws IOException;

    /** The local days that the rows since the last call belong to; what follows is another file. */
    SortedSet<LocalDate> endOfFile();

    /** From now on only rows of the days held so far count. */
    void onlyDaysHeld();

    /** The dates of the days held. */
    Set<LocalDate> dates();

    /** The days held, oldest first, as the route {@code day} takes them. */
    Iterator<?> days();

    /** The days that did not fit into memory: they have to be read again. */
    Optional<Days> rest();

    /** Tells what daylight saving and double files did to the rows. */
    void tell(RunMessage message);
}
