package org.openxlink.config.odbc;

import java.util.Optional;

/** A data source lacks what its address needs, or has it in a form that can't be used. */
final class Missing extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Optional<Spot> at;

    /** @param at the line at fault; empty: the data source as a whole */
    Missing(Optional<Spot> at, String reason) {
        super(reason);
        this.at = at;
    }

    Optional<Spot> at() {
        return at;
    }
}
