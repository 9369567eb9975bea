package org.openxlink.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.config.Installation;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Quarantined;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink quarantine list}. */
@Command(name = "list", description = "Lists what is in quarantine, and why; each is a file of data/quarantine.")
final class QuarantineListCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParentCommand
    private QuarantineCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Installation installation = parent.opened();
        Quarantine quarantine = Quarantine.of(installation.home());
        List<String> ids = quarantine.ids();
        List<Quarantined> entries =
                ids.stream().map(quarantine::find).flatMap(Optional::stream).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(asJson(entries));
        } else {
            TenantTime clock = new TenantTime(installation.general().localTimeZone());
            entries.forEach(entry -> print(entry, clock, out));
            out.println(Counted.of(entries.size(), "entry", "entries") + " in quarantine");
        }
        out.flush();
        ids.stream()
                .filter(id -> entries.stream().noneMatch(entry -> entry.id().equals(id)))
                .forEach(id -> spec.commandLine()
                        .getErr()
                        .println("xlink: data/quarantine/" + id + ".json can't be read; mend or delete it"));
        return Xlink.DONE;
    }

    private static void print(Quarantined entry, TenantTime clock, PrintWriter out) {
        out.println(entry.id());
        out.println("  [%s] %s, target %s, refused %s in run %d"
                .formatted(
                        shown(entry.system()),
                        shown(what(entry, clock)),
                        shown(entry.target()),
                        clock.of(entry.refusal().when()),
                        entry.refusal().run()));
        out.println("  " + shown(entry.refusal().reason()));
    }

    private static String what(Quarantined entry, TenantTime clock) {
        String start = clock.of(Instant.ofEpochSecond(entry.start()));
        if (entry instanceof Quarantined.Interval interval) {
            return "queue %d (%s) at %s: offered %d, handled %d, handling time %s s"
                    .formatted(
                            interval.queue(),
                            interval.name(),
                            start,
                            interval.offered(),
                            interval.handled(),
                            seconds(interval.duration()));
        }
        Quarantined.Activity activity = (Quarantined.Activity) entry;
        String end = activity.end().isPresent()
                ? clock.of(Instant.ofEpochSecond(activity.end().getAsLong()))
                : "now";
        return "agent %s: %s from %s to %s".formatted(activity.agent(), activity.activity(), start, end);
    }

    private static String seconds(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    private static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String asJson(List<Quarantined> entries) throws JsonProcessingException {
        ObjectNode result = JSON.createObjectNode();
        ArrayNode list = result.putArray("quarantined");
        entries.forEach(entry -> add(entry, list.addObject()));
        return JSON.writeValueAsString(result);
    }

    private static void add(Quarantined entry, ObjectNode node) {
        node.put("id", entry.id());
        node.put("kind", entry.kind().word());
        node.put("system", entry.system());
        node.put("target", entry.target());
        if (entry instanceof Quarantined.Interval interval) {
            node.put("queue", interval.queue());
            node.put("name", interval.name());
        } else if (entry instanceof Quarantined.Activity activity) {
            node.put("agent", activity.agent());
            node.put("activity", activity.activity());
        }
        node.put("start", Instant.ofEpochSecond(entry.start()).toString());
        node.put("status", entry.refusal().status());
        node.put("answer", entry.refusal().answer());
        node.put("reason", entry.refusal().reason());
        node.put("when", entry.refusal().when().toString());
        node.put("run", entry.refusal().run());
    }
}
