package org.openxlink.config;

import java.util.Optional;

/**
 * Where a database is and how it is asked (Rule: the Universal interface, connection).
 *
 * @param place the line of {@code Source}
 * @param source as it is written: a JDBC URL, a data source name or a connection string
 * @param user empty: the one that {@code source} names, or none
 * @param fetchSize rows per fetch
 * @param queryTimeout seconds
 */
public record Database(
        Place place,
        String source,
        Optional<String> user,
        Optional<Secret> password,
        int fetchSize,
        int queryTimeout) {}
