package org.openxlink.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.openxlink.ledger.Run;

/** The report of an import for programs: one JSON object. */
final class RunsAsJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private RunsAsJson() {}

    static String of(List<Run> runs) throws JsonProcessingException {
        ObjectNode result = JSON.createObjectNode();
        result.put("outcome", word(outcome(runs)));
        ArrayNode list = result.putArray("runs");
        runs.forEach(run -> add(run, list.addObject()));
        return JSON.writeValueAsString(result);
    }

    /** All together: a failed system among good ones makes it partial. */
    static Run.Result outcome(List<Run> runs) {
        boolean allFailed = runs.stream().allMatch(run -> run.outcome() == Run.Result.FAILED);
        boolean allDone = runs.stream().allMatch(run -> run.outcome() == Run.Result.OK);
        if (allDone && !runs.isEmpty()) {
            return Run.Result.OK;
        }
        return allFailed ? Run.Result.FAILED : Run.Result.PARTIAL;
    }

    private static void add(Run run, ObjectNode node) {
        node.put("system", run.system());
        node.put("kind", word(run.kind()));
        ArrayNode days = node.putArray("days");
        run.days().forEach(day -> days.add(day.toString()));
        node.put("rowsRead", run.rowsRead());
        node.put("rowsRejected", run.rowsRejected());
        node.put("records", run.records());
        node.put("sent", run.sent());
        node.put("unchanged", run.unchanged());
        node.put("quarantined", run.quarantined());
        node.put("requests", run.requests());
        node.put("outcome", word(run.outcome()));
        node.put("message", run.message());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
