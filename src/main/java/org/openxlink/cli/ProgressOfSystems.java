package org.openxlink.cli;

import java.io.PrintWriter;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.ManualImport;
import org.openxlink.monitor.Progress;

/** Shows how an import gets on, system by system. */
final class ProgressOfSystems implements ManualImport.Watcher, AutoCloseable {

    private final boolean quiet;
    private final PrintWriter err;
    private ProgressDisplay display;

    ProgressOfSystems(boolean quiet, PrintWriter err) {
        this.quiet = quiet;
        this.err = err;
    }

    @Override
    public Progress begins(ImportTask task) {
        close();
        display = ProgressDisplay.of(task.system(), quiet, err);
        return display;
    }

    @Override
    public void ended(Run run) {
        close();
    }

    @Override
    public void close() {
        if (display != null) {
            display.close();
            display = null;
        }
    }
}
