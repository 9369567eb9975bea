package org.openxlink.config;

/** One thing that is wrong with the configuration; an error takes what it concerns out of service, a warning does not. */
public record Problem(Place place, Severity severity, String text) {

    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code config/isps_ul.ini:14: error: what is wrong, what was expected, what to do}. */
    @Override
    public String toString() {
        return place + ": " + (isError() ? "error" : "warning") + ": " + text;
    }
}
