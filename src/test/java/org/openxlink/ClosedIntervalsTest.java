package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.ledger.Run;

/** Intervals that go on while a database is asked: they wait for an import after their end and the reference time. */
class ClosedIntervalsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void anIntervalThatGoesOn() throws Exception {
        calls("00:05", "2024-07-01 08:00:00", "2024-07-01 08:50:00", "2024-07-01 09:16:00");

        assertThat(importAt("2024-07-01T09:04:59Z").sent()).isEqualTo(1);
        assertThat(importAt("2024-07-01T09:05:00Z").sent()).isEqualTo(1);
        assertThat(importAt("2024-07-01T09:20:00Z").records()).isEqualTo(2);
        assertThat(home.importContacts(DAY, 1).run().records())
                .as("who asks for a day gets it as it is")
                .isEqualTo(3);
    }

    @Test
    void theLastIntervalOfADayThatIsClosedOnTheNext() throws Exception {
        calls("00:20", "2024-07-01 08:00:00", "2024-07-01 23:50:00");

        List<Run> runs = List.of(
                importAt("2024-07-01T23:55:00Z"), importAt("2024-07-02T00:10:00Z"), importAt("2024-07-02T00:20:00Z"));

        assertThat(runs).extracting(Run::sent).containsExactly(1L, 0L, 1L);
        assertThat(home.arrived("1001", DAY)).hasSize(2);
        assertThat(importAt("2024-07-02T00:25:00Z").days()).containsExactly(DAY.plusDays(1));
    }

    private void calls(String reference, String... times) throws Exception {
        home.general("PhoneLinkReferenceTime=" + reference);
        CallsDatabase.section(home, CallsDatabase.of(times));
    }

    private Run importAt(String time) throws Exception {
        try (Running running = Running.start(folder, false, InstantSource.fixed(Instant.parse(time)))) {
            return running.importWhatIsNew("ACD");
        }
    }
}
