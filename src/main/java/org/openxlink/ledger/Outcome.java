package org.openxlink.ledger;

/** What a target answered to one request. */
public sealed interface Outcome {

    /** What there is to say; empty when all is well. */
    String message();

    /** It has the data; the message is a warning when its answer was not what the contract says. */
    record Accepted(String message) implements Outcome {}

    /** It does not accept the key. */
    record Denied(String message) implements Outcome {}

    /** It could not be reached, or could not answer just now. */
    record Unavailable(String message) implements Outcome {}

    /** It does not want this data. */
    record Refused(String message) implements Outcome {}
}
