package org.openxlink.cli;

import java.util.List;
import java.util.Optional;
import org.openxlink.config.Installation;
import org.openxlink.config.SystemConfig;

/** Whether there is anything an import could do. */
final class Usable {

    private Usable() {}

    /** Why nothing can be imported; nothing where something can. */
    static Optional<String> fault(Installation installation) {
        boolean usable =
                !installation.targets().isEmpty() && !installation.imported().isEmpty();
        if (usable) {
            return Optional.empty();
        }
        return Optional.of(
                installation.errors() > 0
                        ? "nothing can be imported, see the errors above"
                        : "nothing is to be imported: no external system is there that is enabled, has contacts and is"
                                + " mapped; see xlink validate");
    }

    /** Names of the systems that an import has something to do for. */
    static List<String> names(Installation installation) {
        return installation.imported().stream().map(SystemConfig::name).toList();
    }
}
