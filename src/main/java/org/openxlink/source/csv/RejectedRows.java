package org.openxlink.source.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The bad rows of one file, written to {@code logs/rejected/} as {@code line;reason;the row's columns}. The file is made
 * with the first bad row; that of an earlier reading is removed.
 */
public final class RejectedRows implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();

    private final Path target;
    private CSVPrinter printer;

    private RejectedRows(Path target) {
        this.target = target;
    }

    /** The bad rows of that source file, below this folder of logs. */
    public static RejectedRows of(Path logs, String fileName) throws IOException {
        boolean csv = fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
        Path target = logs.resolve("rejected").resolve(csv ? fileName : fileName + ".csv");
        Files.deleteIfExists(target);
        return new RejectedRows(target);
    }

    void add(long line, String reason, CSVRecord record) throws IOException {
        List<Object> columns = new ArrayList<>(List.of(line, reason));
        record.forEach(columns::add);
        printer().printRecord(columns);
    }

    private CSVPrinter printer() throws IOException {
        if (printer == null) {
            Files.createDirectories(target.getParent());
            BufferedWriter writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
            printer = new CSVPrinter(writer, FORMAT);
            printer.printRecord("Line", "Reason", "Row");
        }
        return printer;
    }

    @Override
    public void close() throws IOException {
        if (printer != null) {
            printer.close();
        }
    }
}
