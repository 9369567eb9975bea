package org.openxlink.cli.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.ScriptTally;
import org.openxlink.monitor.ImportRequest;

/**
 * What {@code xlink script report} found.
 *
 * @param runs how reading went, system by system
 * @param scripts one for each mapping that has a script
 */
public record ScriptReport(ImportRequest.Range range, List<Run> runs, List<ScriptTally> scripts) {

    public ScriptReport {
        runs = List.copyOf(runs);
        scripts = List.copyOf(scripts);
    }

    /** All together: a failed script, or a failed system among good ones, makes it partial. */
    public Run.Result outcome() {
        if (!runs.isEmpty() && runs.stream().allMatch(run -> run.outcome() == Run.Result.FAILED)) {
            return Run.Result.FAILED;
        }
        boolean done = runs.stream().allMatch(run -> run.outcome() == Run.Result.OK)
                && scripts.stream().allMatch(script -> script.failures() == 0);
        return done ? Run.Result.OK : Run.Result.PARTIAL;
    }

    /** For people. */
    public List<String> lines() {
        return ScriptReportText.lines(this);
    }

    /** For programs: one JSON object. */
    public String json() throws JsonProcessingException {
        return ScriptReportJson.of(this);
    }
}
