package org.openxlink.ledger;

/** What becomes of a record when it is compared with what its target said before. */
enum Decision {
    SEND,
    UNCHANGED,
    QUARANTINED;

    /**
     * Decides by digests, each null when there is none.
     *
     * @param accepted of what the target last accepted
     * @param refused of what it refused, which would be refused again
     * @param force send it whatever was said
     */
    static Decision of(String digest, String accepted, String refused, boolean force) {
        if (force) {
            return SEND;
        }
        if (digest.equals(accepted)) {
            return UNCHANGED;
        }
        return digest.equals(refused) ? QUARANTINED : SEND;
    }
}
