package org.openxlink.console.access;

import java.time.Instant;

/**
 * Somebody is logged in.
 *
 * @param user as it was at the login
 * @param csrf what every changing request has to bring along
 */
record Session(User user, String csrf, Instant begun, Instant used) {

    Session usedAt(Instant now) {
        return new Session(user, csrf, begun, now);
    }

    @Override
    public String toString() {
        return user + " since " + begun;
    }
}
