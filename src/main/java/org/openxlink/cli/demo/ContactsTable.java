package org.openxlink.cli.demo;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.Installation;
import org.openxlink.config.MappingSource;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.WfmQueue;
import org.openxlink.injixo.sandbox.IntervalView;
import org.openxlink.injixo.sandbox.Sandbox;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;

/** What arrived at the sandbox of each queue: offered contacts day by day, the period's sums, and where they come from. */
public final class ContactsTable {

    private final Installation installation;
    private final Sandbox sandbox;
    private final Ledger ledger;

    public ContactsTable(Installation installation, Sandbox sandbox, Ledger ledger) {
        this.installation = installation;
        this.sandbox = sandbox;
        this.ledger = ledger;
    }

    public void print(List<LocalDate> days, PrintWriter out) {
        StringBuilder names = new StringBuilder();
        days.forEach(day -> names.append(cell(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH))));
        out.printf("%-19s%s%8s %8s %9s  %s%n", "Offered contacts", names, "Sum", "Handled", "Mean time", "From");
        installation.catalogue().queues().values().stream()
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .forEach(queue -> print(queue, days, out));
    }

    private void print(WfmQueue queue, List<LocalDate> days, PrintWriter out) {
        List<IntervalView> all = new ArrayList<>();
        StringBuilder line = new StringBuilder("%-19s".formatted(queue.number() + " " + queue.name()));
        for (LocalDate day : days) {
            List<IntervalView> ofDay = sandbox.contactEvents(
                    Integer.toString(queue.number()),
                    day,
                    installation.general().localTimeZone());
            line.append(cell(Integer.toString(offered(ofDay))));
            all.addAll(ofDay);
        }
        int handled = all.stream().mapToInt(IntervalView::handled).sum();
        double seconds = all.stream().mapToDouble(IntervalView::totalDuration).sum();
        String mean = handled == 0 ? "-" : Clock.ofMinutes(Math.round(seconds / handled));
        out.print(line);
        out.printf("%8d %8d %9s  %s%n", offered(all), handled, mean, sources(queue, days));
    }

    private static String cell(String text) {
        return "%5s".formatted(text);
    }

    private static int offered(List<IntervalView> intervals) {
        return intervals.stream().mapToInt(IntervalView::offered).sum();
    }

    private String sources(WfmQueue queue, List<LocalDate> days) {
        return installation.mappings().stream()
                .filter(mapping -> mapping.queue().equals(queue))
                .flatMap(mapping -> mapping.sources().stream())
                .map(MappingSource::system)
                .distinct()
                .flatMap(name -> installation.system(name).stream())
                .map(system -> source(system, days))
                .collect(Collectors.joining(", "));
    }

    private String source(SystemConfig system, List<LocalDate> days) {
        if (system.contacts().filter(DatabaseContacts.class::isInstance).isPresent()) {
            return "[" + system.name() + "] database";
        }
        long files = days.stream()
                .flatMap(day -> ledger.files().namesOf(system.name(), Run.Kind.CONTACTS, day).stream())
                .distinct()
                .count();
        return "[" + system.name() + "] " + files + " files";
    }
}
