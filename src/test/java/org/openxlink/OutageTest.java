package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.ledger.Run;

/** A target that is down for days, by a clock that the test sets; the timers go on by themselves. */
class OutageTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 2);

    @TempDir
    private Path folder;

    @Test
    void threeDaysWithoutTheTargetArriveByThemselves() throws Exception {
        AtomicReference<Instant> now = new AtomicReference<>(at(DAY, 23));
        try (Home home = new Home(folder)) {
            TestDatabase database = TestDatabase.h2().execute("create table Calls (Began timestamp, Queue varchar(9))");
            call(database, DAY);
            home.general("PhoneLinkInterval=1s");
            home.systems("[Phones]\n" + database.keys()
                    + """
                    CallDataTable=Calls
                    QueueNameColumn=Queue
                    ValueTypes=COUNT(Queue) AS Offered
                    TimeStampColumn=Began
                    [Files]
                    """
                    + Home.STANDARD_COLUMNS + "Groups=Sales\nDeleteImportFiles=2\n");
            home.mapping("WFM:0:1001:1=Phones:Sales:Offered", "WFM:0:1002:1=Files:Sales:Offered");
            InstantSource clock = now::get;
            try (Running running = Running.start(folder, true, clock)) {
                Await.until("the first day arrives", () -> arrived(home, "1001", DAY));

                home.fault("{\"status\":503,\"count\":1000000}");
                for (int later = 1; later <= 3; later++) {
                    LocalDate day = DAY.plusDays(later);
                    call(database, day);
                    home.csv(later + ".csv", "Sales;" + day + ";08:00;1;1;60");
                    now.set(at(day, 23));
                    Await.until("an import of " + day + " fails", () -> running.ledger().runs().last().stream()
                            .anyMatch(run -> run.system().equals("Phones")
                                    && run.outcome() == Run.Result.FAILED
                                    && !run.started().isBefore(now.get())));
                }
                assertThat(home.sandbox().queues()).containsExactly("1001");

                now.updateAndGet(instant -> instant.plus(Duration.ofMinutes(30)));
                home.fault("{\"status\":503,\"count\":0}");
                for (int later = 1; later <= 3; later++) {
                    LocalDate day = DAY.plusDays(later);
                    Await.until(day + " arrives from the database", () -> arrived(home, "1001", day));
                    Await.until(day + " arrives from its file", () -> arrived(home, "1002", day));
                }
            }
        }
    }

    private static boolean arrived(Home home, String queue, LocalDate day) {
        return home.arrived(queue, day).size() == 1;
    }

    private static void call(TestDatabase database, LocalDate day) throws Exception {
        database.execute("insert into Calls values (timestamp '" + day + " 08:00:00', 'Sales')");
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }
}
