package org.openxlink.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.Nearest;
import org.openxlink.config.SystemConfig;
import org.openxlink.source.CallTree;
import org.openxlink.source.database.Drivers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink tree}. */
@Command(
        name = "tree",
        description =
                "Lists the queues and value types of external systems, as acd_map.ini names them; asks the databases.")
final class TreeCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The tree of a system, or why there is none. */
    private record Answer(String system, Optional<CallTree> tree, String fault) {}

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "SYSTEM", description = "only this external system")
    private String name;

    @Option(names = "--json", description = "print the result as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Installation installation = InstallationReader.read(xlink.home());
        List<SystemConfig> systems = systems(installation);
        if (systems.isEmpty()) {
            spec.commandLine().getErr().println("xlink: no external system has contacts; see xlink validate");
            return Xlink.UNUSABLE;
        }
        Logs.COMMANDS.openFor(installation);
        Drivers drivers = Drivers.of(installation.home());
        List<Answer> answers =
                systems.stream().map(system -> ask(system, drivers)).toList();
        tell(answers);
        return answers.stream().allMatch(answer -> answer.tree().isPresent()) ? Xlink.DONE : Xlink.FAILED;
    }

    /** All that are not parked, or the one that is asked for. */
    private List<SystemConfig> systems(Installation installation) {
        if (name == null) {
            return installation.systems().stream()
                    .filter(SystemConfig::importsContacts)
                    .toList();
        }
        Optional<SystemConfig> found =
                installation.system(name).filter(system -> system.contacts().isPresent());
        return List.of(found.orElseThrow(() -> new ParameterException(spec.commandLine(), faultOfName(installation))));
    }

    private String faultOfName(Installation installation) {
        List<String> known = new ArrayList<>(installation.broken().systems());
        installation.systems().forEach(system -> known.add(system.name()));
        return known.stream().anyMatch(name::equalsIgnoreCase)
                ? "[" + name + "] has errors or no contacts; see xlink validate"
                : "there is no external system \"" + name + "\"" + Nearest.suggestion(name, known);
    }

    private static Answer ask(SystemConfig system, Drivers drivers) {
        try {
            return new Answer(system.name(), Optional.of(SourceTrees.of(system, drivers)), "");
        } catch (SQLException e) {
            return new Answer(system.name(), Optional.empty(), shown(SourceTrees.reason(system, e)));
        }
    }

    private void tell(List<Answer> answers) throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(asJson(answers));
        } else {
            answers.forEach(answer -> answer.tree().ifPresent(tree -> print(answer.system(), tree, out)));
        }
        out.flush();
        answers.stream()
                .filter(answer -> answer.tree().isEmpty())
                .forEach(answer -> spec.commandLine().getErr().println("xlink: " + answer.fault()));
    }

    private static void print(String system, CallTree tree, PrintWriter out) {
        out.println("[" + system + "]");
        out.println("  queues");
        tree.queues().forEach(queue -> out.println("    " + shown(queue)));
        out.println("  value types");
        tree.valueTypes().forEach(type -> out.println("    " + shown(type)));
    }

    /** What comes out of a database must not move a terminal's cursor. */
    private static String shown(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String asJson(List<Answer> answers) throws JsonProcessingException {
        ObjectNode result = JSON.createObjectNode();
        var systems = result.putArray("systems");
        for (Answer answer : answers) {
            ObjectNode node = systems.addObject().put("system", answer.system());
            answer.tree().ifPresent(tree -> {
                node.set("queues", JSON.valueToTree(tree.queues()));
                node.set("valueTypes", JSON.valueToTree(tree.valueTypes()));
            });
            if (answer.tree().isEmpty()) {
                node.put("error", answer.fault());
            }
        }
        return JSON.writeValueAsString(result);
    }
}
