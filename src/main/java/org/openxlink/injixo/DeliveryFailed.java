package org.openxlink.injixo;

import org.openxlink.ledger.Outcome;

/** A request was not accepted; what it held is not delivered. */
public final class DeliveryFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    /** @param outcome any but an accepted one */
    public DeliveryFailed(Outcome outcome) {
        super(outcome.message());
        this.outcome = outcome;
    }

    /** What the target answered. */
    public Outcome outcome() {
        return outcome;
    }
}
