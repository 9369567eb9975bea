package org.openxlink.console.access;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/** Lets in users who have logged in, from pages of the console itself. */
public final class BrowserGate implements Gate {

    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    private final OwnAddress own;
    private final SessionCookie cookie;
    private final Sessions sessions;
    private final PasswordHeader passwords;

    BrowserGate(OwnAddress own, SessionCookie cookie, Sessions sessions, PasswordHeader passwords) {
        this.own = own;
        this.cookie = cookie;
        this.sessions = sessions;
        this.passwords = passwords;
    }

    SessionCookie cookie() {
        return cookie;
    }

    @Override
    public void check(Context request) throws Denied {
        String host = request.header("Host");
        if (host == null || !own.isHost(host)) {
            throw Denied.caller(Sentence.OTHER_HOST);
        }
        String origin = request.header("Origin");
        if (origin != null && !own.isOrigin(origin)) {
            throw Denied.caller(Sentence.OTHER_SITE);
        }
        boolean link = "navigate".equals(request.header("Sec-Fetch-Mode")) && request.method() == HandlerType.GET;
        if (!link
                && OTHER_SITES.contains(
                        Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse(""))) {
            throw Denied.caller(Sentence.OTHER_SITE);
        }
    }

    @Override
    public Optional<Caller> caller(Context request) throws Denied {
        Optional<Session> session = sessions.find(cookie.read(request));
        if (session.isPresent()) {
            Caller caller = caller(session.get().user(), request);
            checkToken(request, session.get());
            TokenCookie.remember(request, session.get());
            return Optional.of(caller);
        }
        return request.routeRoles().contains(EndpointTrait.TAKES_PASSWORD)
                ? passwords.check(request.header("Authorization"), request.ip()).map(user -> caller(user, request))
                : Optional.empty();
    }

    /** What a page of another site can't know; X-XSRF-TOKEN is what Hawtio calls it. */
    private static void checkToken(Context request, Session session) throws Denied {
        if (request.method() == HandlerType.GET) {
            return;
        }
        String token = Optional.ofNullable(request.header("X-CSRF-Token"))
                .or(() -> Optional.ofNullable(request.header("X-XSRF-TOKEN")))
                .orElse("");
        if (!MessageDigest.isEqual(bytes(token), bytes(session.csrf()))) {
            throw Denied.caller(Sentence.TOKEN_MISSING);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Caller caller(User user, Context request) {
        Caller caller = new Caller(user.name(), user.role(), request.ip());
        caller.comesWith(request);
        return caller;
    }
}
