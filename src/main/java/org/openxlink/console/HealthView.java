package org.openxlink.console;

import java.util.List;
import org.openxlink.monitor.Check;
import org.openxlink.monitor.Health;

/**
 * Whether all is well, in JSON.
 *
 * @param checks all of them; none for those who may not know more
 */
public record HealthView(boolean up, List<CheckView> checks) {

    /**
     * One check.
     *
     * @param subject whose it is, such as {@code contacts of ACD}; empty where there is only one
     * @param reason why it is not up, a sentence; else empty
     */
    public record CheckView(String check, String subject, boolean up, String reason) {

        static CheckView of(Check check) {
            return new CheckView(check.topic().word(), check.subject(), check.isUp(), check.reason());
        }
    }

    static HealthView withoutReasons(Health health) {
        return new HealthView(health.isUp(), List.of());
    }

    static HealthView of(Health health) {
        return new HealthView(
                health.isUp(), health.checks().stream().map(CheckView::of).toList());
    }
}
