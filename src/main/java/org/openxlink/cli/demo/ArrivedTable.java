package org.openxlink.cli.demo;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openxlink.config.Installation;
import org.openxlink.config.MappingSource;
import org.openxlink.config.WfmQueue;
import org.openxlink.injixo.sandbox.IntervalView;
import org.openxlink.injixo.sandbox.Sandbox;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;

/** What arrived at the sandbox, per queue and day, beside the file it came from. */
public final class ArrivedTable {

    private static final String ROW = "%-22s %-10s %8s %8s %18s  %s%n";

    private final Installation installation;
    private final Sandbox sandbox;
    private final Ledger ledger;

    public ArrivedTable(Installation installation, Sandbox sandbox, Ledger ledger) {
        this.installation = installation;
        this.sandbox = sandbox;
        this.ledger = ledger;
    }

    public void print(LocalDate first, int days, PrintWriter out) {
        out.printf(ROW, "Queue", "Day", "Offered", "Handled", "Mean handling time", "Source file");
        for (WfmQueue queue : queues()) {
            first.datesUntil(first.plusDays(days)).forEach(day -> print(queue, day, out));
        }
    }

    private List<WfmQueue> queues() {
        return installation.catalogue().queues().values().stream()
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
    }

    private void print(WfmQueue queue, LocalDate day, PrintWriter out) {
        List<IntervalView> intervals = sandbox.contactEvents(
                Integer.toString(queue.number()), day, installation.general().localTimeZone());
        int handled = intervals.stream().mapToInt(IntervalView::handled).sum();
        double seconds =
                intervals.stream().mapToDouble(IntervalView::totalDuration).sum();
        out.printf(
                Locale.ROOT,
                ROW,
                queue.number() + " " + queue.name(),
                day,
                intervals.stream().mapToInt(IntervalView::offered).sum(),
                handled,
                handled == 0 ? "-" : clock(Math.round(seconds / handled)),
                files(queue, day));
    }

    private String files(WfmQueue queue, LocalDate day) {
        return installation.mappings().stream()
                .filter(mapping -> mapping.queue().equals(queue))
                .flatMap(mapping -> mapping.sources().stream())
                .map(MappingSource::system)
                .distinct()
                .flatMap(system -> ledger.filesOf(system, Run.Kind.CONTACTS, day).stream())
                .collect(Collectors.joining(", "));
    }

    private static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
    }
}
