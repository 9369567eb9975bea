package org.openxlink.config;

import java.util.Locale;

/** What a WFM value type means for contact events. */
public enum Role {
    /** contacts */
    OFFERED,
    /** contacts */
    HANDLED,
    /** mean seconds per handled contact */
    AHT,
    /** sum of seconds over the handled contacts */
    DURATION,
    /** not part of contact events */
    NONE;

    /** As written in queues.ini. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
