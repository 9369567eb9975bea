package org.openxlink.config;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.TimeZone;

/** The time zone that this machine is set to, whatever the process itself runs in. */
public final class MachineZone {

    private static final ZoneId ZONE = ZoneId.systemDefault();

    private MachineZone() {}

    public static ZoneId id() {
        return ZONE;
    }

    /**
     * Lets the process run in UTC: JDBC hands over local times in its zone, and in any other zone those of a night in
     * which clocks are set forward would be lost.
     */
    public static void letProcessRunInUtc() {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    }
}
