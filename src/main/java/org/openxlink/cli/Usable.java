package org.openxlink.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.Installation;
import org.openxlink.config.SystemConfig;
import org.openxlink.ledger.Run;

/** Whether there is anything an import could do. */
final class Usable {

    private Usable() {}

    /** One kind of data of one external system. */
    record Task(Run.Kind kind, String system) {}

    /** Why nothing can be imported; nothing where something can. */
    static Optional<String> fault(Installation installation) {
        boolean usable =
                !installation.targets().isEmpty() && !tasks(installation).isEmpty();
        if (usable) {
            return Optional.empty();
        }
        return Optional.of(
                installation.errors() > 0
                        ? "nothing can be imported, see the errors above"
                        : "nothing is to be imported: no external system is there that is enabled and has statuses, or"
                                + " contacts that are mapped; see xlink validate");
    }

    /** What an import has something to do for, system by system. */
    static List<Task> tasks(Installation installation) {
        List<SystemConfig> mapped = installation.imported();
        List<Task> tasks = new ArrayList<>();
        for (SystemConfig system : installation.systems()) {
            if (mapped.contains(system)) {
                tasks.add(new Task(Run.Kind.CONTACTS, system.name()));
            }
            if (system.importsStatuses()) {
                tasks.add(new Task(Run.Kind.STATUSES, system.name()));
            }
        }
        return tasks;
    }
}
