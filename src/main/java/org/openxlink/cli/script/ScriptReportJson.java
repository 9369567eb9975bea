package org.openxlink.cli.script;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.openxlink.config.Mapping;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.ScriptTally;

/** The report of scripts for programs. */
final class ScriptReportJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ScriptReportJson() {}

    static String of(ScriptReport report) throws JsonProcessingException {
        ObjectNode result = JSON.createObjectNode();
        result.put("outcome", word(report.outcome()));
        result.put("first", report.range().first().toString());
        result.put("last", report.range().last().toString());
        ArrayNode systems = result.putArray("systems");
        report.runs().forEach(run -> add(run, systems.addObject()));
        ArrayNode scripts = result.putArray("scripts");
        report.scripts().forEach(tally -> add(tally, scripts.addObject()));
        return JSON.writeValueAsString(result);
    }

    private static void add(Run run, ObjectNode node) {
        node.put("system", run.system());
        node.put("rowsRead", run.rowsRead());
        node.put("rowsRejected", run.rowsRejected());
        node.put("outcome", word(run.outcome()));
        node.put("message", run.message());
    }

    private static void add(ScriptTally tally, ObjectNode node) {
        Mapping mapping = tally.mapping();
        node.put("target", mapping.target().name());
        node.put("queue", mapping.queue().number());
        node.put("queueName", mapping.queue().name());
        node.put("valueType", mapping.valueType().name());
        node.put("script", mapping.script().orElseThrow().file());
        node.put("intervals", tally.intervals());
        node.put("differs", tally.differences());
        node.put("fails", tally.failures());
        Optional<ScriptTally.Spread> spread = tally.spread();
        node.put("min", spread.map(known -> Hundredths.of(known.least())).orElse(null));
        node.put("mean", spread.map(known -> Hundredths.of(known.mean())).orElse(null));
        node.put("max", spread.map(known -> Hundredths.of(known.greatest())).orElse(null));
        tally.firstDifference().ifPresent(first -> add(first, node.putObject("firstDifference")));
        tally.firstFailure().ifPresent(first -> add(first, node.putObject("firstFailure")));
    }

    private static void add(ScriptTally.Difference first, ObjectNode node) {
        node.put("at", first.at().toString());
        node.put("values", first.values());
        node.put("cut", first.cut());
        node.putNull("rounded");
        first.rounded().ifPresent(rounded -> node.put("rounded", rounded));
    }

    private static void add(ScriptTally.Failure first, ObjectNode node) {
        node.put("at", first.at().toString());
        node.put("reason", first.reason());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
