package org.openxlink.monitor;

import java.util.Locale;

/**
 * One thing that has to be in order.
 *
 * @param subject whose it is: {@code contacts of ACD}, the name of a target; empty where there is only one
 * @param reason why it is not, a sentence; empty when it is
 */
public record Check(Topic topic, String subject, String reason) {

    /** What is looked at. */
    public enum Topic {
        ROUTES,
        CONFIGURATION,
        LEDGER,
        SOURCE,
        TARGET,
        LAG;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isUp() {
        return reason.isEmpty();
    }
}
