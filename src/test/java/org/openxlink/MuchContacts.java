package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openxlink.injixo.sandbox.IntervalView;

/** Contacts of 35 queues in 288 intervals of three days. */
record MuchContacts(Home home, int round) implements MuchToImport {

    private static final LocalDate FIRST = LocalDate.of(2024, 7, 1);
    private static final int INTERVALS = 3 * 96;

    @Override
    public void write() throws Exception {
        List<String> rows = new ArrayList<>();
        for (int queue = 0; queue < QUEUES; queue++) {
            for (int interval = 0; interval < INTERVALS; interval++) {
                LocalDateTime start = start(interval);
                rows.add("%d;%s;%s;%d;0;0"
                        .formatted(1001 + queue, start.toLocalDate(), start.toLocalTime(), offered(queue, interval)));
            }
        }
        home.csv("round-" + round + ".csv", rows.toArray(String[]::new));
    }

    private static LocalDateTime start(int interval) {
        return FIRST.atStartOfDay().plusMinutes(15L * interval);
    }

    private int offered(int queue, int interval) {
        return 1 + (queue + interval + round) % 3;
    }

    @Override
    public List<String> command() {
        return List.of("import", "-p", "-d", FIRST.toString(), "-L", "3");
    }

    @Override
    public void assertRight(String where) {
        Map<String, Integer> arrived = new HashMap<>();
        for (IntervalView view : home.sandbox().contactEvents()) {
            arrived.put(view.queueIdentifier() + " " + view.start(), view.offered());
        }
        Map<String, Integer> expected = new HashMap<>();
        for (int queue = 0; queue < QUEUES; queue++) {
            for (int interval = 0; interval < INTERVALS; interval++) {
                String key = (1001 + queue) + " " + start(interval).toInstant(ZoneOffset.UTC);
                expected.put(key, offered(queue, interval));
            }
        }
        assertThat(arrived).as(where).isEqualTo(expected);
    }

    @Override
    public long needed() {
        return home.sandbox().contactEvents().stream()
                .mapToLong(IntervalView::offered)
                .sum();
    }

    @Override
    public long received() {
        return home.sandbox().contactEvents().stream()
                .mapToLong(view -> (long) view.offered() * view.posts())
                .sum();
    }
}
