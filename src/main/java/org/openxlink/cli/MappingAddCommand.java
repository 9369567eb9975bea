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
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink mapping add}. */
@Command(
        name = "add",
        description =
                "Adds sources behind those that a value has, or gives it a script. A change that would be an error"
                        + " is not made; the file as it was is kept in data/before/.",
        sortOptions = false)
final class MappingAddCommand implements Callable<Integer> {

    @ParentCommand
    private MappingCommand parent;

    @Spec
    private CommandSpec spec;

    @Mixin
    private MappedValue mapped;

    @Parameters(
            index = "2..*",
            paramLabel = "SOURCE",
            description = "external system, its queue and value type: ACD:Sales:Calls (xlink tree lists them)")
    private List<String> sources = List.of();

    @Option(names = "--script", paramLabel = "FILE", description = "a script of config/, such as AHT.BAS")
    private String script;

    @Override
    public Integer call() throws IOException {
        if (sources.isEmpty() && script == null) {
            throw new ParameterException(spec.commandLine(), "say what to add: a SOURCE or more, or --script FILE");
        }
        Installation installation = Calculations.read(parent.home()).installation();
        MappedValue.Named value = mapped.in(installation, spec.commandLine());
        Draft draft = parent.draft();
        return parent.save(added(value, MappingCommand.file(draft)), draft, installation, spec.commandLine());
    }

    private MapFile added(MappedValue.Named value, MapFile file) {
        MapFile changed = file;
        try {
            for (String source : sources) {
                changed = changed.withSource(value.key(), value.parent(), source);
            }
            return script == null ? changed : changed.withScript(value.key(), value.parent(), script);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
