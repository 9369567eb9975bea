package org.openxlink.console.edit;

/** What is wanted can't be done; the message says why. */
public final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    private Refused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    static Refused notThere(String sentence) {
        return new Refused(404, sentence);
    }

    static Refused conflict(String sentence) {
        return new Refused(409, sentence);
    }

    static Refused impossible(String sentence) {
        return new Refused(422, sentence);
    }

    /** The source of an external system can't be asked. */
    static Refused unreachable(String sentence) {
        return new Refused(502, sentence);
    }

    /** As HTTP counts. */
    public int status() {
        return status;
    }
}
