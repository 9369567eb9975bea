package org.openxlink.console.access;

import io.javalin.security.RouteRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody may do, least first; each endpoint declares what it takes. */
public enum Access implements RouteRole {
    /** No login: pages without data, and the login itself. */
    ANYBODY,
    /** Looks at everything but secrets. */
    VIEWER,
    /** Imports too, and deals with the quarantine. */
    OPERATOR,
    /** Changes the configuration too. */
    ADMINISTRATOR;

    public boolean covers(Access needed) {
        return compareTo(needed) >= 0;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that a user can have. */
    public static List<Access> ofUsers() {
        return List.of(VIEWER, OPERATOR, ADMINISTRATOR);
    }

    public static Optional<Access> ofUser(String word) {
        return ofUsers().stream().filter(one -> one.word().equals(word)).findFirst();
    }

    static Optional<Access> among(Iterable<RouteRole> roles) {
        for (RouteRole role : roles) {
            if (role instanceof Access access) {
                return Optional.of(access);
            }
        }
        return Optional.empty();
    }
}
