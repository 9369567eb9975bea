package org.openxlink;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A way in which a source tells the time, in a database and in a CSV file. */
enum SourceTelling {
    LOCAL("Berlin", "2", ""),
    SHIFTED("Berlin", "2", "TimeZone=-3.5"),
    UTC("UTC", "2", "TimeZone=UTC"),
    CHICAGO("Chicago", "2", "TimeZone=America/Chicago"),
    SECONDS("UTC", "1", ""),
    TEXT("Berlin", "0", ""),
    TEXT_OF_UTC("UTC", "0", "");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final DateTimeFormatter TEXTS = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss", Locale.ROOT);

    private final String clock;
    private final String type;
    private final String zone;

    SourceTelling(String clock, String type, String zone) {
        this.clock = clock;
        this.type = type;
        this.zone = zone;
    }

    /** Whose clock puts it back. */
    String clock() {
        return clock;
    }

    /** What a database column of it is called. */
    String columnType(DatabaseProduct product) {
        return switch (this) {
            case SECONDS -> "integer";
            case TEXT, TEXT_OF_UTC -> "varchar(40)";
            default -> product.dateTime();
        };
    }

    /** What is put there. */
    Object inDatabase(Instant moment, DatabaseProduct product) {
        return switch (this) {
            case SECONDS -> moment.getEpochSecond();
            case TEXT, TEXT_OF_UTC -> inFile(moment);
            default -> product.dateTime(wall(moment));
        };
    }

    String inFile(Instant moment) {
        return isMoment() ? moment.toString() : TEXTS.format(wall(moment));
    }

    private boolean isMoment() {
        return this == SECONDS || this == TEXT_OF_UTC;
    }

    private LocalDateTime wall(Instant moment) {
        return switch (this) {
            case LOCAL, TEXT -> LocalDateTime.ofInstant(moment, BERLIN);
            case SHIFTED -> LocalDateTime.ofInstant(moment, BERLIN).plusMinutes(210);
            case CHICAGO -> LocalDateTime.ofInstant(moment, ZoneId.of("America/Chicago"));
            default -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        };
    }

    /** Keys of a section that reads a database. */
    String databaseKeys() {
        return "TimeStampType=%s%nActivityStartTimeStampType=%s%n".formatted(type, type) + fileKeys();
    }

    /** Keys of a section that reads files. */
    String fileKeys() {
        String order = isMoment() ? "ymd" : "dmy";
        return "DateOrder=%s%nActivityDateOrder=%s%n%s%n".formatted(order, order, zone);
    }
}
