package org.openxlink.route;

import org.apache.camel.dataformat.csv.CsvDataFormat;
import org.apache.camel.spi.DataFormat;
import org.apache.camel.spi.DataFormatFactory;
import org.openxlink.source.csv.CsvForm;

/** Gives every {@code csv} of the templates the form in which all files are read. */
final class TolerantCsv implements DataFormatFactory {

    /** The name under which Camel looks for it. */
    static final String NAME = "csv-dataformat-factory";

    @Override
    public DataFormat newInstance() {
        return new CsvDataFormat(CsvForm.tolerant());
    }
}
