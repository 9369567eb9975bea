package org.openxlink.config;

import java.util.Optional;
import java.util.OptionalInt;

/** Reads the keys of a CSV section that name columns, counted from 1. */
final class CsvColumns {

    /** The keys that say when something is. */
    record TimeKeys(String stamp, String format, String date, String time) {}

    private final SectionReader section;
    private final String namesKey;
    private final int count;

    /**
     * @param namesKey the key that lists the columns
     * @param count how many it lists; 0 when that is not known
     */
    CsvColumns(SectionReader section, String namesKey, int count) {
        this.section = section;
        this.namesKey = namesKey;
        this.count = count;
    }

    /** The column of a key that may be missing, empty or 0: then there is none. */
    OptionalInt column(String key) {
        Optional<String> text = set(key);
        return text.isPresent() ? OptionalInt.of(column(key, text.get())) : OptionalInt.empty();
    }

    /** The value of a key that names columns, unless it names none. */
    Optional<String> set(String key) {
        return section.text(key).filter(text -> !text.equals("0"));
    }

    int column(String key, String text) {
        int column = section.numberOf(key, text.trim(), 1, 1, Integer.MAX_VALUE);
        if (count > 0 && column > count) {
            section.error(key, "%s is %d, but %s lists %d columns; count columns from 1", key, column, namesKey, count);
            return 1;
        }
        return column;
    }

    /**
     * The columns that say when.
     *
     * @param missing what a section without them lacks, such as {@code no column says when}
     */
    TimeColumns required(TimeKeys keys, DateOrder order, String missing) {
        Optional<String> stamp = section.text(keys.stamp);
        Optional<String> format = section.text(keys.format);
        Optional<String> date = section.text(keys.date);
        Optional<String> time = section.text(keys.time);
        if (stamp.isPresent()) {
            return stamp(keys, stamp.get(), format, order);
        }
        if (date.isEmpty() || time.isEmpty()) {
            section.error(
                    date.isPresent() ? keys.date : keys.time,
                    "%s; set %s, or %s and %s",
                    missing,
                    keys.stamp,
                    keys.date,
                    keys.time);
            return new TimeColumns.DateAndTime(1, 1, order);
        }
        return new TimeColumns.DateAndTime(column(keys.date, date.get()), column(keys.time, time.get()), order);
    }

    private TimeColumns stamp(TimeKeys keys, String text, Optional<String> formatText, DateOrder order) {
        String[] parts = text.split(";", -1);
        if (parts.length > 2) {
            section.error(keys.stamp, "%s is \"%s\"; expected one column, or two as in 3;4", keys.stamp, text);
        }
        Optional<TimestampFormat> format = formatText.flatMap(known -> format(keys.format, known));
        boolean twoFormats = format.filter(TimestampFormat::ofTwoColumns).isPresent();
        if (format.isPresent() && twoFormats != parts.length > 1) {
            section.error(
                    keys.format,
                    "%s describes %s, but %s names %s; write one format per column",
                    keys.format,
                    twoFormats ? "two columns" : "one column",
                    keys.stamp,
                    parts.length > 1 ? "two" : "one");
        }
        int first = column(keys.stamp, parts[0]);
        OptionalInt second = parts.length > 1 ? OptionalInt.of(column(keys.stamp, parts[1])) : OptionalInt.empty();
        return new TimeColumns.Stamp(first, second, order, format);
    }

    private Optional<TimestampFormat> format(String key, String text) {
        try {
            return Optional.of(TimestampFormat.parse(text));
        } catch (IllegalArgumentException e) {
            section.error(key, "%s \"%s\": %s", key, text, e.getMessage());
            return Optional.empty();
        }
    }
}
