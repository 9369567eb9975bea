package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.openxlink.config.Installation;
import org.openxlink.config.Problem;
import org.openxlink.mapping.Calculations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink mapping check}. */
@Command(
        name = "check",
        description = "Tells what is wrong with acd_map.ini and its scripts; xlink validate reads all files.")
final class MappingCheckCommand implements Callable<Integer> {

    @ParentCommand
    private MappingCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Installation installation = Calculations.read(parent.home()).installation();
        List<Problem> problems = installation.problems().stream()
                .filter(MappingCheckCommand::isOfMapping)
                .toList();
        long errors = problems.stream().filter(Problem::isError).count();
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(problem -> problem.lines().forEach(out::println));
        out.printf(
                "%s, %s; %s%n",
                Counted.of(errors, "error"),
                Counted.of(problems.size() - errors, "warning"),
                Counted.of(installation.mappings().size(), "mapping"));
        out.flush();
        return errors == 0 ? Xlink.DONE : Xlink.FAILED;
    }

    private static boolean isOfMapping(Problem problem) {
        String file = problem.place().file().toLowerCase(Locale.ROOT);
        return file.endsWith("/" + MappingCommand.FILE) || file.endsWith(".bas");
    }
}
