package org.openxlink.monitor;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openxlink.config.Installation;
import org.openxlink.config.Nearest;
import org.openxlink.ledger.Run;

/**
 * What somebody wants to have imported by hand.
 *
 * @param systems names of external systems; none: all
 * @param first first local day; none: yesterday
 * @param force send what was already delivered too
 * @param writeZeros send intervals without any row as zero
 */
public record ImportOrder(
        Set<Run.Kind> kinds,
        List<String> systems,
        Optional<LocalDate> first,
        int days,
        boolean force,
        boolean writeZeros) {

    private static final int MOST_DAYS = 3660;

    public ImportOrder {
        kinds = Set.copyOf(kinds);
        systems = List.copyOf(systems);
    }

    /** What can't be ordered, and why. */
    public static class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        public Refused(String sentence) {
            super(sentence);
        }
    }

    /** Nothing that could be imported is wanted. */
    public static final class NothingToImport extends Refused {

        private static final long serialVersionUID = 1L;

        public NothingToImport(String sentence) {
            super(sentence);
        }
    }

    /** An external system of which nothing is imported. */
    public static final class NotImported extends Refused {

        private static final long serialVersionUID = 1L;

        private final String system;
        private final boolean there;

        NotImported(String sentence, String system, boolean there) {
            super(sentence);
            this.system = system;
            this.there = there;
        }

        public String system() {
            return system;
        }

        /** Whether isps_ul.ini has it. */
        public boolean isThere() {
            return there;
        }
    }

    /** @throws Refused when it asks for no days, or too many */
    public void check() throws Refused {
        if (days < 1 || days > MOST_DAYS) {
            throw new Refused("-L is " + days + "; expected 1 to " + MOST_DAYS + " days");
        }
    }

    /** What to do for it, in this order. */
    List<ImportTask> tasks(Installation installation) throws Refused {
        List<ImportTask> tasks = ImportTask.of(installation).stream()
                .filter(task -> kinds.contains(task.kind()))
                .toList();
        for (String name : systems) {
            checkKnown(name, tasks, installation);
        }
        return systems.isEmpty()
                ? tasks
                : systems.stream()
                        .flatMap(name ->
                                tasks.stream().filter(task -> task.system().equalsIgnoreCase(name)))
                        .distinct()
                        .toList();
    }

    private static void checkKnown(String name, List<ImportTask> tasks, Installation installation) throws Refused {
        List<String> names = tasks.stream().map(ImportTask::system).toList();
        if (names.stream().anyMatch(name::equalsIgnoreCase)) {
            return;
        }
        boolean there = installation.broken().systems().stream().anyMatch(name::equalsIgnoreCase)
                || installation.system(name).isPresent();
        throw new NotImported(
                there
                        ? "[" + name + "] has errors, is parked, has nothing of that kind or is not mapped; see xlink"
                                + " validate"
                        : "there is no external system \"" + name + "\"" + Nearest.suggestion(name, names),
                name,
                there);
    }

    /** @throws Refused when all its days are still to come; a range may end in the future */
    ImportRequest.Range range(Installation installation) throws Refused {
        ZoneId zone = installation.general().localTimeZone();
        LocalDate today = LocalDate.now(zone);
        LocalDate begin = first.orElse(today.minusDays(1));
        if (begin.isAfter(today)) {
            throw new Refused(
                    "%s is in the future, so there is nothing to import yet; expected a first day up to today, %s in %s"
                            .formatted(begin, today, zone));
        }
        return ImportRequest.Range.of(begin, days);
    }

    /** The kind to name where one must be. */
    Run.Kind mainKind() {
        return kinds.contains(Run.Kind.CONTACTS) ? Run.Kind.CONTACTS : Run.Kind.STATUSES;
    }
}
