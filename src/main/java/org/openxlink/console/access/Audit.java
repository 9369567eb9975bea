package org.openxlink.console.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down who did what, a line each, in {@code logs/audit.log}. */
public final class Audit {

    private static final Logger LINES = LoggerFactory.getLogger("audit");
    private static final int LONGEST = 300;

    private Audit() {}

    /** @param result what came of it, in a word or as the status of HTTP */
    public static void tell(Caller who, String what, String result) {
        tell("%s (%s)".formatted(who.name(), who.role().word()), who.address(), what, result);
    }

    /**
     * The same where nobody is logged in.
     *
     * @param address from where, or from which program
     */
    public static void tell(String who, String address, String what, String result) {
        LINES.info("{} from {}: {}: {}", line(who), line(address), line(what), line(result));
    }

    /** Text of others can neither begin a line nor fill the disk. */
    private static String line(String text) {
        String visible = text.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
        return visible.length() > LONGEST ? visible.substring(0, LONGEST) + "..." : visible;
    }
}
