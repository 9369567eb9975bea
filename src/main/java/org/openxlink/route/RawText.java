package org.openxlink.route;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A row as its source has it, not at any length. */
final class RawText {

    private static final int LONGEST = 500;
    private static final int LONGEST_VALUE = 200;

    private RawText() {}

    /** As a line of a file, with quotes where there have to be some. */
    static String of(CSVRecord row, char separator) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        return bounded(format.format((Object[]) row.values()), LONGEST);
    }

    /** As the columns of a result. */
    static String of(Collection<Object> columns) {
        return bounded(columns.stream().map(RawText::shown).collect(Collectors.joining(" | ")), LONGEST);
    }

    private static String shown(Object value) {
        return value instanceof byte[] ? "(bytes)" : bounded(String.valueOf(value), LONGEST_VALUE);
    }

    private static String bounded(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "...";
    }
}
