package org.openxlink.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.console.StatusView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink status}. */
@Command(
        name = "status",
        description = {
            "Tells how the instance of this home is: the configuration in service, its problems, and per external system"
                    + " what it does, its last and next import, and how far behind it is.",
            "Exit status 1 when none runs."
        })
final class StatusCommand implements Callable<Integer> {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "print it as one JSON object")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        Optional<RunningInstance> instance = RunningInstance.of(xlink.home());
        if (instance.isEmpty()) {
            spec.commandLine().getErr().println("xlink: no instance runs on this home, " + xlink.home());
            return Xlink.FAILED;
        }
        StatusView status = instance.get().get("/status", StatusView.class);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(status));
        } else {
            new StatusTable(status).lines().forEach(out::println);
        }
        out.flush();
        return Xlink.DONE;
    }
}
