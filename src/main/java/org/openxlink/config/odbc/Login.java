package org.openxlink.config.odbc;

import java.util.Optional;

/**
 * User and password as a data source names them; no text shows the password.
 *
 * @param password as it is written, coded or in clear
 */
public record Login(Optional<String> user, Optional<Written> password) {

    static final Login NONE = new Login(Optional.empty(), Optional.empty());

    /**
     * A password and where it stands.
     *
     * @param at empty: in Source itself
     */
    public record Written(String text, Optional<Spot> at) {

        @Override
        public String toString() {
            return "***";
        }
    }

    /** What this one leaves open comes from the other. */
    Login or(Login other) {
        return new Login(user.or(other::user), password.or(other::password));
    }
}
