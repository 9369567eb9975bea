package org.openxlink.cli.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openxlink.monitor.Explanation.SystemRead;

/** How an external system was read, for a terminal. */
record ReadText(SystemRead system) {

    private static final int MOST_NAMES = 10;

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%-11s[%s] %s".formatted("Read", system.system(), what()));
        if (system.sql() != null) {
            lines.add("  " + system.sql());
            lines.add("  with " + String.join(", ", system.parameters()));
        }
        if (!system.gone().isEmpty()) {
            lines.add("  not there any more: " + names(system.gone()));
        }
        if (system.replaced() > 0) {
            lines.add("  " + system.replaced() + " rows do not count, because a later file brought the same interval");
        }
        system.rejected()
                .forEach(row -> lines.add("  rejected %s%d: %s (%s)"
                        .formatted(
                                row.file() == null ? "row " : row.file() + ":", row.line(), row.text(), row.reason())));
        if (!system.message().isEmpty()) {
            lines.add("  could not be read: " + system.message());
        }
        return lines;
    }

    private String what() {
        String rows = String.format(Locale.ROOT, "%,d rows, %,d rejected", system.rows(), system.allRejected());
        if (system.sql() != null) {
            return "the database, " + rows;
        }
        return system.files().isEmpty() ? "no file of that day is there" : names(system.files()) + ", " + rows;
    }

    private static String names(List<String> files) {
        String names = String.join(", ", files.subList(0, Math.min(MOST_NAMES, files.size())));
        return files.size() <= MOST_NAMES ? names : names + " and " + (files.size() - MOST_NAMES) + " more";
    }
}
