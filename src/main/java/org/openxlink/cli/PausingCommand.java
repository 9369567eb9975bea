package org.openxlink.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.config.Nearest;
import org.openxlink.console.StatusView;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What {@code xlink pause} and {@code xlink resume} share: the running instance is asked, once for each kind of data. */
abstract class PausingCommand implements Callable<Integer> {

    private static final int UNPROCESSABLE = 422;

    private final String path;
    private final String done;

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SYSTEM", description = "the external system")
    private String system;

    @Option(names = "-p", description = "contacts (PhoneLink)")
    private boolean contacts;

    @Option(names = "-t", description = "agent statuses (TimeLink); without -p and -t: what it has")
    private boolean statuses;

    /** @param done what is told then, of the imports */
    PausingCommand(String path, String done) {
        this.path = path;
        this.done = done;
    }

    @Override
    public Integer call() throws Exception {
        Optional<RunningInstance> instance = RunningInstance.of(xlink.home());
        if (instance.isEmpty()) {
            return refused("no instance runs on this home, " + xlink.home());
        }
        try {
            return ask(instance.get());
        } catch (RunningInstance.Refusal refusal) {
            if (refusal.status() == UNPROCESSABLE) {
                return refused(refusal.getMessage());
            }
            throw refusal;
        }
    }

    private int ask(RunningInstance instance) throws Exception {
        List<StatusView.SystemView> known =
                instance.get("/status", StatusView.class).systems();
        List<String> names =
                known.stream().map(StatusView.SystemView::system).distinct().toList();
        Optional<String> name = names.stream().filter(system::equalsIgnoreCase).findFirst();
        if (name.isEmpty()) {
            return refused("\"" + system + "\" is no external system that imports anything here"
                    + Nearest.suggestion(system, names));
        }
        for (String kind : kinds(name.get(), known)) {
            instance.post(path, Map.of("system", name.get(), "kind", kind));
            spec.commandLine().getOut().println("[" + name.get() + "] " + kind + " " + done);
        }
        spec.commandLine().getOut().flush();
        return Xlink.DONE;
    }

    private List<String> kinds(String name, List<StatusView.SystemView> known) {
        if (contacts != statuses) {
            return List.of(contacts ? "contacts" : "statuses");
        }
        return known.stream()
                .filter(view -> view.system().equals(name))
                .map(StatusView.SystemView::kind)
                .toList();
    }

    private int refused(String sentence) {
        spec.commandLine().getErr().println("xlink: " + sentence);
        return Xlink.UNUSABLE;
    }
}
