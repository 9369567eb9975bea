package org.openxlink.config;

import java.util.Optional;
import org.openxlink.config.odbc.JdbcAddress;

/**
 * Where a database is and how it is asked (Rule: the Universal interface, connection).
 *
 * @param place the line of {@code Source}
 * @param source as it is written, a password in it blotted out: a JDBC URL, a data source name or a connection string
 * @param address what {@code source} means
 * @param user the section's, else the one that {@code source} names, or none
 * @param password the section's, else the one that {@code source} names, or none
 * @param fetchSize rows per fetch
 * @param queryTimeout seconds
 */
public record Database(
        Place place,
        String source,
        JdbcAddress address,
        Optional<String> user,
        Optional<Secret> password,
        int fetchSize,
        int queryTimeout) {}
