package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openxlink.cli.script.CheckedScript;
import org.openxlink.cli.script.ScriptFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink script check}. */
@Command(name = "check", description = "Tells every mistake by file, line and column; runs nothing.")
final class ScriptCheckCommand implements Callable<Integer> {

    @ParentCommand
    private ScriptCommand scripts;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "scripts, folders of them, or names with * and ?; a name that is not here is looked for in"
                    + " config/ of the home")
    private List<String> names;

    @Override
    public Integer call() throws IOException {
        List<CheckedScript> checked = files().stream().map(CheckedScript::of).toList();
        PrintWriter out = spec.commandLine().getOut();
        checked.forEach(script -> script.lines().forEach(out::println));
        int errors = checked.stream().mapToInt(CheckedScript::errors).sum();
        int warnings = checked.stream().mapToInt(CheckedScript::warnings).sum();
        out.printf(
                "%s, %s; %s%n",
                Counted.of(errors, "error"), Counted.of(warnings, "warning"), Counted.of(checked.size(), "script"));
        out.flush();
        return errors == 0 ? Xlink.DONE : Xlink.FAILED;
    }

    /** Each once, however often it is named. */
    private Set<ScriptFile> files() throws IOException {
        Set<ScriptFile> files = new LinkedHashSet<>();
        for (String name : names) {
            files.addAll(scripts.named(name, spec.commandLine()));
        }
        return files;
    }
}
