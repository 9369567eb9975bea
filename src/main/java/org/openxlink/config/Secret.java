package org.openxlink.config;

/** A password or key in clear, which no log, message, page or dump may show. */
public final class Secret {

    private final String clear;

    public Secret(String clear) {
        this.clear = clear;
    }

    /** The one way to the clear text: for the header or login it belongs into, and nothing else. */
    public String reveal() {
        return clear;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.clear.equals(clear);
    }

    @Override
    public int hashCode() {
        return clear.hashCode();
    }

    @Override
    public String toString() {
        return "***";
    }
}
