package org.openxlink.console.access;

import java.time.Duration;
import java.util.Optional;

/** Why a request is not let in, in a sentence; an answer in HTTP. */
public final class Denied extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String title;
    private final Duration wait;
    private final transient Optional<Sentence.Said> said;

    private Denied(int status, String type, String title, String sentence) {
        this(status, type, title, sentence, Duration.ZERO, Optional.empty());
    }

    private Denied(int status, String type, String title, Sentence.Said said, Duration wait) {
        this(status, type, title, said.toString(), wait, Optional.of(said));
    }

    private Denied(
            int status, String type, String title, String sentence, Duration wait, Optional<Sentence.Said> said) {
        super(sentence);
        this.status = status;
        this.type = type;
        this.title = title;
        this.wait = wait;
        this.said = said;
    }

    static Denied login(String sentence) {
        return new Denied(401, "/problems/login", "Login needed", sentence);
    }

    static Denied login(Sentence sentence) {
        return new Denied(401, "/problems/login", "Login needed", sentence.said(), Duration.ZERO);
    }

    static Denied role(Access needed) {
        Sentence.Said said = Sentence.ROLE_NEEDED.with("role", needed.word());
        return new Denied(403, "/problems/role", "Not allowed", said, Duration.ZERO);
    }

    static Denied undeclared() {
        return caller("nothing says who may do this; please report it");
    }

    static Denied caller(String sentence) {
        return new Denied(403, "/problems/caller", "Refused", sentence);
    }

    static Denied caller(Sentence sentence) {
        return new Denied(403, "/problems/caller", "Refused", sentence.said(), Duration.ZERO);
    }

    static Denied method(String method) {
        String sentence = method + " is not known here; expected GET, POST, PUT, PATCH or DELETE";
        return new Denied(405, "/problems/request", "Not possible", sentence);
    }

    static Denied body(int status, String sentence) {
        return new Denied(status, "/problems/request", "Too large", sentence);
    }

    static Denied tooLarge(long most) {
        Sentence.Said said = Sentence.TOO_LARGE.with("most", most);
        return new Denied(413, "/problems/request", "Too large", said, Duration.ZERO);
    }

    static Denied tooMany(Sentence sentence, Duration wait) {
        return new Denied(429, "/problems/busy", "Too much at once", sentence.said(), wait);
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

    /** What the pages have in their languages. */
    public Optional<Sentence.Said> said() {
        return said;
    }

    /** After how many seconds to try again; 0 where that would not help. */
    public long retryAfter() {
        return wait.isZero() ? 0 : wait.toSeconds() + 1;
    }
}
