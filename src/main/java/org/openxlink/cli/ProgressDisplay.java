package org.openxlink.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.openxlink.monitor.Progress;

/** Shows on a terminal how an import gets on; where there is none it tells only what keeps it waiting. */
interface ProgressDisplay extends Progress, AutoCloseable {

    @Override
    void close();

    static ProgressDisplay of(String system, boolean quiet, PrintWriter err) {
        return quiet || Terminal.console().isEmpty() ? new Waits(system, err) : new Bar(system);
    }

    /** For pipes, files and programs. */
    final class Waits implements ProgressDisplay {

        private final String system;
        private final PrintWriter err;
        private String last = "";

        Waits(String system, PrintWriter err) {
            this.system = system;
            this.err = err;
        }

        @Override
        public void reading(long done, long total, long rows) {}

        @Override
        public void delivered(long intervals) {}

        @Override
        public void dayDelivered(LocalDate day) {}

        @Override
        public void waiting(String reason) {
            if (!reason.equals(last)) {
                err.println("[" + system + "] " + reason);
                err.flush();
                last = reason;
            }
        }

        @Override
        public void close() {}
    }

    /** A bar over the bytes to read, with rows and intervals beside it. */
    final class Bar implements ProgressDisplay {

        private final ProgressBar bar;
        private long rows;
        private long intervals;
        private long days;

        Bar(String system) {
            boolean colours = System.getenv("NO_COLOR") == null;
            bar = new ProgressBarBuilder()
                    .setTaskName(system)
                    .setStyle(colours ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.ASCII)
                    .setUnit(" MB", 1 << 20)
                    .setInitialMax(1)
                    .build();
        }

        @Override
        public void reading(long done, long total, long rowsRead) {
            rows = rowsRead;
            bar.maxHint(Math.max(1, total));
            bar.stepTo(Math.min(done, total));
            tell();
        }

        @Override
        public void delivered(long more) {
            intervals += more;
            tell();
        }

        @Override
        public void dayDelivered(LocalDate day) {
            days++;
            tell();
        }

        @Override
        public void waiting(String reason) {
            bar.setExtraMessage(" " + reason);
        }

        @Override
        public void close() {
            bar.close();
        }

        private void tell() {
            bar.setExtraMessage(String.format(
                    Locale.ROOT, " %,d rows, %,d sent, %s done", rows, intervals, Counted.of(days, "day")));
        }
    }
}
