package org.openxlink.monitor;

/** There is no such value; the message says what there is. */
public final class Unexplained extends Exception {

    private static final long serialVersionUID = 1L;

    public Unexplained(String sentence) {
        super(sentence);
    }
}
