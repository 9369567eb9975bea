package org.openxlink.cli;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openxlink.console.access.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code xlink user list}. */
@Command(name = "list", description = "Lists the users and their roles.")
final class UserListCommand implements Callable<Integer> {

    @ParentCommand
    private UserCommand parent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<User> users = parent.users().users();
        if (users.isEmpty()) {
            spec.commandLine().getErr().println("xlink: no user yet; see xlink user add --help");
        } else {
            new Columns(List.of("Name", "Role"), Set.of())
                    .lines(users.stream()
                            .map(user -> List.of(user.name(), user.role().word()))
                            .toList())
                    .forEach(spec.commandLine().getOut()::println);
        }
        spec.commandLine().getOut().flush();
        return Xlink.DONE;
    }
}
