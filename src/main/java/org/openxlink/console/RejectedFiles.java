package org.openxlink.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.ledger.PastRun;
import org.openxlink.ledger.Run;

/**
 * The rows that imports of files rejected, in {@code logs/rejected}. The heading of a file names its external system; which
 * run wrote it, its time tells. Reading the same content again replaces the file, so it is then of the later run.
 */
final class RejectedFiles {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setDelimiter(';').get();
    private static final int MOST_FILES = 20;
    private static final int MOST_ROWS = 200;
    private static final int LONGEST_CELL = 300;
    private static final int FIRST_CELLS = 2;

    /** Clocks of file systems are that coarse. */
    private static final int COARSE_SECONDS = 2;

    private final Path folder;

    RejectedFiles(Path home) {
        folder = home.resolve("logs").resolve("rejected");
    }

    /**
     * The beginning of a file.
     *
     * @param more whether there are more rows than these
     */
    record View(String file, List<RowView> rows, boolean more) {}

    /**
     * A row that was rejected.
     *
     * @param line of the file that was imported
     */
    record RowView(String line, String reason, List<String> columns) {}

    /** The files of a run that has ended. */
    List<Path> of(PastRun past) throws IOException {
        Optional<Run> run = past.report().filter(report -> report.rowsRejected() > 0);
        if (run.isEmpty() || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isOf(run.get(), file))
                    .sorted()
                    .limit(MOST_FILES)
                    .toList();
        }
    }

    private static boolean isOf(Run run, Path file) {
        try {
            Instant written = Files.getLastModifiedTime(file).toInstant();
            return !written.isBefore(run.started().minusSeconds(COARSE_SECONDS))
                    && !written.isAfter(run.ended().plusSeconds(COARSE_SECONDS))
                    && heading(file).contains("Row of [" + run.system() + "], content ");
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String heading(Path file) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return Optional.ofNullable(text.readLine()).orElse("");
        }
    }

    static View read(Path file) throws IOException {
        List<RowView> rows = new ArrayList<>();
        boolean more = false;
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (CSVRecord record : FORMAT.parse(text)) {
                more = rows.size() == MOST_ROWS;
                if (more) {
                    break;
                }
                if (record.getRecordNumber() > 1 && record.size() >= FIRST_CELLS) {
                    rows.add(row(record));
                }
            }
        }
        return new View(file.getFileName().toString(), rows, more);
    }

    private static RowView row(CSVRecord record) {
        List<String> cells = record.stream().map(RejectedFiles::shortened).toList();
        return new RowView(cells.get(0), cells.get(1), cells.subList(FIRST_CELLS, cells.size()));
    }

    private static String shortened(String cell) {
        return cell.length() <= LONGEST_CELL ? cell : cell.substring(0, LONGEST_CELL) + "...";
    }
}
