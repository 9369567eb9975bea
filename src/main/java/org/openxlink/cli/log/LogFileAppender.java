package org.openxlink.cli.log;

import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Writes events to log files of one folder: all to {@code file}, or each to the one that its MDC names under
 * {@code fileKey}. A file that can't be written costs its lines and nothing else.
 */
public final class LogFileAppender extends AppenderBase<ILoggingEvent> {

    private static final int KILOBYTE = 1024;
    private static final int MOST_KILOBYTES = Integer.MAX_VALUE / KILOBYTE;

    private final PatternLayout layout = new PatternLayout();
    private Path folder;
    private String file = "interface";
    private String fileKey = "";
    private int limit;
    private ZoneId zone;

    /** Where the files are. */
    public void setFolder(String path) {
        folder = Path.of(path);
    }

    /** The file without {@code .log}. */
    public void setFile(String name) {
        file = name;
    }

    /** What tells the file in the MDC. */
    public void setFileKey(String key) {
        fileKey = key;
    }

    public void setKilobytes(int most) {
        limit = Math.min(most, MOST_KILOBYTES) * KILOBYTE;
    }

    /** Whose days count for the age of a file. */
    public void setZone(String id) {
        zone = ZoneId.of(id);
    }

    public void setPattern(String pattern) {
        layout.setPattern(pattern);
    }

    @Override
    public void start() {
        layout.setContext(getContext());
        layout.start();
        super.start();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String name = event.getMDCPropertyMap().getOrDefault(fileKey, file);
        byte[] lines = layout.doLayout(event).getBytes(StandardCharsets.UTF_8);
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(event.getTimeStamp()), zone);
        try {
            new LogFile(folder.resolve(name + ".log"), limit).append(lines, today);
        } catch (IOException e) {
            addError("nothing is logged to " + name, e);
        }
    }
}
