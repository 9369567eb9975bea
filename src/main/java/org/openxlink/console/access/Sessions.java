package org.openxlink.console.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who is logged in, by the id in the cookie. A session ends unused, by its age, and when its user changes. */
final class Sessions {

    private static final Duration LONGEST_UNUSED = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST = 500;

    private final Users users;
    private final InstantSource clock;
    /** The one used longest ago comes first. */
    private final Map<String, Session> sessions = new LinkedHashMap<>(16, 0.75f, true);

    Sessions(Users users, InstantSource clock) {
        this.users = users;
        this.clock = clock;
    }

    /** The id of a new session. */
    synchronized String begin(User user) {
        while (sessions.size() >= MOST) {
            Iterator<String> ids = sessions.keySet().iterator();
            ids.next();
            ids.remove();
        }
        String id = RandomToken.next();
        Instant now = clock.instant();
        sessions.put(id, new Session(user, RandomToken.next(), now, now));
        return id;
    }

    synchronized Optional<Session> find(String id) {
        Session session = id == null ? null : sessions.get(id);
        if (session == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (isOver(session, now)) {
            sessions.remove(id);
            return Optional.empty();
        }
        sessions.put(id, session.usedAt(now));
        return Optional.of(session);
    }

    private boolean isOver(Session session, Instant now) {
        return session.used().plus(LONGEST_UNUSED).isBefore(now)
                || session.begun().plus(LONGEST).isBefore(now)
                || !users.find(session.user().name()).equals(Optional.of(session.user()));
    }

    synchronized void end(String id) {
        sessions.remove(id);
    }
}
