package org.openxlink.source.csv;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * The bad rows of one file, written to {@code logs/rejected/<file>.csv} as {@code line;reason;the row's columns}. The
 * heading names the external system and the content, so that reading the same content again replaces its rows, and a file
 * of the same name with another content, or of another system, takes a longer name.
 */
public final class RejectedRows implements Closeable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setRecordSeparator("\r\n")
            .get();

    private static final int DIGITS = 8;

    private final String source;
    private final Path target;
    private final String heading;
    private CSVPrinter printer;

    private RejectedRows(String source, Path target, String heading) {
        this.source = source;
        this.target = target;
        this.heading = heading;
    }

    /** The bad rows of that file, below this folder of logs; those of an earlier reading of it are removed. */
    public static RejectedRows of(Path logs, String system, CsvFile file) throws IOException {
        String content = file.sha256().substring(0, DIGITS);
        String heading = "Row of [%s], content %s".formatted(system, content);
        Path usual = logs.resolve("rejected").resolve(named(file.name(), ""));
        String owner = system.replaceAll("[^\\p{L}\\p{N}]+", "_") + "-" + content;
        boolean taken = Files.exists(usual) && !isHeaded(usual, heading);
        Path target = taken ? usual.resolveSibling(named(file.name(), "." + owner)) : usual;
        RejectedRows rows = new RejectedRows(file.name(), target, heading);
        rows.write(() -> Files.deleteIfExists(target));
        return rows;
    }

    private static String named(String fileName, String owner) {
        boolean csv = fileName.toLowerCase(Locale.ROOT).endsWith(".csv");
        String stem = csv ? fileName.substring(0, fileName.length() - ".csv".length()) : fileName;
        return stem + owner + (csv ? fileName.substring(stem.length()) : ".csv");
    }

    private static boolean isHeaded(Path target, String heading) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(target, StandardCharsets.UTF_8)) {
            String first = reader.readLine();
            return first == null || first.contains(heading); // empty: an import that was cut off left it behind
        }
    }

    void add(long line, String reason, CSVRecord record) throws IOException {
        List<Object> columns = new ArrayList<>(List.of(line, reason));
        record.forEach(columns::add);
        write(() -> printer().printRecord(columns));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void write(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            throw new IOException(
                    "the rejected rows of %s can't be written to %s (%s); make room there or give OpenXlink the right to write, the next import goes on"
                            .formatted(source, target, reason(e)),
                    e);
        }
    }

    private static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return reason == null ? failure.getClass().getSimpleName() : reason;
    }

    private CSVPrinter printer() throws IOException {
        if (printer == null) {
            Files.createDirectories(target.getParent());
            BufferedWriter writer = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
            printer = new CSVPrinter(writer, FORMAT);
            printer.printRecord("Line", "Reason", heading);
        }
        return printer;
    }

    @Override
    public void close() throws IOException {
        if (printer != null) {
            write(printer::close);
        }
    }
}
