package org.openxlink.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.openxlink.console.access.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink user add}. */
@Command(
        name = "add",
        description = {
            "Adds a user; the password is read from the terminal, or the first line of the input.",
            "A viewer looks at everything but secrets; an operator also imports and deals with the quarantine; an"
                    + " administrator also changes the configuration."
        })
final class UserAddCommand implements Callable<Integer> {

    @ParentCommand
    private UserCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "letters, digits and . _ @ -")
    private String name;

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            converter = RoleOption.class,
            completionCandidates = RoleOption.class,
            description = "one of: ${COMPLETION-CANDIDATES}")
    private Access role;

    @Override
    public Integer call() throws Exception {
        Optional<String> password = TypedSecret.readTwice("Password: ");
        if (password.isEmpty()) {
            spec.commandLine().getErr().println("xlink: no password was given, or not the same twice");
            return Xlink.UNUSABLE;
        }
        return parent.change(
                "add user %s as %s".formatted(name, role.word()),
                users -> users.add(name, role, password.get()),
                spec.commandLine());
    }
}
