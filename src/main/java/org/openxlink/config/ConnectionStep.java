package org.openxlink.config;

/** One step on the way to a source or target that was tried out, and what came of it. */
public record ConnectionStep(boolean passed, String sentence) {

    public static ConnectionStep passed(String sentence) {
        return new ConnectionStep(true, sentence);
    }

    public static ConnectionStep failed(String sentence) {
        return new ConnectionStep(false, sentence);
    }
}
