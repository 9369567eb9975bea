package org.openxlink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.openxlink.cli.script.ScriptFile;
import org.openxlink.cli.script.ScriptFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;

/** {@code xlink script}. */
@Command(
        name = "script",
        description = "Checks calculation scripts (*.bas), tries them out, and tells what becomes of them.",
        subcommands = {ScriptCheckCommand.class, ScriptRunCommand.class, ScriptReportCommand.class},
        synopsisSubcommandLabel = "COMMAND")
final class ScriptCommand {

    @ParentCommand
    private Xlink xlink;

    Path home() {
        return xlink.home();
    }

    /** At least one; none is wrong usage of that command. */
    List<ScriptFile> named(String name, CommandLine command) throws IOException {
        ScriptFiles files = new ScriptFiles(home());
        List<ScriptFile> found = files.named(name);
        if (found.isEmpty()) {
            throw new ParameterException(command, files.missing(name));
        }
        return found;
    }
}
