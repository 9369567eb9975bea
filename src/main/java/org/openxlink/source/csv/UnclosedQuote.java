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
 * so that one wrong quote costs one row and not the rest of the file.
 */
final class UnclosedQuote {

    private UnclosedQuote() {}

    /** The lines the record was made from, quotes apart; one for nearly every record. */
    static List<String> lines(CSVRecord record, char separator) {
        boolean several = record.stream().anyMatch(field -> field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0);
        return several ? String.join(String.valueOf(separator), record).lines().toList() : List.of("");
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
