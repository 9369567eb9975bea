package org.openxlink.config.odbc;

import java.util.List;
import java.util.Optional;

/** What became of a {@code Source}. */
public sealed interface Resolution {

    /**
     * An address.
     *
     * @param notes what was taken differently from what its author may expect
     */
    record Found(JdbcAddress address, Login login, List<String> notes) implements Resolution {

        public Found {
            notes = List.copyOf(notes);
        }
    }

    /**
     * No address can be made of it.
     *
     * @param at what to mend; empty: Source itself
     * @param reason what is wrong and what to do
     */
    record Unusable(Optional<Spot> at, String reason) implements Resolution {}
}
