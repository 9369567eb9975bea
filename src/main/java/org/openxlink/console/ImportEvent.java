package org.openxlink.console;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.ManualImport;
import org.openxlink.monitor.Rest;

/** What is told of an import while it runs: a server-sent event each, its data in JSON. */
public sealed interface ImportEvent {

    /** The {@code event} field. */
    String word();

    /** A system's turn has come. */
    record BeginsView(String system, String kind) implements ImportEvent {

        @Override
        public String word() {
            return "begins";
        }
    }

    /**
     * How far a system is.
     *
     * @param done bytes read, about; of {@code total}
     * @param intervals accepted by targets, or statuses
     * @param days delivered
     * @param rate rows a second
     */
    record ProgressView(
            String system, String kind, long done, long total, long rows, long intervals, long days, long rate)
            implements ImportEvent {

        @Override
        public String word() {
            return "progress";
        }
    }

    /** The target can't take anything just now. */
    record WaitingView(String system, String kind, String reason) implements ImportEvent {

        @Override
        public String word() {
            return "waiting";
        }
    }

    /** A system is done. */
    record EndedView(RunView run) implements ImportEvent {

        @Override
        public String word() {
            return "run";
        }
    }

    /**
     * All is done, or it was stopped.
     *
     * @param rest what is left to do
     * @param problem why it could not go on at all; mostly null
     */
    record EndView(List<RunView> runs, List<RestView> rest, String problem) implements ImportEvent {

        static EndView of(ManualImport.Report report) {
            return new EndView(
                    report.runs().stream().map(RunView::of).toList(),
                    report.rest().stream().map(RestView::of).toList(),
                    null);
        }

        static EndView unexpected(String problem) {
            return new EndView(List.of(), List.of(), problem);
        }

        public ManualImport.Report report() {
            return new ManualImport.Report(
                    runs.stream().map(RunView::run).toList(),
                    rest.stream().map(RestView::rest).toList());
        }

        @Override
        public String word() {
            return "end";
        }
    }

    /** Days that were not done. */
    record RestView(String system, String kind, String first, String last) {

        static RestView of(Rest rest) {
            return new RestView(
                    rest.task().system(),
                    rest.task().kind().word(),
                    rest.days().first().toString(),
                    rest.days().last().toString());
        }

        Rest rest() {
            return new Rest(
                    new ImportTask(Run.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), system),
                    new ImportRequest.Range(LocalDate.parse(first), LocalDate.parse(last)));
        }
    }
}
