package org.openxlink;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The databases that tests have real ones of. */
enum DatabaseProduct {
    POSTGRES,
    MARIADB,
    H2,
    SQLITE,
    ACCESS;

    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    TestDatabase start(Path folder) throws Exception {
        return switch (this) {
            case POSTGRES -> TestDatabase.postgres();
            case MARIADB -> TestDatabase.mariaDb();
            case H2 -> new TestDatabase("jdbc:h2:" + folder.resolve("acd"), "sa", "");
            case SQLITE -> TestDatabase.sqlite(folder);
            case ACCESS -> TestDatabase.access(folder);
        };
    }

    /** What it calls its type of date and time. */
    String dateTime() {
        return this == POSTGRES || this == H2 ? "timestamp" : "datetime";
    }

    /** A date and time as it is put there; SQLite has no type for it, people store texts. */
    Object dateTime(LocalDateTime time) {
        return this == SQLITE ? TEXT.format(time) : Timestamp.valueOf(time);
    }
}
