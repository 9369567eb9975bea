package org.openxlink.console.access;

import io.javalin.http.Context;

/** What browsers are told not to do with an answer: nothing from outside, nothing inline, no frames, no copies. */
public final class SafeHeaders {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Hawtio writes styles into its pages, and says where it lies. */
    private static final String POLICY_OF_HAWTIO = POLICY.replace(
                    "style-src 'self'", "style-src 'self' 'unsafe-inline'")
            .replace("base-uri 'none'", "base-uri 'self'; worker-src 'self' blob:");

    private SafeHeaders() {}

    static void set(Context request) {
        request.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "no-store");
    }

    /** The rules for the pages of Hawtio, which need more. */
    public static void setForHawtio(Context request) {
        request.header("Content-Security-Policy", POLICY_OF_HAWTIO);
    }
}
