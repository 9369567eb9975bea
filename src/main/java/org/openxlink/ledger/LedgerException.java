package org.openxlink.ledger;

/** The ledger can't be used; imports stop rather than start from nothing. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }
}
