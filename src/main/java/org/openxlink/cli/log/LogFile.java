package org.openxlink.cli.log;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;

/**
 * A log file that is open only while lines are written to it, so that thousands of them hold no handle and no memory.
 * Before it would grow over its limit, or when its first line is a week old, {@code NAME.log} becomes {@code NAME.1.log.gz}
 * and that {@code NAME.2.log.gz}; ten are kept.
 */
final class LogFile {

    private static final int KEPT = 10;
    private static final int MOST_DAYS = 7;
    private static final int DATE_LENGTH = "yyyy-MM-dd".length();
    private static final int LINE_END = '\n';

    private final Path file;
    private final String name;
    private final int limit;

    /**
     * @param file ends in {@code .log}
     * @param limit bytes
     */
    LogFile(Path file, int limit) {
        this.file = file;
        this.name = file.getFileName().toString().replaceFirst("\\.log$", "");
        this.limit = limit;
    }

    /** Writes whole lines; what does not fit goes into the next file. */
    void append(byte[] lines, LocalDate today) throws IOException {
        int from = 0;
        while (from < lines.length) {
            int to = fitting(lines, from, limit - size());
            if (to == from || isOld(today)) {
                rotate();
                to = Math.max(fitting(lines, from, limit), from);
            }
            from = to > from ? write(lines, from, to) : writeCut(lines, from);
        }
    }

    private int size() throws IOException {
        try {
            return (int) Math.min(Integer.MAX_VALUE, Files.size(file));
        } catch (NoSuchFileException begins) {
            return 0;
        }
    }

    /** Where the last line ends that fits into so many bytes. */
    private static int fitting(byte[] lines, int from, int room) {
        int end = (int) Math.min(lines.length, (long) from + room);
        while (end > from && lines[end - 1] != LINE_END) {
            end--;
        }
        return Math.max(from, end);
    }

    private int write(byte[] lines, int from, int to) throws IOException {
        try (OutputStream out = open()) {
            out.write(lines, from, to - from);
        }
        return to;
    }

    /** The beginning of a line that is longer than a file may be. */
    private int writeCut(byte[] lines, int from) throws IOException {
        try (OutputStream out = open()) {
            out.write(lines, from, Math.min(limit, lines.length - from) - 1);
            out.write(LINE_END);
        }
        int to = from;
        while (to < lines.length && lines[to] != LINE_END) {
            to++;
        }
        return to + 1;
    }

    private OutputStream open() throws IOException {
        Files.createDirectories(file.getParent());
        return Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private boolean isOld(LocalDate today) throws IOException {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String first = text.readLine();
            return first != null
                    && first.length() >= DATE_LENGTH
                    && LocalDate.parse(first.substring(0, DATE_LENGTH))
                            .plusDays(MOST_DAYS)
                            .isBefore(today);
        } catch (NoSuchFileException | DateTimeException ofNoAge) {
            return false;
        }
    }

    private void rotate() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        Path full = file.resolveSibling(name + ".log.full");
        Files.move(file, full, StandardCopyOption.REPLACE_EXISTING);
        for (int number = KEPT - 1; number >= 1; number--) {
            if (Files.exists(older(number))) {
                Files.move(older(number), older(number + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (InputStream text = Files.newInputStream(full);
                OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(older(1)))) {
            text.transferTo(zipped);
        }
        Files.delete(full);
    }

    private Path older(int number) {
        return file.resolveSibling(name + "." + number + ".log.gz");
    }
}
