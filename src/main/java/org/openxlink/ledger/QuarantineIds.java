package org.openxlink.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The parts of names in quarantine. */
final class QuarantineIds {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int LONGEST_NAME = 40;
    private static final int HASH = 8;

    private QuarantineIds() {}

    /** Sorts by time. */
    static String stamp(long second) {
        return STAMP.format(Instant.ofEpochSecond(second));
    }

    /** The second that a stamp tells. */
    static long second(String stamp) {
        return STAMP.parse(stamp, Instant::from).getEpochSecond();
    }

    /** Keeps names apart that would look the same. */
    static String hash(String... names) {
        return Digest.of(names).substring(0, HASH);
    }

    static String plain(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9.@_]+", "_");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
    }
}
