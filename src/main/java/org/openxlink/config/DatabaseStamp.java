package org.openxlink.config;

import java.util.Optional;

/**
 * A moment in a database (Rule: the Universal interface, {@code TimeStampType}).
 *
 * @param expression a column or an SQL expression
 */
public record DatabaseStamp(String expression, Coding coding) {

    /** How the moment is written. */
    public sealed interface Coding {

        /** The database's own date and time. */
        record DateTime() implements Coding {}

        /** Seconds since 1970, UTC. */
        record UnixSeconds() implements Coding {}

        /** A text; without a format it is recognised as in CSV files. */
        record Text(Optional<TimestampFormat> format, DateOrder order) implements Coding {}
    }
}
