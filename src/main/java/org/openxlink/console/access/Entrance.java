package org.openxlink.console.access;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;

/** What every request passes before its endpoint gets it. */
public final class Entrance {

    private static final long LONGEST_BODY = 100_000;
    private static final long LONGEST_LOGIN = 2_000;
    private static final Set<HandlerType> METHODS =
            Set.of(HandlerType.GET, HandlerType.POST, HandlerType.PUT, HandlerType.PATCH, HandlerType.DELETE);

    private final Users users;
    private final Sessions sessions;
    private final Logins logins;
    private final PasswordHeader passwords;
    private final Arriving arriving = new Arriving();

    public Entrance(Path home, InstantSource clock) {
        this.users = Users.ofHome(home);
        this.sessions = new Sessions(users, clock);
        this.logins = new Logins(users, clock);
        this.passwords = new PasswordHeader(users, logins, clock);
    }

    /** The gate for browsers that call the console by these names. */
    public Gate browsers(OwnAddress own) {
        return new BrowserGate(own, new SessionCookie(own), sessions, passwords);
    }

    /** Puts itself before all endpoints of the server. */
    public void addTo(Javalin server, String pathOfSession) {
        server.before(this::look);
        server.beforeMatched(this::letIn);
        server.after(this::tell);
        new SessionEndpoints(logins, sessions).addTo(server, pathOfSession);
    }

    private void look(Context request) throws Denied {
        SafeHeaders.set(request);
        Gate.of(request).check(request);
        if (!METHODS.contains(request.method())) {
            throw Denied.method(request.req().getMethod());
        }
        if (request.header("Transfer-Encoding") != null) {
            throw Denied.body(411, "say how long the request is (Content-Length)");
        }
    }

    private void letIn(Context request) throws Denied {
        Set<RouteRole> declared = request.routeRoles();
        Access needed = Access.among(declared).orElseThrow(Denied::undeclared);
        checkSize(request, declared, needed == Access.ANYBODY ? LONGEST_LOGIN : LONGEST_BODY);
        if (needed == Access.ANYBODY) {
            return;
        }
        Caller caller = Gate.of(request).caller(request).orElse(null);
        if (caller == null) {
            askForLogin(request, declared);
        } else if (!caller.role().covers(needed)) {
            throw Denied.role(needed);
        } else if (request.req().getContentLengthLong() > 0) {
            arriving.await(request, caller.name());
        }
    }

    private static void checkSize(Context request, Set<RouteRole> declared, long usual) throws Denied {
        long most = declared.stream()
                .filter(EndpointTrait.LargeBody.class::isInstance)
                .mapToLong(role -> ((EndpointTrait.LargeBody) role).most())
                .findFirst()
                .orElse(usual);
        if (request.req().getContentLengthLong() > most) {
            throw Denied.tooLarge(most);
        }
    }

    private static void askForLogin(Context request, Set<RouteRole> declared) throws Denied {
        if (declared.contains(EndpointTrait.PAGE)) {
            request.redirect("/", HttpStatus.SEE_OTHER);
            request.skipRemainingHandlers();
            return;
        }
        if (declared.contains(EndpointTrait.TAKES_PASSWORD)) {
            request.header("WWW-Authenticate", "Basic realm=\"OpenXlink\", charset=\"UTF-8\"");
        }
        throw Denied.login(Sentence.LOG_IN_FIRST);
    }

    private void tell(Context request) {
        boolean changing = request.method() != HandlerType.GET;
        if (changing && !request.routeRoles().contains(EndpointTrait.AUDITS_ITSELF)) {
            Caller.of(request)
                    .ifPresent(who -> Audit.tell(
                            who, request.method() + " " + request.path(), Integer.toString(request.statusCode())));
        }
    }
}
