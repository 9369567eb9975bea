package org.openxlink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.openxlink.config.Database;
import org.openxlink.config.Place;
import org.openxlink.config.Secret;
import org.openxlink.config.odbc.DataSources;
import org.openxlink.config.odbc.Resolution;

/**
 * A real database of a test's own, as its owner sees it.
 *
 * @param url without user and password
 */
public record TestDatabase(String url, String user, String password) {

    /** On a PostgreSQL server that all tests share. */
    public static TestDatabase postgres() throws Exception {
        return PostgresServer.shared().newDatabase();
    }

    /** On a MariaDB server that all tests share. */
    public static TestDatabase mariaDb() throws Exception {
        return MariaDbServer.shared().newDatabase();
    }

    /** In memory, gone with the process. */
    public static TestDatabase h2() {
        return new TestDatabase("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    }

    /** A file {@code acd.sqlite}. */
    public static TestDatabase sqlite(Path folder) throws IOException {
        return new TestDatabase("jdbc:sqlite:" + Files.createDirectories(folder).resolve("acd.sqlite"), "", "");
    }

    /** A file {@code acd.accdb}. */
    public static TestDatabase access(Path folder) throws IOException, SQLException {
        String url = "jdbc:ucanaccess://" + Files.createDirectories(folder).resolve("acd.accdb")
                + ";immediatelyReleaseResources=true";
        DriverManager.getConnection(url + ";newDatabaseVersion=V2010").close();
        return new TestDatabase(url, "", "");
    }

    /** Carries statements out. */
    public TestDatabase execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        return this;
    }

    /** A connection that may write. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** As the configuration knows it. */
    public Database database() {
        Resolution.Found found =
                (Resolution.Found) new DataSources(Path.of(""), name -> null).resolve(url, "config/isps_ul.ini:2");
        return new Database(
                new Place("config/isps_ul.ini", 2),
                url,
                found.address(),
                Optional.of(user).filter(text -> !text.isEmpty()),
                Optional.of(password).filter(text -> !text.isEmpty()).map(Secret::new),
                1000,
                60);
    }

    /** Lines of a section of isps_ul.ini. */
    public String keys() {
        String login = user.isEmpty() ? "" : "User=%s%nPassword=%s%n".formatted(user, password);
        return "Source=%s%n".formatted(url) + login;
    }
}
