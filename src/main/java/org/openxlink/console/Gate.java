package org.openxlink.console;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;

/** Lets in who knows the secret, from this machine, and no page of a browser. */
final class Gate {

    private static final String BEARER = "Bearer ";

    private final byte[] secret;

    Gate(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    void check(Context request) throws Problem {
        String host = Optional.ofNullable(request.header("Host")).orElse("").replaceFirst(":\\d+$", "");
        if (!Set.of("127.0.0.1", "localhost", "[::1]").contains(host)) {
            throw Problem.forbidden("Host is no address of this machine itself; expected 127.0.0.1");
        }
        if (request.header("Origin") != null) {
            throw Problem.forbidden("web pages have no access; leave Origin out");
        }
        String given = Optional.ofNullable(request.header("Authorization")).orElse("");
        boolean known = given.startsWith(BEARER)
                && MessageDigest.isEqual(given.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8), secret);
        if (!known) {
            throw Problem.unauthorized();
        }
    }
}
