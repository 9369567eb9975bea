package org.openxlink.route;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openxlink.config.Mapping;
import org.openxlink.interval.Interval;
import org.openxlink.mapping.ScriptCall;
import org.openxlink.mapping.ScriptEvents;
import org.openxlink.mapping.basic.ScriptRuntimeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the scripts of one run say and where they fail. Either may happen in every interval of thousands of queues, so the
 * log tells the beginning of it and the rest is counted.
 */
final class ScriptsOfRun implements ScriptEvents {

    private static final Logger LOG = LoggerFactory.getLogger(ScriptsOfRun.class);

    private static final int MOST_LINES_OF_A_SCRIPT = 10;
    private static final int MOST_LINES = 1_000;
    private static final int LONGEST_LINE = 500;

    /** The first failure of a script, and how many there were. */
    private static final class Failures {

        private final String first;
        private long count;

        Failures(String first) {
            this.first = first;
        }

        String sentence() {
            return count == 1
                    ? "1 interval value is left out: " + first
                    : "%,d interval values are left out, the first: %s".formatted(count, first);
        }
    }

    private final String system;
    private final Map<String, Failures> failures = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new HashMap<>();
    private Optional<Consumer<ValueOutcome>> listener = Optional.empty();
    private int logged;
    private long unlogged;

    ScriptsOfRun(String system) {
        this.system = system;
    }

    /** From now on somebody hears what comes of each value. */
    void tell(Consumer<ValueOutcome> listener) {
        this.listener = Optional.of(listener);
    }

    @Override
    public void said(ScriptCall call, String line) {
        int before = lines.merge(call.file(), 1, Integer::sum) - 1;
        if (before >= MOST_LINES_OF_A_SCRIPT || logged >= MOST_LINES) {
            unlogged++;
            return;
        }
        logged++;
        LOG.info("[{}] {} says: {} ({})", system, call.file(), Untrusted.line(line, LONGEST_LINE), place(call));
    }

    @Override
    public void returned(ScriptCall call, long result) {
        listener.ifPresent(heard -> heard.accept(new ScriptOutcome(call, result, "")));
    }

    @Override
    public void failed(ScriptCall call, ScriptRuntimeException failure) {
        failures.computeIfAbsent(call.file(), file -> first(call, failure)).count++;
        listener.ifPresent(heard -> heard.accept(new ScriptOutcome(call, 0, failure.reason())));
    }

    @Override
    public void summed(Mapping mapping, Interval interval, long[] millionths, long sum) {
        listener.ifPresent(heard -> {
            List<Long> values = Arrays.stream(millionths).boxed().toList();
            heard.accept(new SumOutcome(mapping, interval, values, sum));
        });
    }

    private Failures first(ScriptCall call, ScriptRuntimeException failure) {
        String sentence = Untrusted.line(failure.getMessage() + " for " + place(call));
        LOG.warn("[{}] {}; that interval is left out", system, sentence);
        return new Failures(sentence);
    }

    private static String place(ScriptCall call) {
        return "%s of queue %d (%s) at %s"
                .formatted(
                        call.mapping().valueType().name(),
                        call.mapping().queue().number(),
                        call.mapping().queue().name(),
                        call.time());
    }

    /** A sentence per script that failed. */
    List<String> end() {
        if (unlogged > 0) {
            LOG.info("[{}] scripts said {} lines, {} of which are not shown", system, logged + unlogged, unlogged);
        }
        return failures.values().stream().map(Failures::sentence).toList();
    }
}
