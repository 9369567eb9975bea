package org.openxlink.source.csv;

import java.io.IOException;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.CsvContacts;
import org.openxlink.source.ContactRow;
import org.openxlink.source.RowWitness;

/** Reads the contacts of one file: rows of wanted queues go on, those of unknown queues are counted. */
public final class ContactFileReader implements RowWalk.Rows {

    /** An ACD that sends thousands of unknown names must not fill the memory. */
    private static final int MOST_NAMES = 1000;

    private final ContactRowReader reader;
    private final Consumer<ContactRow> accept;
    private final RowWitness<CSVRecord> witness;
    private final Map<String, Long> unknownGroups = new TreeMap<>();

    private final GroupLines lines;

    private ContactFileReader(
            ContactRowReader reader, int groups, Consumer<ContactRow> accept, RowWitness<CSVRecord> witness) {
        this.reader = reader;
        this.lines = new GroupLines(groups);
        this.accept = accept;
        this.witness = witness;
    }

    /**
     * Reads the records that follow the header lines.
     *
     * @param accept takes each good row of a wanted queue, in the file's order
     * @param witness sees these rows, and the bad ones, as they stand in the file
     */
    public static FileReport read(
            CsvFile file,
            CsvContacts contacts,
            ContactColumns wanted,
            Iterator<CSVRecord> records,
            RejectedRows rejectedRows,
            Consumer<ContactRow> accept,
            RowWitness<CSVRecord> witness)
            throws IOException {
        ContactFileReader reading = new ContactFileReader(
                new ContactRowReader(contacts, wanted), wanted.groups().size(), accept, witness);
        RowWalk walk = new RowWalk(contacts.files(), reading, rejectedRows);
        walk.over(records);
        return new FileReport(
                file, walk.rows(), walk.rejected(), reading.unknownGroups, walk.firstRejection(), reading.lines);
    }

    @Override
    public void take(CSVRecord record, long line) throws UnreadableValue {
        ContactRow row = reader.read(record);
        if (row == null) {
            countUnknown(reader.groupText(record));
        } else if (row.group() >= 0) {
            accept.accept(row);
            witness.taken(row, line, record);
            lines.add(row.group(), line);
        }
    }

    @Override
    public void rejected(CSVRecord record, long line, String reason) {
        witness.rejected(reason, line, record, () -> reader.where(record));
    }

    @Override
    public boolean counts(CSVRecord record) throws UnreadableValue {
        return reader.read(record) != null;
    }

    private void countUnknown(String group) {
        String name = unknownGroups.size() < MOST_NAMES || unknownGroups.containsKey(group) ? group : "(others)";
        unknownGroups.merge(name, 1L, Long::sum);
    }
}
