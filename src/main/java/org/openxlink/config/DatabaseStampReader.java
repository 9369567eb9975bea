package org.openxlink.config;

import java.util.Optional;

/** Reads the three keys that say where a moment is and how it is written ({@code TimeStampColumn}, Type, Format). */
final class DatabaseStampReader {

    private static final int TEXT = 0;
    private static final int UNIX_SECONDS = 1;
    private static final int DATE_TIME = 2;

    private final SectionReader section;
    private final String name;
    private final DateOrder order;

    /** @param name what the keys start with, such as {@code TimeStamp} */
    DatabaseStampReader(SectionReader section, String name, DateOrder order) {
        this.section = section;
        this.name = name;
        this.order = order;
    }

    DatabaseStamp read() {
        String column = name + "Column";
        section.sql(column);
        String expression = section.required(column, "the column or SQL expression that says when")
                .orElse("");
        SqlText sql = SqlText.of(expression);
        if (!sql.isClosed()) {
            section.error(column, "%s has a quote, bracket or parenthesis that is never closed", column);
        } else if (sql.parts(';').size() > 1) {
            section.error(column, "%s names several columns; give one SQL expression that puts them together", column);
        }
        return new DatabaseStamp(expression, coding());
    }

    private DatabaseStamp.Coding coding() {
        int type = section.number(name + "Type", DATE_TIME, TEXT, DATE_TIME);
        Optional<String> format = section.text(name + "Format");
        if (type == TEXT) {
            return new DatabaseStamp.Coding.Text(format.flatMap(this::format), order);
        }
        if (format.isPresent()) {
            section.warning(
                    name + "Format",
                    "%sFormat does not count, since %sType is %d; it is for 0, text",
                    name,
                    name,
                    type);
        }
        return type == UNIX_SECONDS ? new DatabaseStamp.Coding.UnixSeconds() : new DatabaseStamp.Coding.DateTime();
    }

    private Optional<TimestampFormat> format(String text) {
        try {
            TimestampFormat format = TimestampFormat.parse(text);
            if (!format.ofTwoColumns()) {
                return Optional.of(format);
            }
            section.error(name + "Format", "%sFormat describes two columns; a database has one expression", name);
        } catch (IllegalArgumentException e) {
            section.error(name + "Format", "%sFormat \"%s\": %s", name, text, e.getMessage());
        }
        return Optional.empty();
    }
}
