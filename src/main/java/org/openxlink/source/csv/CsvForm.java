package org.openxlink.source.csv;

import org.apache.commons.csv.CSVFormat;

/**
 * The form in which CSV files are read: what stands behind a closing quote, and an end of file within quotes, is taken, since
 * one bad row must not cost the rest of the file.
 */
public final class CsvForm {

    private static final CSVFormat TOLERANT = CSVFormat.DEFAULT
            .builder()
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    private CsvForm() {}

    public static CSVFormat tolerant() {
        return TOLERANT;
    }

    /** The same with that separator. */
    public static CSVFormat tolerant(char separator) {
        return TOLERANT.builder().setDelimiter(separator).get();
    }
}
