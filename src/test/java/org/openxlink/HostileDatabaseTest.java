package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Databases whose content nobody would have expected. */
class HostileDatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);

    private static final List<String> NAMES = List.of(
            "O'Neil",
            "'; DROP TABLE Calls; --",
            "100% \"sure\"",
            "%s ? $1 :p0 ${body} {{key}}",
            "back\\slash\\",
            "Büro 東京 🙂",
            "a:b:c",
            "[x]",
            "<script>");

    private static final String KEYS =
            """
            CallDataTable=Calls
            QueueNameColumn=Queue
            ValueTypes=Offered
            TimeStampColumn=Began
            """;

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws Exception {
        home = new Home(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @ParameterizedTest
    @EnumSource(DatabaseProduct.class)
    void namesOfQueues(DatabaseProduct product) throws Exception {
        TestDatabase database = created(product);
        for (String name : NAMES) {
            insert(database, product, name, DAY, NAMES.indexOf(name) + 1);
        }
        insert(database, product, null, DAY, 99);
        insert(database, product, "", DAY, 99);
        queues(NAMES);
        home.systems("[Phones]\n" + database.keys() + KEYS);

        Report report = home.importContacts(DAY, 1);

        assertThat(report.outcome()).as(report.toString()).isEqualTo("ok");
        assertThat(report.run().message()).isEmpty();
        for (int queue = 0; queue < NAMES.size(); queue++) {
            assertThat(home.arrived("" + queue, DAY))
                    .as(NAMES.get(queue))
                    .containsExactly("08:00 offered " + (queue + 1) + " handled 0 time 0.0");
        }
        insert(database, product, "still there", DAY, 1);
    }

    @ParameterizedTest
    @EnumSource(DatabaseProduct.class)
    void tableWithoutARow(DatabaseProduct product) throws Exception {
        TestDatabase database = created(product);
        queues(List.of("Sales"));
        home.systems("[Phones]\n" + database.keys() + KEYS);
        Report.SystemReport run = home.importContacts(DAY, 1).run();
        assertThat(run.outcome()).as(run.toString()).isEqualTo("ok");
        assertThat(run.rowsRead()).isZero();
        assertThat(home.sandbox().requestCount()).isZero();
    }

    @Test
    void fiveThousandQueues() throws Exception {
        List<String> names =
                IntStream.range(0, 5000).mapToObj(queue -> "Queue " + queue).toList();
        TestDatabase database = created(DatabaseProduct.POSTGRES)
                .execute("insert into Calls select timestamp '2024-09-02 08:00', 'Queue ' || n % 6000, 1"
                        + " from generate_series(0, 11999) n");
        queues(names);
        home.systems("[Phones]\n" + database.keys() + KEYS);
        Report.SystemReport run = home.importContacts(DAY, 1).run();
        assertThat(run.outcome()).as(run.toString()).isEqualTo("ok");
        assertThat(run.sent()).isEqualTo(5000);
        assertThat(home.arrived("4999", DAY)).containsExactly("08:00 offered 2 handled 0 time 0.0");
    }

    @Test
    void tableThatLosesAColumnBetweenTwoDays() throws Exception {
        Report.SystemReport run = importWhile("alter table Calls rename column Offered to Calls");
        assertThat(run.outcome()).isEqualTo("failed");
        assertThat(run.message())
                .matches("the query of 2024-09-0[34] to the database .*")
                .contains("names a column that is not there (ERROR: column \"offered\" does not exist");
        assertThat(home.arrived("0", DAY)).hasSize(1);
    }

    @Test
    void columnThatBecomesAnotherTypeBetweenTwoDays() throws Exception {
        Report.SystemReport run = importWhile("alter table Calls alter column Offered type numeric(20, 2)");
        assertThat(run.outcome()).as(run.message()).isEqualTo("ok");
        assertThat(home.arrived("0", DAY.plusDays(2))).hasSize(1);
    }

    /** The administrator changes the table while the target does not take the first of three days. */
    private Report.SystemReport importWhile(String change) throws Exception {
        DatabaseProduct product = DatabaseProduct.POSTGRES;
        TestDatabase database = created(product);
        insert(database, product, "Sales", DAY, 1);
        insert(database, product, "Sales", DAY.plusDays(1), 1);
        insert(database, product, "Sales", DAY.plusDays(2), 1);
        queues(List.of("Sales"));
        home.systems("[Phones]\n" + database.keys() + KEYS);
        home.patience(600).fault("{\"status\":503}");
        Future<Report> report = Meanwhile.begin(() -> home.importContacts(DAY, 3));
        Await.until("the first day is refused", () -> home.sandbox().requestCount() > 0 || report.isDone());
        database.execute(change);
        home.noFaults();
        return Await.end(report).run();
    }

    private TestDatabase created(DatabaseProduct product) throws Exception {
        String texts = product == DatabaseProduct.MARIADB ? " character set utf8mb4" : "";
        return product.start(folder.resolve("acd"))
                .execute("create table Calls (Began " + product.dateTime() + ", Queue varchar(100)" + texts
                        + ", Offered integer)");
    }

    private static void insert(TestDatabase database, DatabaseProduct product, String queue, LocalDate day, int offered)
            throws SQLException {
        try (Connection connection = database.connect();
                PreparedStatement insert = connection.prepareStatement("insert into Calls values (?, ?, ?)")) {
            insert.setObject(1, product.dateTime(day.atTime(8, 0)));
            insert.setString(2, queue);
            insert.setInt(3, offered);
            insert.executeUpdate();
        }
    }

    /** A queue of WFM for each of these, numbered from 0. */
    private void queues(List<String> names) throws Exception {
        List<String> mapping = new ArrayList<>();
        StringBuilder queues = new StringBuilder("[ValueTypes]\n1=Offered;offered\n[Queues]\n");
        for (String name : names) {
            queues.append(mapping.size()).append("=Queue\n");
            mapping.add("WFM:0:" + mapping.size() + ":1=Phones:" + name + ":Offered");
        }
        home.ini("queues.ini", queues.toString()).mapping(mapping.toArray(String[]::new));
    }
}
