package org.openxlink.cli;

import java.util.List;
import org.openxlink.config.Catalogue;
import org.openxlink.config.Installation;
import org.openxlink.config.MappingKey;
import org.openxlink.config.Target;
import org.openxlink.config.ValueType;
import org.openxlink.config.WfmQueue;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** The words by which a command names one value of a WFM queue. */
final class MappedValue {

    @Parameters(index = "0", paramLabel = "QUEUE", description = "number or name in queues.ini")
    private String queue;

    @Parameters(index = "1", paramLabel = "VALUETYPE", description = "number or name in queues.ini")
    private String valueType;

    @Option(names = "--target", paramLabel = "NAME", description = "which one, when [DB] names several")
    private String target;

    /** What the words mean in a configuration. */
    record Named(MappingKey key, int parent) {}

    Named in(Installation installation, CommandLine command) {
        Catalogue catalogue = installation.catalogue();
        WfmQueue found = catalogue
                .queue(queue)
                .orElseThrow(() -> new ParameterException(
                        command, "queues.ini has no queue \"" + queue + "\"" + catalogue.queueSuggestion(queue)));
        ValueType type = catalogue
                .valueType(valueType)
                .orElseThrow(() -> new ParameterException(
                        command,
                        "queues.ini has no value type \"" + valueType + "\""
                                + catalogue.valueTypeSuggestion(valueType)));
        return new Named(
                new MappingKey(targetIn(installation, command), found.number(), type.number()), found.parent());
    }

    private String targetIn(Installation installation, CommandLine command) {
        List<String> names = installation.targets().stream().map(Target::name).toList();
        if (target == null && names.size() == 1) {
            return names.get(0);
        }
        return names.stream()
                .filter(name -> name.equalsIgnoreCase(target))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command,
                        target == null
                                ? "say which target with --target; [DB] of isps_ul.ini has "
                                        + (names.isEmpty() ? "none that can be used" : String.join(", ", names))
                                : "target \"" + target + "\" is not in [DB] of isps_ul.ini"));
    }
}
