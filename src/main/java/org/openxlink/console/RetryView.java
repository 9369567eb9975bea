package org.openxlink.console;

import java.util.List;
import org.openxlink.ledger.Run;

/** Sending what is in quarantine again, in JSON. */
public final class RetryView {

    private RetryView() {}

    /** @param ids as the quarantine names them */
    public record Asked(List<String> ids) {}

    /** A report per external system and kind. */
    public record Answer(List<RunView> runs) {

        static Answer of(List<Run> runs) {
            return new Answer(runs.stream().map(RunView::of).toList());
        }

        public List<Run> reports() {
            return runs.stream().map(RunView::run).toList();
        }
    }
}
