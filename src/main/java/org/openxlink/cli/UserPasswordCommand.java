package org.openxlink.cli;

import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code xlink user password}. */
@Command(name = "password", description = "Gives a user another password, and ends the sessions with the former one.")
final class UserPasswordCommand extends ChangeOfUser {

    @Override
    public Integer call() throws Exception {
        Optional<String> password = TypedSecret.readTwice("New password: ");
        return password.isEmpty()
                ? unusable("no password was given, or not the same twice")
                : change("change password of user", users -> users.setPassword(name(), password.get()));
    }
}
