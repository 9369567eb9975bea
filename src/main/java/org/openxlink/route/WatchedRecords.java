package org.openxlink.route;

import java.util.Iterator;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.monitor.Progress;

/** Records on their way to the reader; tells every now and then how far it got. */
final class WatchedRecords implements Iterator<CSVRecord> {

    private static final int EVERY = 8192;

    private final Iterator<CSVRecord> records;
    private final Progress progress;
    private final long bytesBefore;
    private final long bytesInAll;
    private final long rowsBefore;
    private long rows;

    WatchedRecords(Iterator<CSVRecord> records, Progress progress, long bytesBefore, long bytesInAll, long rowsBefore) {
        this.records = records;
        this.progress = progress;
        this.bytesBefore = bytesBefore;
        this.bytesInAll = bytesInAll;
        this.rowsBefore = rowsBefore;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public CSVRecord next() {
        CSVRecord next = records.next();
        if (++rows % EVERY == 0) {
            progress.reading(bytesBefore + next.getCharacterPosition(), bytesInAll, rowsBefore + rows);
        }
        return next;
    }
}
