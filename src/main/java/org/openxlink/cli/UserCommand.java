package org.openxlink.cli;

import java.nio.file.Path;
import org.openxlink.config.InstallationReader;
import org.openxlink.console.access.Audit;
import org.openxlink.console.access.UserFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink user}. */
@Command(
        name = "user",
        description = "Says who may log in to the web console (data/users); a running instance knows at once.",
        subcommands = {
            UserAddCommand.class,
            UserListCommand.class,
            UserPasswordCommand.class,
            UserRemoveCommand.class,
            UserRoleCommand.class
        },
        synopsisSubcommandLabel = "COMMAND")
final class UserCommand implements Runnable {

    @ParentCommand
    private Xlink xlink;

    @Spec
    private CommandSpec spec;

    Path home() {
        return xlink.home();
    }

    UserFile users() {
        return UserFile.ofHome(home());
    }

    /** A change of the users, done or refused with a sentence. */
    interface Change {

        void apply(UserFile users) throws Exception;
    }

    /** The exit status of a command that does it, and writes it down as done by the user of the machine. */
    int change(String what, Change change, CommandLine command) throws Exception {
        Logs.COMMANDS.openFor(InstallationReader.read(home()));
        try {
            change.apply(users());
        } catch (UserFile.Refused refused) {
            command.getErr().println("xlink: " + refused.getMessage());
            return Xlink.UNUSABLE;
        }
        Audit.tell(System.getProperty("user.name"), "this machine", what, "ok");
        return Xlink.DONE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "user needs a command: add, list, password, remove or role");
    }
}
