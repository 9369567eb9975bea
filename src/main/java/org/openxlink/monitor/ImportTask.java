package org.openxlink.monitor;

import java.util.ArrayList;
import java.util.List;
import org.openxlink.config.Installation;
import org.openxlink.config.SystemConfig;
import org.openxlink.ledger.Run;

/** One kind of data of one external system, to be imported. */
public record ImportTask(Run.Kind kind, String system) {

    /** What an import has something to do for, system by system. */
    public static List<ImportTask> of(Installation installation) {
        List<SystemConfig> mapped = installation.imported();
        List<ImportTask> tasks = new ArrayList<>();
        for (SystemConfig system : installation.systems()) {
            if (mapped.contains(system)) {
                tasks.add(new ImportTask(Run.Kind.CONTACTS, system.name()));
            }
            if (system.importsStatuses()) {
                tasks.add(new ImportTask(Run.Kind.STATUSES, system.name()));
            }
        }
        return tasks;
    }
}
