package org.openxlink.ledger;

import java.time.Duration;
import java.util.Optional;

/** What a target answered to one request. */
public sealed interface Outcome {

    /** What there is to say; empty when all is well. */
    String message();

    /** It has the data; the message is a warning when its answer was not what the contract says. */
    record Accepted(String message) implements Outcome {}

    /** It takes nothing from us as we are set up: a wrong key, a wrong address. */
    record Denied(String message) implements Outcome {}

    /**
     * It could not be reached, or could not answer just now.
     *
     * @param retryAfter how long it wants to be left alone
     */
    record Unavailable(String message, Optional<Duration> retryAfter) implements Outcome {}

    /** It takes no request of this size. */
    record TooLarge(String message) implements Outcome {}

    /** It does not want something that is in this request. */
    record Refused(String message) implements Outcome {}
}
