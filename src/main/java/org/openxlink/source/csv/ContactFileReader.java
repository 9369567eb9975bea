package org.openxlink.source.csv;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.CsvContacts;
import org.openxlink.source.ContactRow;

/** Walks once over the records of one file: good rows go on, bad ones are kept aside, unknown queues are counted. */
public final class ContactFileReader {

    /** An ACD that sends thousands of unknown names must not fill the memory. */
    private static final int MOST_NAMES = 1000;

    private final CsvFile file;
    private final ContactRowReader reader;
    private final char separator;
    private final int headerLines;
    private final RejectedRows rejectedRows;
    private final Consumer<ContactRow> accept;
    private final Map<String, Long> unknownGroups = new TreeMap<>();
    private long line;
    private long rows;
    private long rejected;
    private String firstRejection;

    private ContactFileReader(
            CsvFile file,
            CsvContacts contacts,
            ContactColumns wanted,
            RejectedRows rejectedRows,
            Consumer<ContactRow> accept) {
        this.file = file;
        this.accept = accept;
        this.reader = new ContactRowReader(contacts, wanted);
        this.separator = contacts.files().separator();
        this.headerLines = contacts.files().headerLines();
        this.rejectedRows = rejectedRows;
    }

    /**
     * Reads the records that follow the header lines.
     *
     * @param accept takes each good row of a wanted queue, in the file's order
     */
    public static FileReport read(
            CsvFile file,
            CsvContacts contacts,
            ContactColumns wanted,
            Iterator<CSVRecord> records,
            RejectedRows rejectedRows,
            Consumer<ContactRow> accept)
            throws IOException {
        ContactFileReader reading = new ContactFileReader(file, contacts, wanted, rejectedRows, accept);
        while (records.hasNext()) {
            reading.take(records.next());
        }
        return reading.report();
    }

    private FileReport report() {
        return new FileReport(
                file, rows, rejected, Collections.unmodifiableMap(unknownGroups), Optional.ofNullable(firstRejection));
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
        String fault = use(record);
        if (fault != null) {
            keepAside(lineInFile, fault, record);
        }
    }

    /** Hands the row on; why it can't, or null. */
    private String use(CSVRecord record) {
        try {
            ContactRow row = reader.read(record);
            if (row == null) {
                countUnknown(reader.groupText(record));
            } else if (row.group() >= 0) {
                accept.accept(row);
            }
            return null;
        } catch (UnreadableValue bad) {
            return bad.getMessage();
        }
    }

    private void countUnknown(String group) {
        String name = unknownGroups.size() < MOST_NAMES || unknownGroups.containsKey(group) ? group : "(others)";
        unknownGroups.merge(name, 1L, Long::sum);
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
            return record.isPresent() && reader.read(record.get()) != null;
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
