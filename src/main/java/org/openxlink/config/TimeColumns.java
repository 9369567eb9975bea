package org.openxlink.config;

import java.util.Optional;
import java.util.OptionalInt;

/** The columns, counted from 1, that say when a row happened. */
public sealed interface TimeColumns {

    /** A date column and a time column. */
    record DateAndTime(int date, int time, DateOrder order) implements TimeColumns {}

    /** One column that holds date and time, or two ({@code 3;4}); a format wins over detection by the order. */
    record Stamp(int column, OptionalInt second, DateOrder order, Optional<TimestampFormat> format)
            implements TimeColumns {}
}
