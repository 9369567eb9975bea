package org.openxlink.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.Password;
import org.openxlink.console.access.UserFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody has to be able to log in to the web console of a new home. */
final class FirstUser {

    private static final Logger LOG = LoggerFactory.getLogger(FirstUser.class);
    private static final String NAME = "admin";

    private FirstUser() {}

    /** On a terminal the password of a new administrator is shown this once; elsewhere it would end up in a log. */
    static void welcome(Path home, PrintWriter err) throws IOException {
        UserFile users = UserFile.ofHome(home);
        if (!isMissing(users)) {
            return;
        }
        if (Terminal.console().isEmpty()) {
            LOG.warn("no user can log in to the web console yet: xlink user add NAME --role administrator");
            return;
        }
        err.println("         user %s, password %s (not shown again; change it: xlink user password %s)"
                .formatted(NAME, add(users), NAME));
    }

    /** The password of the first user. */
    static String add(UserFile users) throws IOException {
        String password = Password.random();
        try {
            users.add(NAME, Access.ADMINISTRATOR, password);
            return password;
        } catch (UserFile.Refused e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file that can't be read is told when somebody logs in. */
    private static boolean isMissing(UserFile users) {
        try {
            return users.users().isEmpty();
        } catch (IOException e) {
            LOG.error("nobody can log in to the web console: {}", e.getMessage());
            return false;
        }
    }
}
