package org.openxlink.route;

import org.apache.camel.dataformat.csv.CsvDataFormat;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.spi.DataFormatFactory;
import org.apache.commons.csv.CSVFormat;

/**
 * Gives every {@code csv} of the templates a format that takes what stands behind a closing quote, and an end of file
 * within quotes: one bad row must not cost the rest of the file.
 */
final class TolerantCsv implements DataFormatFactory {

    /** The name under which Camel looks for it. */
    static final String NAME = "csv-dataformat-factory";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setTrailingData(true)
            .setLenientEof(true)
            .get();

    @Override
    public DataFormat newInstance() {
        return new CsvDataFormat(FORMAT);
    }
}
