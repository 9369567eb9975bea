package org.openxlink.config.odbc;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What became of a {@code Source}. */
public sealed interface Resolution {

    /**
     * An address.
     *
     * @param trusted whether it wants the login of a Windows account
     * @param notes what its author may not expect
     */
    record Found(JdbcAddress address, Login login, boolean trusted, List<String> notes) implements Resolution {

        public Found {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A data source name that is nowhere.
     *
     * @param looked the places it was looked up in
     * @param known the names that are there
     */
    record Unknown(String name, List<String> looked, Map<String, Spot> known) implements Resolution {

        public Unknown {
            looked = List.copyOf(looked);
            known = new LinkedHashMap<>(known);
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
