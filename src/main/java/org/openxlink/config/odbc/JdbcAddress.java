package org.openxlink.config.odbc;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a database is, as its JDBC driver takes it. Holds no user and no secret.
 *
 * @param url without user and password
 * @param server host and port to reach, where the URL tells them
 * @param file the database's file, where it is one
 * @param writtenIn what to change when it is wrong: {@code DSN acd in config/odbc.ini:7}
 */
public record JdbcAddress(Family family, String url, Optional<Server> server, Optional<Path> file, String writtenIn) {

    /** Where a server listens. */
    public record Server(String host, int port) {

        @Override
        public String toString() {
            return "host " + host + " port " + port;
        }
    }
}
