package org.openxlink.console.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.List;

/** Logging in and out with a browser. */
final class SessionEndpoints {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> LANGUAGES = List.of("en", "fr", "de");

    private final Logins logins;
    private final Sessions sessions;

    SessionEndpoints(Logins logins, Sessions sessions) {
        this.logins = logins;
        this.sessions = sessions;
    }

    /** What is sent to log in. */
    public record Login(String user, String password) {}

    /**
     * Who is logged in.
     *
     * @param role viewer, operator or administrator
     * @param csrf the header X-CSRF-Token of each request that changes something
     * @param languages of the pages
     */
    public record SessionView(String user, String role, String csrf, List<String> languages) {

        static SessionView of(Session session) {
            return new SessionView(session.user().name(), session.user().role().word(), session.csrf(), LANGUAGES);
        }
    }

    void addTo(Javalin server, String path) {
        server.post(
                path,
                this::logIn,
                Access.ANYBODY,
                EndpointTrait.AUDITS_ITSELF,
                EndpointTrait.says("Logs in with a browser", Login.class, SessionView.class));
        server.get(
                path,
                request -> request.json(SessionView.of(session(request))),
                Access.VIEWER,
                EndpointTrait.says("Tells who is logged in", SessionView.class));
        server.delete(
                path,
                this::logOut,
                Access.VIEWER,
                EndpointTrait.AUDITS_ITSELF,
                EndpointTrait.says("Logs out", Void.class));
    }

    private void logIn(Context request) throws Denied {
        User user = user(request);
        SessionCookie cookie = cookie(request);
        sessions.end(cookie.read(request)); // an id from before the login must lead nowhere
        String id = sessions.begin(user);
        cookie.set(request, id);
        Audit.tell(user.toString(), request.ip(), "log in", "ok");
        request.json(SessionView.of(sessions.find(id).orElseThrow()));
    }

    private User user(Context request) throws Denied {
        try (Logins.Place place = logins.place()) {
            Login login = login(request);
            return logins.check(login.user(), login.password(), request.ip())
                    .orElseThrow(() -> Denied.login(Sentence.WRONG_LOGIN));
        }
    }

    private void logOut(Context request) throws Denied {
        Session session = session(request);
        SessionCookie cookie = cookie(request);
        sessions.end(cookie.read(request));
        cookie.clear(request);
        Audit.tell(session.user().toString(), request.ip(), "log out", "ok");
        request.status(204);
    }

    private Session session(Context request) throws Denied {
        return sessions.find(cookie(request).read(request))
                .orElseThrow(() -> Denied.login("commands have no session; log in with a browser"));
    }

    private static SessionCookie cookie(Context request) throws Denied {
        if (Gate.of(request) instanceof BrowserGate gate) {
            return gate.cookie();
        }
        throw Denied.caller("commands need no session");
    }

    private static Login login(Context request) throws Denied {
        try {
            Login login = JSON.readValue(request.body(), Login.class);
            if (login != null && login.user() != null && login.password() != null) {
                return login;
            }
        } catch (JsonProcessingException notALogin) {
            // told below; the text may be a password
        }
        throw Denied.body(400, "expected a JSON object with user and password");
    }
}
