package org.openxlink.ledger;

/** The ledger can't be used; imports stop rather than start from nothing. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LedgerException(String message, Throwable cause) {
        super(message, cause);
    }

    static LedgerException of(LedgerFile file, Exception cause) {
        return new LedgerException(
                "the ledger %s can't be used (%s); %s; imports stop so that nothing is sent twice or lost"
                        .formatted(
                                file.path(),
                                LedgerFault.reason(cause),
                                LedgerFault.of(cause).advice()),
                cause);
    }
}
