package org.openxlink.cli;

import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.openxlink.monitor.Progress;

/** Shows on a terminal how an import gets on; silent where there is none. */
interface ProgressDisplay extends Progress, AutoCloseable {

    @Override
    void close();

    static ProgressDisplay of(String system, boolean quiet) {
        return quiet || Terminal.console().isEmpty() ? new Silent() : new Bar(system);
    }

    /** For pipes, files and programs. */
    final class Silent implements ProgressDisplay {

        @Override
        public void reading(long done, long total, long rows) {}

        @Override
        public void delivered(long intervals) {}

        @Override
        public void close() {}
    }

    /** A bar over the bytes to read, with rows and intervals beside it. */
    final class Bar implements ProgressDisplay {

        private final ProgressBar bar;
        private long rows;
        private long intervals;

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
        public void close() {
            bar.close();
        }

        private void tell() {
            bar.setExtraMessage(String.format(Locale.ROOT, " %,d rows, %,d sent", rows, intervals));
        }
    }
}
