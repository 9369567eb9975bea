package org.openxlink.console.access;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** Requests whose bodies are on their way: few at once, because each keeps a thread of the door busy until it is here. */
final class Arriving {

    private static final int MOST = 8;
    private static final int MOST_OF_ONE = 4;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final Semaphore places = new Semaphore(MOST);
    private final Map<String, Integer> sending = new ConcurrentHashMap<>();

    /** Waits until the body is here as a whole; whoever reads it then has it at once. */
    void await(Context request, String user) throws Denied {
        if (!places.tryAcquire()) {
            throw Denied.tooMany(Sentence.TOO_MANY_AT_ONCE, SOON);
        }
        try {
            awaitOne(request, user);
        } finally {
            places.release();
        }
    }

    private void awaitOne(Context request, String user) throws Denied {
        int now = sending.merge(user, 1, Integer::sum);
        try {
            if (now > MOST_OF_ONE) {
                throw Denied.tooMany(Sentence.TOO_MANY_AT_ONCE, SOON);
            }
            request.bodyAsBytes();
        } finally {
            sending.computeIfPresent(user, (any, count) -> count == 1 ? null : count - 1);
        }
    }
}
