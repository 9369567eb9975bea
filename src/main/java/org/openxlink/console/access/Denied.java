package org.openxlink.console.access;

import java.time.Duration;

/** Why a request is not let in, in a sentence; an answer in HTTP. */
public final class Denied extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final Duration wait;

    private Denied(int status, String type, String title, String sentence, Duration wait) {
        super(sentence);
        this.status = status;
        this.type = type;
        this.title = title;
        this.wait = wait;
    }

    static Denied login(String sentence) {
        return new Denied(401, "/problems/login", "Login needed", sentence, Duration.ZERO);
    }

    static Denied role(Access needed) {
        String sentence = "this takes the role " + needed.word() + "; ask an administrator for it";
        return new Denied(403, "/problems/role", "Not allowed", sentence, Duration.ZERO);
    }

    static Denied undeclared() {
        return caller("nothing says who may do this; please report it");
    }

    static Denied caller(String sentence) {
        return new Denied(403, "/problems/caller", "Refused", sentence, Duration.ZERO);
    }

    static Denied method(String method) {
        String sentence = method + " is not known here; expected GET, POST, PUT, PATCH or DELETE";
        return new Denied(405, "/problems/request", "Not possible", sentence, Duration.ZERO);
    }

    static Denied body(int status, String sentence) {
        return new Denied(status, "/problems/request", "Too large", sentence, Duration.ZERO);
    }

    static Denied tooMany(String sentence, Duration wait) {
        return new Denied(429, "/problems/busy", "Too much at once", sentence, wait);
    }

    public int status() {
        return status;
    }

    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    /** After how many seconds to try again; 0 where that would not help. */
    public long retryAfter() {
        return wait.isZero() ? 0 : wait.toSeconds() + 1;
    }
}
