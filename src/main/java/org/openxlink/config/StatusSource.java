package org.openxlink.config;

/** The status half of an external system, by interface. */
public sealed interface StatusSource permits CsvStatuses, DatabaseStatuses {

    Activities activities();

    /** Whether rows have no end of their own: the agent's next activity ends one. */
    boolean endsWithNext();

    /** {@code TimeZone_TimeLink}, or {@code TimeZone}. */
    SourceZone zone();

    /** Whether an import always reads all there is of a day; files that go after an import each have a part of it. */
    boolean hasWholeDays();
}
