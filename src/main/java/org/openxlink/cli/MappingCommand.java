package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openxlink.config.Draft;
import org.openxlink.config.Installation;
import org.openxlink.config.MapFile;
import org.openxlink.config.Problem;
import org.openxlink.mapping.Calculations;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code xlink mapping}. */
@Command(
        name = "mapping",
        description =
                "Lists, changes and checks acd_map.ini: which external values make up the values of WFM's queues.",
        subcommands = {
            MappingListCommand.class,
            MappingAddCommand.class,
            MappingRemoveCommand.class,
            MappingCheckCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class MappingCommand {

    static final String FILE = "acd_map.ini";

    @ParentCommand
    private Xlink xlink;

    Path home() {
        return xlink.home();
    }

    /** The file as it is; an empty one when there is none. */
    static MapFile file(Draft draft) throws IOException {
        return MapFile.parse(draft.textOrEmpty(FILE));
    }

    /**
     * Saves the file so, unless it would have errors that it has not now.
     *
     * @return the exit status
     */
    int save(MapFile changed, Draft draft, Installation before, CommandLine command) throws IOException {
        PrintWriter err = command.getErr();
        try {
            draft.put(FILE, changed.text());
            List<Problem> news = errors(Calculations.read(draft).installation());
            List<String> old = errors(before).stream().map(Problem::text).toList();
            news.removeIf(problem -> old.contains(problem.text()));
            if (!news.isEmpty()) {
                news.forEach(problem -> problem.lines().forEach(err::println));
                err.println("xlink: nothing was changed");
                return Xlink.FAILED;
            }
            draft.save();
            return Xlink.DONE;
        } catch (Draft.Conflict e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            draft.discard();
        }
    }

    private static List<Problem> errors(Installation installation) {
        return new ArrayList<>(
                installation.problems().stream().filter(Problem::isError).toList());
    }

    /** Of this process alone, so that two commands do not meet in one. */
    Draft draft() {
        return Draft.of(home(), "command-" + ProcessHandle.current().pid());
    }
}
