package org.openxlink.source.csv;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.CsvStatuses;
import org.openxlink.source.StatusRow;

/** Reads the agent statuses of one file. */
public final class StatusFileReader implements RowWalk.Rows {

    private final StatusRowReader reader;
    private final Consumer<StatusRow> accept;
    private final RowSight<StatusRow> sight;

    private StatusFileReader(StatusRowReader reader, Consumer<StatusRow> accept, RowSight<StatusRow> sight) {
        this.reader = reader;
        this.accept = accept;
        this.sight = sight;
    }

    /**
     * Reads the records that follow the header lines.
     *
     * @param accept takes each good row, in the file's order
     */
    public static FileReport read(
            CsvFile file,
            CsvStatuses statuses,
            Iterator<CSVRecord> records,
            RejectedRows rejectedRows,
            Consumer<StatusRow> accept)
            throws IOException {
        return read(file, statuses, records, rejectedRows, accept, RowSight.none());
    }

    /** The same while somebody looks on. */
    public static FileReport read(
            CsvFile file,
            CsvStatuses statuses,
            Iterator<CSVRecord> records,
            RejectedRows rejectedRows,
            Consumer<StatusRow> accept,
            RowSight<StatusRow> sight)
            throws IOException {
        StatusFileReader reading = new StatusFileReader(new StatusRowReader(statuses), accept, sight);
        RowWalk walk = new RowWalk(statuses.files(), reading, rejectedRows);
        walk.over(records);
        return new FileReport(file, walk.rows(), walk.rejected(), Map.of(), walk.firstRejection(), new GroupLines(0));
    }

    @Override
    public void take(CSVRecord record, long line) throws UnreadableValue {
        StatusRow row = reader.read(record);
        accept.accept(row);
        sight.taken(row, line);
    }

    @Override
    public void rejected(CSVRecord record, long line, String reason) {
        sight.rejected(line, reason);
    }

    @Override
    public boolean counts(CSVRecord record) throws UnreadableValue {
        return reader.read(record) != null;
    }
}
