package org.openxlink.cli;

import picocli.CommandLine.Command;

/** {@code xlink user remove}. */
@Command(name = "remove", description = "Takes a user away; whoever is logged in as that user is not any more.")
final class UserRemoveCommand extends ChangeOfUser {

    @Override
    public Integer call() throws Exception {
        return change("remove user", users -> users.remove(name()));
    }
}
