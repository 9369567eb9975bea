package org.openxlink.source.csv;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.CsvFiles;

/** Walks once over the records of one file: good rows are taken, bad ones are kept aside with line and reason. */
final class RowWalk {

    /** What one kind of rows makes of a record. */
    interface Rows {

        /**
         * Takes a row.
         *
         * @param line of the file, from 1
         * @throws UnreadableValue for a bad one
         */
        void take(CSVRecord record, long line) throws UnreadableValue;

        /** The row was a bad one. */
        default void rejected(CSVRecord record, long line, String reason) {}

        /**
         * Whether the record is a row that counts.
         *
         * @throws UnreadableValue for a bad one
         */
        boolean counts(CSVRecord record) throws UnreadableValue;
    }

    private final char separator;
    private final int headerLines;
    private final Rows taker;
    private final RejectedRows rejectedRows;
    private long line;
    private long rows;
    private long rejected;
    private String firstRejection;

    RowWalk(CsvFiles files, Rows taker, RejectedRows rejectedRows) {
        this.separator = files.separator();
        this.headerLines = files.headerLines();
        this.taker = taker;
        this.rejectedRows = rejectedRows;
    }

    /** Reads the records that follow the header lines. */
    void over(Iterator<CSVRecord> records) throws IOException {
        while (records.hasNext()) {
            take(records.next());
        }
    }

    long rows() {
        return rows;
    }

    long rejected() {
        return rejected;
    }

    /** Line and reason of the first bad row. */
    Optional<String> firstRejection() {
        return Optional.ofNullable(firstRejection);
    }

    private void take(CSVRecord record) throws IOException {
        long before = line;
        line = record.getParser().getCurrentLineNumber();
        if (record.size() == 1 && record.get(0).isBlank()) {
            return;
        }
        if (line > before + 1 && hasSwallowedRows(record)) {
            takeApart(record);
        } else {
            takeRow(record, headerLines + line);
        }
    }

    private void takeRow(CSVRecord record, long lineInFile) throws IOException {
        rows++;
        try {
            taker.take(record, lineInFile);
        } catch (UnreadableValue bad) {
            keepAside(lineInFile, bad.getMessage(), record);
            taker.rejected(record, lineInFile, bad.getMessage());
        }
    }

    /**
     * Whether a quote was opened that nobody closed: a line behind the first is a good row, and the record as a whole is
     * none, or its first line would be one by itself. A text of several lines in a good row is neither.
     */
    private boolean hasSwallowedRows(CSVRecord record) throws IOException {
        List<String> lines = UnclosedQuote.lines(record, separator);
        boolean suspicious = !isGood(Optional.of(record)) || isGood(lineOf(lines, 0));
        for (int next = 1; suspicious && next < lines.size(); next++) {
            if (isGood(lineOf(lines, next))) {
                return true;
            }
        }
        return false;
    }

    private Optional<CSVRecord> lineOf(List<String> lines, int index) throws IOException {
        return index < lines.size() ? UnclosedQuote.record(lines.get(index), separator) : Optional.empty();
    }

    private boolean isGood(Optional<CSVRecord> record) {
        try {
            return record.isPresent() && taker.counts(record.get());
        } catch (UnreadableValue bad) {
            return false;
        }
    }

    private void takeApart(CSVRecord record) throws IOException {
        List<String> lines = UnclosedQuote.lines(record, separator);
        long lineInFile = headerLines + line - lines.size() + 1;
        for (String text : lines) {
            Optional<CSVRecord> row = UnclosedQuote.record(text, separator);
            if (row.isPresent()) {
                takeRow(row.get(), lineInFile);
            }
            lineInFile++;
        }
    }

    private void keepAside(long lineInFile, String reason, CSVRecord record) throws IOException {
        rejected++;
        if (firstRejection == null) {
            firstRejection = "line " + lineInFile + ": " + reason;
        }
        rejectedRows.add(lineInFile, reason, record);
    }
}
