package org.openxlink.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink user remove}. */
@Command(name = "remove", description = "Takes a user away; whoever is logged in as that user is not any more.")
final class UserRemoveCommand implements Callable<Integer> {

    @ParentCommand
    private UserCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "as xlink user list shows it")
    private String name;

    @Override
    public Integer call() throws Exception {
        return parent.change("remove user " + name, users -> users.remove(name), spec.commandLine());
    }
}
