package org.openxlink.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.openxlink.ledger.PastRun;
import org.openxlink.ledger.Run;

/** Reports of imports for programs: one JSON object. */
final class RunsAsJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> COUNTS =
            List.of("rowsRead", "rowsRejected", "records", "sent", "unchanged", "quarantined", "requests");

    private RunsAsJson() {}

    static String of(List<Run> runs) throws JsonProcessingException {
        ObjectNode result = JSON.createObjectNode();
        result.put("outcome", word(outcome(runs)));
        ArrayNode list = result.putArray("runs");
        runs.forEach(run -> add(run, list.addObject()));
        return JSON.writeValueAsString(result);
    }

    /** Runs of the ledger; what is not known of one that did not end is null. */
    static String ofListed(List<ListedRun> runs) throws JsonProcessingException {
        ObjectNode result = JSON.createObjectNode();
        ArrayNode list = result.putArray("runs");
        for (ListedRun listed : runs) {
            ObjectNode node = list.addObject();
            PastRun run = listed.run();
            node.put("number", run.number());
            node.put("started", run.started().toString());
            node.put(
                    "ended",
                    run.report().map(report -> report.ended().toString()).orElse(null));
            run.report().ifPresentOrElse(report -> add(report, node), () -> addUnfinished(run, node));
            node.put("outcome", listed.outcome());
        }
        return JSON.writeValueAsString(result);
    }

    private static void addUnfinished(PastRun run, ObjectNode node) {
        node.put("system", run.system());
        node.put("kind", word(run.kind()));
        node.putArray("days");
        COUNTS.forEach(node::putNull);
        node.put("message", "");
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
