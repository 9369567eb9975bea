package org.openxlink.injixo.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests to {@code /external-systems/*}. Headers are not kept, so no token is. */
final class RequestLog {

    private static final int KEPT = 1000;
    private static final String PREFIX = "/external-systems/";

    /**
     * One request.
     *
     * @param time when its answer was decided
     * @param status 0 when the connection was closed without an answer
     * @param elements how many elements {@code data} had, 0 when it was not read
     * @param bytes body bytes that were read, as they came
     */
    record Entry(Instant time, String method, String path, int status, int elements, long bytes) {}

    /**
     * The requests, oldest first.
     *
     * @param total how many there were, with those no longer kept
     */
    record View(long total, List<Entry> requests) {}

    private final Deque<Entry> kept = new ArrayDeque<>();
    private long total;

    void note(Call call, int status) {
        if (call.path().startsWith(PREFIX)) {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
            add(new Entry(now, call.method(), call.path(), status, call.elements(), call.bytes()));
        }
    }

    private synchronized void add(Entry entry) {
        total++;
        kept.addLast(entry);
        if (kept.size() > KEPT) {
            kept.removeFirst();
        }
    }

    synchronized View view() {
        return new View(total, List.copyOf(kept));
    }

    synchronized void clear() {
        total = 0;
        kept.clear();
    }
}
