package org.openxlink.interval;

import java.time.LocalDate;

/** Which local days an import is about: a range, or whatever the source has. Both ends belong to it. */
public record Days(LocalDate first, LocalDate last) {

    /** Whatever the source has. */
    public static final Days ALL = new Days(LocalDate.MIN, LocalDate.MAX);

    public static Days of(LocalDate first, int count) {
        return new Days(first, first.plusDays(count - 1L));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The part of these days that does not lie before that one. */
    public Days from(LocalDate day) {
        return new Days(day.isAfter(first) ? day : first, last);
    }
}
