package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openxlink.injixo.sandbox.StatusView;

/** 120 activities of 84 agents on one day, each ended by the next one. */
record MuchStatuses(Home home, int round) implements MuchToImport {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final int AGENTS = 84;
    private static final int ACTIVITIES = 120;

    @Override
    public void write() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int agent = 0; agent < AGENTS; agent++) {
            for (int number = 0; number < ACTIVITIES; number++) {
                String start = DAY + " " + start(number).toLocalTime();
                rows.add("agent%d;%s;%s".formatted(agent, activity(agent, number), start));
            }
        }
        home.file("agents", "round-" + round + ".csv", UTF_8, rows.toArray(String[]::new));
    }

    private static LocalDateTime start(int number) {
        return DAY.atStartOfDay().plusMinutes(12L * number);
    }

    private String activity(int agent, int number) {
        return "activity " + (agent + number + round / 2) % 3;
    }

    @Override
    public List<String> command() {
        return List.of("import", "-t", "-d", DAY.toString());
    }

    @Override
    public void assertRight(String where) {
        Map<String, String> arrived = new HashMap<>();
        for (StatusView status : home.agentStatuses(DAY)) {
            String value = status.activityIdentifier() + " until " + status.end();
            arrived.put(status.agentIdentifier() + " " + status.start(), value);
        }
        Map<String, String> expected = new HashMap<>();
        for (int agent = 0; agent < AGENTS; agent++) {
            for (int number = 0; number < ACTIVITIES; number++) {
                Instant end = number + 1 < ACTIVITIES ? start(number + 1).toInstant(ZoneOffset.UTC) : null;
                String key = "agent" + agent + " " + start(number).toInstant(ZoneOffset.UTC);
                expected.put(key, activity(agent, number) + " until " + end);
            }
        }
        assertThat(arrived).as(where).isEqualTo(expected);
    }

    @Override
    public long needed() {
        return home.agentStatuses(DAY).size();
    }

    @Override
    public long received() {
        return home.agentStatuses(DAY).stream().mapToLong(StatusView::posts).sum();
    }
}
