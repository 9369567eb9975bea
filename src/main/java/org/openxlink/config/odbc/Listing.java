package org.openxlink.config.odbc;

import java.util.List;
import java.util.Optional;

/**
 * One place that data source names are looked up in.
 *
 * @param shown how messages name the place
 */
record Listing(String shown, Scope scope, List<DataSource> sources) {

    /** Who sees the names of a place. */
    enum Scope {
        /** Everybody. */
        SYSTEM,
        /** One account, which need not be that of the service. */
        USER,
        /** One account of Windows, never that of a service. */
        WINDOWS_USER
    }

    Listing {
        sources = List.copyOf(sources);
    }

    Optional<DataSource> source(String name) {
        return sources.stream()
                .filter(source -> source.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
