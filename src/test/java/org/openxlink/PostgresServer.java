package org.openxlink;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL that wants passwords; one for all tests of the process, or a test's own. */
public final class PostgresServer implements AutoCloseable {

    private static final String PASSWORD = "pg-geheim";

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    private static final class Shared {
        static final PostgresServer SERVER = start();
    }

    /** One of a test's own, to be treated badly. */
    public static PostgresServer start() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(new File("target", "postgres"))
                    .setServerConfig("fsync", "off")
                    .setServerConfig("timezone", "America/New_York")
                    .start();
            askForPasswords(server);
            return new PostgresServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void askForPasswords(EmbeddedPostgres server) throws SQLException, IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show hba_file")) {
            row.next();
            Files.writeString(
                    Path.of(row.getString(1)),
                    """
                    local all postgres trust
                    host all postgres 127.0.0.1/32 trust
                    host all postgres ::1/128 trust
                    host all all 127.0.0.1/32 scram-sha-256
                    host all all ::1/128 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        }
    }

    /** The one that all share; it ends with the process. */
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

    @Override
    public void close() throws IOException {
        server.close();
    }
}
