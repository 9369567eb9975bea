package org.openxlink.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.monitor.Reloaded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink reload}. */
@Command(
        name = "reload",
        description = {
            "Lets the instance of this home read its configuration again, at once, and tells what came of it.",
            "Exit status 1 when something is wrong and stays as it was, 2 when no instance runs."
        })
final class ReloadCommand implements Callable<Integer> {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Optional<RunningInstance> instance = RunningInstance.of(xlink.home());
        if (instance.isEmpty()) {
            spec.commandLine().getErr().println("xlink: no instance runs on this home, " + xlink.home());
            return Xlink.UNUSABLE;
        }
        Reloaded reloaded = instance.get().post("/reload", Map.of(), Reloaded.class);
        tell(reloaded);
        boolean errors = reloaded.problems().stream().anyMatch(problem -> problem.contains(": error: "));
        return reloaded.kept().isEmpty() && !errors ? Xlink.DONE : Xlink.FAILED;
    }

    private void tell(Reloaded reloaded) {
        PrintWriter out = spec.commandLine().getOut();
        reloaded.problems().forEach(spec.commandLine().getErr()::println);
        tell("replaced", reloaded.replaced(), out);
        tell("added", reloaded.added(), out);
        tell("removed", reloaded.removed(), out);
        tell("kept as it was, because of errors", reloaded.kept(), out);
        if (!reloaded.changed()) {
            out.println("nothing changed");
        }
        out.flush();
    }

    private static void tell(String what, List<String> names, PrintWriter out) {
        names.forEach(name -> out.println(what + ": " + name));
    }
}
