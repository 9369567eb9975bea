package org.openxlink.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.openxlink.config.Draft;
import org.openxlink.config.Installation;
import org.openxlink.config.MapFile;
import org.openxlink.mapping.Calculations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink mapping remove}. */
@Command(
        name = "remove",
        description =
                "Takes away a value's mapping, or some of its sources. The file as it was is kept in data/before/.",
        sortOptions = false)
final class MappingRemoveCommand implements Callable<Integer> {

    @ParentCommand
    private MappingCommand parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MappedValue mapped;

    @Parameters(
            index = "2..*",
            paramLabel = "SOURCE",
            description = "as it stands in acd_map.ini, such as ACD:Sales:Calls or $AHT.BAS (default: all)")
    private List<String> sources = List.of();

    @Override
    public Integer call() throws IOException {
        Installation installation = Calculations.read(parent.home()).installation();
        MappedValue.Named value = mapped.in(installation, spec.commandLine());
        Draft draft = parent.draft();
        MapFile file = MappingCommand.file(draft);
        if (file.lines(value.key()).isEmpty()) {
            throw new ParameterException(spec.commandLine(), value.key() + " is not mapped");
        }
        MapFile changed = sources.isEmpty() ? file.without(value.key()) : withoutSources(value, file);
        return parent.save(changed, draft, installation, spec.commandLine());
    }

    private MapFile withoutSources(MappedValue.Named value, MapFile file) {
        MapFile changed = file;
        for (String source : sources) {
            MapFile.Line line = changed.lines(value.key()).stream()
                    .filter(one -> one.source().equalsIgnoreCase(source))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), value.key() + " has no source \"" + source + "\""));
            changed = changed.withoutLine(line.number());
        }
        return changed;
    }
}
