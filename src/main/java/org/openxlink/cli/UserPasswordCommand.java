package org.openxlink.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink user password}. */
@Command(name = "password", description = "Gives a user another password, and ends the sessions with the former one.")
final class UserPasswordCommand implements Callable<Integer> {

    @ParentCommand
    private UserCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "as xlink user list shows it")
    private String name;

    @Override
    public Integer call() throws Exception {
        Optional<String> password = TypedSecret.readTwice("New password: ");
        if (password.isEmpty()) {
            spec.commandLine().getErr().println("xlink: no password was given, or not the same twice");
            return Xlink.UNUSABLE;
        }
        return parent.change(
                "change password of user " + name,
                users -> users.setPassword(name, password.get()),
                spec.commandLine());
    }
}
