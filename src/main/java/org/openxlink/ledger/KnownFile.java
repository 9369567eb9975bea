package org.openxlink.ledger;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the ledger knows of a file's content.
 *
 * @param days local days its rows belong to
 * @param accepted those of them that were accepted
 */
public record KnownFile(Set<LocalDate> days, Set<LocalDate> accepted) {

    public KnownFile {
        days = Set.copyOf(days);
        accepted = Set.copyOf(accepted);
    }

    /** Whether everything in it was accepted. */
    public boolean isImported() {
        return accepted.containsAll(days);
    }
}
