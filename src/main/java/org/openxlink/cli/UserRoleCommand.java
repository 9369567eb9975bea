package org.openxlink.cli;

import org.openxlink.console.access.Access;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code xlink user role}. */
@Command(
        name = "role",
        description = "Gives a user another role; whoever is logged in as that user has to log in again.")
final class UserRoleCommand extends ChangeOfUser {

    @Parameters(
            paramLabel = "ROLE",
            index = "1",
            converter = RoleOption.class,
            completionCandidates = RoleOption.class,
            description = "one of: ${COMPLETION-CANDIDATES}")
    private Access role;

    @Override
    public Integer call() throws Exception {
        return change("make " + role.word() + " of user", users -> users.setRole(name(), role));
    }
}
