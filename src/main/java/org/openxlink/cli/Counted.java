package org.openxlink.cli;

import java.util.Locale;

/** Numbers with their noun. */
final class Counted {

    private Counted() {}

    /** {@code 1 error}, {@code 2 errors}, {@code 12,345 rows}. */
    static String of(long count, String noun) {
        return of(count, noun, noun + "s");
    }

    static String of(long count, String one, String several) {
        return String.format(Locale.ROOT, "%,d %s", count, count == 1 ? one : several);
    }
}
