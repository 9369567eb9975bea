package org.openxlink;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of the process; it wants passwords, and ends with the process. */
public final class PostgresServer {

    private static final String PASSWORD = "pg-geheim";

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    private static final class Shared {
        static final PostgresServer SERVER = start();

        private static PostgresServer start() {
            try {
                return new PostgresServer(EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(new File("target", "postgres"))
                        .setServerConfig("fsync", "off")
                        .setServerConfig("timezone", "America/New_York")
                        .start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    public int port() {
        return server.getPort();
    }

    /** An empty database and a user who owns it. */
    public TestDatabase newDatabase() throws SQLException {
        String name = "acd" + databases.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create user " + name + " password '" + PASSWORD + "'");
            statement.execute("create database " + name + " owner " + name);
        }
        return new TestDatabase("jdbc:postgresql://localhost:" + port() + "/" + name, name, PASSWORD);
    }
}
