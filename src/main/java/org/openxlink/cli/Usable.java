package org.openxlink.cli;

import java.util.Optional;
import org.openxlink.config.Installation;
import org.openxlink.monitor.ImportTask;

/** Whether there is anything an import could do. */
final class Usable {

    private Usable() {}

    /** Why nothing can be imported; nothing where something can. */
    static Optional<String> fault(Installation installation) {
        boolean usable = !installation.targets().isEmpty()
                && !ImportTask.of(installation).isEmpty();
        if (usable) {
            return Optional.empty();
        }
        return Optional.of(
                installation.errors() > 0
                        ? "nothing can be imported, see the errors above"
                        : "nothing is to be imported: no external system is there that is enabled and has statuses, or"
                                + " contacts that are mapped; see xlink validate");
    }
}
