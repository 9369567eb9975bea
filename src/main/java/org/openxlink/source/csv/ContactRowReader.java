package org.openxlink.source.csv;

import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.ValueColumn;
import org.openxlink.source.ContactRow;
import org.openxlink.source.SourceTime;

/** Makes one record of a CSV file into a row (Rule: the CSV interface, contacts). */
final class ContactRowReader {

    private final int columns;
    private final GroupFinder groups;
    private final TimeOfRow times;
    private final ValueReader[] values;

    /** Reads one value of a record, in millionths. */
    private interface ValueReader {
        long read(CSVRecord row) throws UnreadableValue;
    }

    ContactRowReader(CsvContacts contacts, ContactColumns wanted) {
        this.columns = contacts.columnNames().size();
        this.groups = GroupFinder.of(contacts.levels(), wanted.groups());
        this.times = TimeOfRow.of(contacts.when());
        this.values =
                wanted.values().stream().map(value -> valueOf(contacts, value)).toArray(ValueReader[]::new);
    }

    /** The names of the row's queue, level by level, as they stand in the file. */
    String groupText(CSVRecord row) {
        return groups.text(row);
    }

    /**
     * The row.
     *
     * @return null when its queue is none of those that count; see {@link #groupText}
     * @throws UnreadableValue when the row is bad
     */
    ContactRow read(CSVRecord row) throws UnreadableValue {
        if (row.size() < columns) {
            throw new UnreadableValue(String.join(" | ", row), "row of " + columns + " columns, it has " + row.size());
        }
        int group = groups.find(row);
        if (group == GroupFinder.UNKNOWN) {
            return null;
        }
        SourceTime time = times.read(row);
        long[] numbers = new long[values.length];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = values[index].read(row);
        }
        return new ContactRow(group, time, numbers);
    }

    /** Queue and time of a row, without its values; nothing where they can't be read, or the queue is none of those. */
    Optional<ContactRow> where(CSVRecord row) {
        try {
            int group = row.size() < columns ? GroupFinder.UNKNOWN : groups.find(row);
            return group < 0 ? Optional.empty() : Optional.of(new ContactRow(group, times.read(row), new long[0]));
        } catch (UnreadableValue bad) {
            return Optional.empty();
        }
    }

    private static ValueReader valueOf(CsvContacts contacts, ValueColumn value) {
        int column = contacts.columnOf(value.name()) - 1;
        if (contacts.isAverage(value.name())) {
            return row -> Numbers.secondsMicros(row.get(column));
        }
        boolean decimals = contacts.ahtColumn().isPresent();
        return row -> Numbers.micros(row.get(column), decimals);
    }
}
