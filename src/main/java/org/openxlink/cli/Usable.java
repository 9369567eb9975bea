package org.openxlink.cli;

import org.openxlink.config.Installation;
import org.openxlink.config.SystemConfig;

/** Whether there is anything an import could do. */
final class Usable {

    private Usable() {}

    static boolean is(Installation installation) {
        return !installation.targets().isEmpty()
                && installation.systems().stream().anyMatch(Usable::is);
    }

    static boolean is(SystemConfig system) {
        return system.enabled() && system.contacts().isPresent();
    }
}
