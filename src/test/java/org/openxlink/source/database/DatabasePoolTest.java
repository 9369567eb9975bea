package org.openxlink.source.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.Await;
import org.openxlink.Nobody;
import org.openxlink.TestDatabase;

/** Connections to real databases: they only read, and no clock is shifted. */
class DatabasePoolTest {

    private static final LocalDateTime IN_THE_GAP = LocalDateTime.of(2024, 3, 31, 2, 30);

    @TempDir
    private Path folder;

    @Test
    void postgresThatOnlyReads() throws Exception {
        onlyReads(TestDatabase.postgres(), "timestamp");
    }

    @Test
    void mariaDbThatOnlyReads() throws Exception {
        onlyReads(TestDatabase.mariaDb(), "datetime");
    }

    @Test
    void mariaDbTimestampAsTheServerShowsIt() throws Exception {
        onlyReads(TestDatabase.mariaDb(), "timestamp");
    }

    @Test
    void sqliteThatOnlyReads() throws Exception {
        onlyReads(TestDatabase.sqlite(folder), "timestamp");
    }

    @Test
    void h2FileThatOnlyReads() throws Exception {
        onlyReads(new TestDatabase("jdbc:h2:" + folder.resolve("acd"), "sa", ""), "timestamp");
    }

    @Test
    void accessFileThatOnlyReads() throws Exception {
        onlyReads(TestDatabase.access(folder), "datetime");
        assertThat(folder).isDirectoryNotContaining("glob:**UCanAccess*");
    }

    private static void onlyReads(TestDatabase owned, String type) throws Exception {
        owned.execute("create table Calls (Id integer, Stamp " + type + ")");
        try (Connection connection = owned.connect();
                PreparedStatement insert = connection.prepareStatement("insert into Calls values (1, ?)")) {
            insert.setString(1, "2024-03-31 02:30:00");
            if (owned.url().contains("postgresql")) {
                insert.setObject(1, IN_THE_GAP);
            }
            insert.execute();
        }
        try (DatabasePool pool = pool(owned)) {
            assertThat(stamp(pool)).isEqualTo(IN_THE_GAP);
            for (String sql :
                    List.of("insert into Calls (Id) values (2)", "delete from Calls", "create table T (n int)")) {
                assertThatThrownBy(() -> write(pool, sql)).as(sql).isInstanceOf(SQLException.class);
            }
            assertThat(stamp(pool)).isEqualTo(IN_THE_GAP);
        }
    }

    private static LocalDateTime stamp(DatabasePool pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select Stamp from Calls")) {
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getTimestamp(1).toLocalDateTime()).isEqualTo(rows.getObject(1, LocalDateTime.class));
            LocalDateTime stamp = rows.getObject(1, LocalDateTime.class);
            assertThat(rows.next()).isFalse();
            return stamp;
        }
    }

    private static void write(DatabasePool pool, String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }

    @Test
    void rowsThatComeWhileTheServerStillWorks() throws Exception {
        String sql = "select n, case when n > 2000 then pg_sleep(1000) end from generate_series(1, 3000) n";
        try (DatabasePool pool = pool(TestDatabase.postgres());
                Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            for (int n = 1; n <= 1000; n++) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getInt(1)).isEqualTo(n);
            }
        }
    }

    @Test
    void walDatabaseThatAnotherWritesTo() throws Exception {
        TestDatabase owned = TestDatabase.sqlite(folder);
        owned.execute("pragma journal_mode=wal", "create table Calls (Id integer)");
        try (Connection writer = owned.connect();
                Statement statement = writer.createStatement();
                DatabasePool pool = pool(owned)) {
            for (int count = 1; count <= 3; count++) {
                statement.execute("insert into Calls values (" + count + ")");
                assertThat(count(pool)).isEqualTo(count);
            }
        }
    }

    private static int count(DatabasePool pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from Calls")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void missingFileThatIsNotMade() throws Exception {
        for (String kind : List.of("sqlite", "h2", "ucanaccess")) {
            Path file = folder.resolve(kind);
            String url = "jdbc:" + kind + ":" + (kind.equals("ucanaccess") ? "//" : "") + file;
            try (DatabasePool pool = pool(new TestDatabase(url, "", ""))) {
                assertThatThrownBy(pool::getConnection).as(url).isInstanceOf(SQLException.class);
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void noMoreThanOneLoginWhenItIsRefused() throws Exception {
        TestDatabase owned = TestDatabase.postgres();
        try (DatabasePool pool = pool(new TestDatabase(owned.url(), owned.user(), "wrong"))) {
            long start = System.nanoTime();
            assertThatThrownBy(pool::getConnection)
                    .isInstanceOfSatisfying(SQLException.class, refused -> assertThat(refused.getSQLState())
                            .isEqualTo("28P01"));
            assertThat(System.nanoTime() - start).isLessThan(20_000_000_000L);
        }
    }

    @Test
    void poolThatIsMadeWithoutItsDatabase() throws Exception {
        try (Nobody nobody = Nobody.there();
                DatabasePool pool =
                        pool(new TestDatabase("jdbc:postgresql://127.0.0.1:" + nobody.port() + "/acd", "u", "p"))) {
            assertThatThrownBy(pool::getConnection).hasMessageContaining("refused");
        }
    }

    @Test
    void connectionsLetGoOfBetweenRuns() throws Exception {
        TestDatabase owned = TestDatabase.postgres();
        try (DatabasePool pool = pool(owned)) {
            try (Connection one = pool.getConnection();
                    Connection two = pool.getConnection()) {
                assertThat(one).isNotSameAs(two);
                assertThat(sessions(owned)).isEqualTo(2);
            }
            pool.release();
            Await.until("the connections are closed", () -> sessions(owned) == 0);
            try (Connection again = pool.getConnection()) {
                assertThat(again.isReadOnly()).isTrue();
            }
        }
    }

    private static int sessions(TestDatabase owned) throws SQLException {
        try (Connection connection = owned.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity where application_name = 'OpenXlink' and usename = user")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static DatabasePool pool(TestDatabase database) {
        return new DatabasePool("Views", database.database(), new Drivers(List.of(Path.of("lib", "ext"))));
    }
}
