package org.openxlink.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openxlink.config.Catalogue;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.MapFile;
import org.openxlink.config.MappingKey;
import org.openxlink.config.ValueType;
import org.openxlink.config.WfmQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink mapping list}. */
@Command(
        name = "list",
        description = "Lists what acd_map.ini maps, right or wrong, a line for each value; its sources in their order.",
        sortOptions = false)
final class MappingListCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> HEADINGS = List.of("Queue", "Value type", "Script", "Sources");

    @ParentCommand
    private MappingCommand parent;

    @Spec
    private CommandSpec spec;

    @Option(names = "--queue", paramLabel = "QUEUE", description = "only this one, by number or name")
    private String queue;

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Catalogue catalogue = InstallationReader.read(parent.home()).catalogue();
        Optional<Integer> only = Optional.ofNullable(queue).map(word -> number(word, catalogue));
        Map<MappingKey, List<MapFile.Line>> mappings = new LinkedHashMap<>();
        for (MapFile.Line line : MappingCommand.file(parent.draft()).lines()) {
            if (only.isEmpty() || line.key().queue() == only.get()) {
                mappings.computeIfAbsent(line.key(), any -> new ArrayList<>()).add(line);
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(asJson(mappings.values()));
        } else if (mappings.isEmpty()) {
            spec.commandLine().getErr().println("xlink: acd_map.ini maps nothing here");
        } else {
            List<List<String>> rows = mappings.values().stream()
                    .map(lines -> row(lines, catalogue))
                    .toList();
            new Columns(HEADINGS, Set.of()).lines(rows).forEach(out::println);
        }
        out.flush();
        return Xlink.DONE;
    }

    private int number(String word, Catalogue catalogue) {
        return catalogue
                .queue(word)
                .map(WfmQueue::number)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "queues.ini has no queue \"" + word + "\"" + catalogue.queueSuggestion(word)));
    }

    private static List<String> row(List<MapFile.Line> lines, Catalogue catalogue) {
        MappingKey key = lines.get(0).key();
        String queueName = Optional.ofNullable(catalogue.queues().get(key.queue()))
                .map(WfmQueue::name)
                .orElse("?");
        String typeName = Optional.ofNullable(catalogue.valueTypes().get(key.valueType()))
                .map(ValueType::name)
                .orElse("?");
        return List.of(
                key.queue() + " " + queueName,
                key.valueType() + " " + typeName,
                String.join(", ", scripts(lines)),
                String.join(" + ", sources(lines)));
    }

    private static List<String> sources(List<MapFile.Line> lines) {
        return lines.stream()
                .filter(line -> !line.isScript())
                .map(MapFile.Line::source)
                .toList();
    }

    private static List<String> scripts(List<MapFile.Line> lines) {
        return lines.stream()
                .filter(MapFile.Line::isScript)
                .map(MapFile.Line::source)
                .toList();
    }

    private static String asJson(Collection<List<MapFile.Line>> mappings) throws IOException {
        ObjectNode result = JSON.createObjectNode();
        ArrayNode all = result.putArray("mappings");
        for (List<MapFile.Line> lines : mappings) {
            MapFile.Line first = lines.get(0);
            ObjectNode mapping = all.addObject()
                    .put("line", first.number())
                    .put("target", first.key().target())
                    .put("queue", first.key().queue())
                    .put("valueType", first.key().valueType());
            ArrayNode sources = mapping.putArray("sources");
            sources(lines).forEach(sources::add);
            scripts(lines).stream().findFirst().ifPresent(script -> mapping.put("script", script));
        }
        return JSON.writeValueAsString(result);
    }
}
