package org.openxlink.source.csv;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A field that begins with a quote which nobody closes swallows the lines behind it. This takes such a record apart again,
 * so that one wrong quote costs no other row.
 */
final class UnclosedQuote {

    private UnclosedQuote() {}

    /** The lines the record was made from, quotes apart. */
    static List<String> lines(CSVRecord record, char separator) {
        return String.join(String.valueOf(separator), record).lines().toList();
    }

    /** The line as a record in which quotes are content; nothing for a blank line. */
    static Optional<CSVRecord> record(String line, char separator) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setQuote(null)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(line), format)) {
            return parser.stream().findFirst();
        }
    }
}
