package org.openxlink.route;

import java.util.Iterator;
import org.apache.commons.csv.CSVRecord;

/** Records on their way to the reader; tells every now and then how far it got, and ends when it is to. */
final class WatchedRecords implements Iterator<CSVRecord> {

    private static final int EVERY = 4096;

    private final Iterator<CSVRecord> records;
    private final ImportRun run;
    private final long bytesBefore;
    private final long bytesInAll;
    private final long rowsBefore;
    private long rows;

    WatchedRecords(Iterator<CSVRecord> records, ImportRun run, long bytesBefore, long bytesInAll) {
        this.records = records;
        this.run = run;
        this.bytesBefore = bytesBefore;
        this.bytesInAll = bytesInAll;
        this.rowsBefore = run.rows();
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public CSVRecord next() {
        CSVRecord next = records.next();
        if (++rows % EVERY == 0) {
            run.goOn();
            run.progress().reading(bytesBefore + next.getCharacterPosition(), bytesInAll, rowsBefore + rows);
        }
        return next;
    }
}
