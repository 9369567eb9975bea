package org.openxlink.cli;

import java.util.concurrent.Callable;
import org.openxlink.cli.UserCommand.Change;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What the commands have in common that change a user who is there. */
abstract class ChangeOfUser implements Callable<Integer> {

    @ParentCommand
    private UserCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", index = "0", description = "as xlink user list shows it")
    private String name;

    final String name() {
        return name;
    }

    /** @param what for the audit log, before the name */
    final int change(String what, Change change) throws Exception {
        return parent.change(what + " " + name, change, spec.commandLine());
    }

    final int unusable(String sentence) {
        spec.commandLine().getErr().println("xlink: " + sentence);
        return Xlink.UNUSABLE;
    }
}
