package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.injixo.sandbox.IntervalView;

/**
 * A target that answers whatever comes to its mind, in an order that a seed makes: in the end everything has arrived or
 * stands in quarantine, as it was in the file, and nothing else. Another seed: {@code -Dfaults.seed=7}; more requests:
 * {@code -Dfaults.requests=100000}.
 */
class FaultsInRandomOrderTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final long SEED = Long.getLong("faults.seed", 4711);
    private static final long REQUESTS = Long.getLong("faults.requests", 1000);
    private static final int FAULTS_AT_A_TIME = 12;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Every row of the table "When the target fails"; between them requests that go well. */
    private static final List<String> ANSWERS = List.of(
            "\"status\":400",
            "\"status\":401",
            "\"status\":403",
            "\"status\":408",
            "\"status\":409",
            "\"status\":413",
            "\"status\":422",
            "\"status\":429",
            "\"status\":429,\"retryAfter\":\"0\"",
            "\"status\":429,\"retryAfter\":\"Mon, 01 Jan 2024 00:00:00 GMT\"",
            "\"status\":500",
            "\"status\":503",
            "\"drop\":true",
            "\"drop\":\"after\"",
            "\"garble\":true",
            "\"latencyMillis\":1",
            "\"latencyMillis\":1",
            "\"latencyMillis\":1",
            "\"latencyMillis\":1");

    private static final String NEVER_AT_NOON = "\"status\":422,\"queue\":\"1001\",\"time\":\"2024-07-01T12:00:00Z\"";

    @TempDir
    private Path folder;

    private final Random random = new Random(SEED);
    private Home home;

    /** What is at a time in each queue: offered contacts. */
    private final SortedMap<String, Integer> expected = new TreeMap<>();

    private int written;

    @BeforeEach
    void home() throws IOException {
        home = new Home(folder);
        home.ini("application.properties", "xlink.retry.seconds=5\nxlink.retry.firstDelayMillis=1\n");
        home.target(home.sandbox().address(), "BatchSize=6");
        home.standard("DeleteImportFiles=2");
        home.mapping("WFM:0:1001:1=ACD:Sales:Offered", "WFM:0:1002:1=ACD:Service:Offered");
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void everythingArrivesOrStandsInQuarantine() throws Exception {
        int imports = 0;
        long requests;
        home.fault("{" + NEVER_AT_NOON + "}");
        try (Running running = home.start(false)) {
            for (; home.sandbox().requestCount() < REQUESTS; imports++) {
                for (int fault = 0; fault < FAULTS_AT_A_TIME; fault++) {
                    home.fault("{" + ANSWERS.get(random.nextInt(ANSWERS.size())) + ",\"count\":1}");
                }
                writeDay();
                running.importWhatIsNew("ACD");
            }
            requests = home.sandbox().requestCount();
            clearFaults();
            running.importWhatIsNew("ACD");
        }

        SortedMap<String, Integer> quarantined = quarantined();
        System.out.println("seed %d: %d requests in %d imports, %d intervals, %d of them in quarantine"
                .formatted(SEED, requests, imports, expected.size(), quarantined.size()));
        SortedMap<String, Integer> arrived = arrived();
        SortedMap<String, Integer> both = new TreeMap<>(arrived);
        both.putAll(quarantined); // an answer that was lost may have been an acceptance
        assertThat(both).isEqualTo(expected);
        assertThat(quarantined).containsKey("1001 12:00");

        home.fault("{" + NEVER_AT_NOON + ",\"count\":0}");
        assertThat(home.run("quarantine", "retry").status()).isZero();
        assertThat(quarantined()).isEmpty();
        assertThat(arrived()).isEqualTo(expected);
    }

    /** The day once more, with other numbers here and there. */
    private void writeDay() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String group : List.of("Sales", "Service")) {
            for (int quarter = 0; quarter < 96; quarter++) {
                String time = LocalTime.MIN.plusMinutes(15L * quarter).toString();
                String key = (group.equals("Sales") ? "1001 " : "1002 ") + time;
                if (!expected.containsKey(key) || random.nextInt(3) == 0) {
                    expected.put(key, random.nextInt(5));
                }
                rows.add("%s;%s;%s;%d;0;0".formatted(group, DAY, time, expected.get(key)));
            }
        }
        rows.add("Mail;%s;00:00;%d;0;0".formatted(DAY, written++)); // the same content would not be another file
        home.csv("day.csv", rows.toArray(String[]::new));
    }

    private SortedMap<String, Integer> arrived() {
        SortedMap<String, Integer> arrived = new TreeMap<>();
        for (IntervalView view : home.sandbox().contactEvents()) {
            arrived.put(view.queueIdentifier() + " " + time(view.start().toString()), view.offered());
        }
        return arrived;
    }

    private SortedMap<String, Integer> quarantined() throws IOException {
        SortedMap<String, Integer> quarantined = new TreeMap<>();
        for (String file : home.files("data/quarantine")) {
            JsonNode entry = JSON.readTree(home.text("data/quarantine/" + file));
            String key = entry.path("queue").asText() + " "
                    + time(entry.path("start").asText());
            quarantined.put(key, entry.path("offered").asInt());
        }
        return quarantined;
    }

    /** The {@code 08:15} of {@code 2024-07-01T08:15:00Z}. */
    private static String time(String instant) {
        return instant.substring(11, 16);
    }

    private void clearFaults() throws Exception {
        for (String answer : ANSWERS) {
            home.fault("{" + answer + ",\"count\":0}");
        }
    }
}
