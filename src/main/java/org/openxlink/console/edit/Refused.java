package org.openxlink.console.edit;

import java.util.Optional;
import org.openxlink.console.access.Sentence;

/** What is wanted can't be done; the message says why. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient Optional<Sentence.Said> said;

    private Refused(int status, String sentence, Optional<Sentence.Said> said) {
        super(sentence);
        this.status = status;
        this.said = said;
    }

    private static Refused of(int status, Sentence.Said said) {
        return new Refused(status, said.toString(), Optional.of(said));
    }

    static Refused notThere(Sentence.Said said) {
        return of(404, said);
    }

    static Refused conflict(Sentence.Said said) {
        return of(409, said);
    }

    static Refused impossible(Sentence.Said said) {
        return of(422, said);
    }

    /** @param sentence of a room below, which tells more than what is said */
    static Refused impossible(String sentence, Sentence.Said said) {
        return new Refused(422, sentence, Optional.of(said));
    }

    /** @param sentence of a room below, as the commands tell it */
    static Refused impossible(String sentence) {
        return new Refused(422, sentence, Optional.empty());
    }

    /**
     * The source of an external system can't be asked.
     *
     * @param sentence as the commands tell it
     */
    static Refused unreachable(String sentence) {
        return new Refused(502, sentence, Optional.empty());
    }

    /** As HTTP counts. */
    public int status() {
        return status;
    }

    /** What the pages have in their languages. */
    public Optional<Sentence.Said> said() {
        return said;
    }
}
