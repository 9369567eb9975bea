package org.openxlink.console.access;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/** Lets in who knows the secret, from this machine, and no page of a browser. */
public final class CommandGate implements Gate {

    private static final String BEARER = "Bearer ";
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private final byte[] secret;

    public CommandGate(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void check(Context request) throws Denied {
        String host = Optional.ofNullable(request.header("Host")).orElse("").replaceFirst(":\\d+$", "");
        if (!THIS_MACHINE.contains(host)) {
            throw Denied.caller("Host is no address of this machine itself; expected 127.0.0.1");
        }
        if (request.header("Origin") != null) {
            throw Denied.caller("web pages have no access; leave Origin out");
        }
        if (caller(request).isEmpty()) {
            throw Denied.login("the secret of data/xlink.api is missing or wrong");
        }
    }

    @Override
    public Optional<Caller> caller(Context request) {
        String given = Optional.ofNullable(request.header("Authorization")).orElse("");
        boolean known = given.startsWith(BEARER)
                && MessageDigest.isEqual(given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8), secret);
        if (!known) {
            return Optional.empty();
        }
        Caller caller = new Caller("a command of this machine", Access.ADMINISTRATOR, request.ip());
        caller.comesWith(request);
        return Optional.of(caller);
    }
}
