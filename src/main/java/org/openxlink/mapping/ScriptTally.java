package org.openxlink.mapping;

import java.time.OffsetDateTime;
import java.util.DoubleSummaryStatistics;
import java.util.Optional;
import java.util.OptionalLong;
import org.openxlink.config.Mapping;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptRuntimeException;

/** What came of the script of one mapping: counts, and the first example of what is remarkable. One thread's. */
public final class ScriptTally {

    private final Mapping mapping;
    private final Script script;
    private final DoubleSummaryStatistics results = new DoubleSummaryStatistics();
    private long failures;
    private long differences;
    private Failure firstFailure;
    private Difference firstDifference;

    /**
     * An interval that the script has no result for.
     *
     * @param reason what happened, with the values it happened with
     */
    public record Failure(OffsetDateTime at, String reason) {}

    /**
     * An interval in which rounding would give another result than cutting.
     *
     * @param values Para1, Para2, ...
     * @param cut the result that counts, times 100
     * @param rounded the other one, times 100; none when the script fails with it
     */
    public record Difference(OffsetDateTime at, String values, long cut, OptionalLong rounded) {}

    /** Of the results, which are times 100. */
    public record Spread(double least, double mean, double greatest) {}

    ScriptTally(Mapping mapping, Script script) {
        this.mapping = mapping;
        this.script = script;
    }

    public Mapping mapping() {
        return mapping;
    }

    /** In how many intervals the script was run. */
    public long intervals() {
        return results.getCount() + failures;
    }

    public long failures() {
        return failures;
    }

    public Optional<Failure> firstFailure() {
        return Optional.ofNullable(firstFailure);
    }

    /** In how many intervals rounding would give another result than cutting. */
    public long differences() {
        return differences;
    }

    public Optional<Difference> firstDifference() {
        return Optional.ofNullable(firstDifference);
    }

    /** Nothing when there is no result. */
    public Optional<Spread> spread() {
        return results.getCount() == 0
                ? Optional.empty()
                : Optional.of(new Spread(results.getMin(), results.getAverage(), results.getMax()));
    }

    void returned(ScriptCall call, long cut) {
        results.accept((double) cut);
        OptionalLong rounded = rounded(call);
        boolean differs = rounded.isEmpty() || rounded.getAsLong() != cut;
        if (differs && differences++ == 0) {
            firstDifference = new Difference(call.time(), call.parameters().toString(), cut, rounded);
        }
    }

    private OptionalLong rounded(ScriptCall call) {
        try {
            return OptionalLong.of(script.roundedResult(call.parameters()));
        } catch (ScriptRuntimeException failure) {
            return OptionalLong.empty();
        }
    }

    void failed(ScriptCall call, ScriptRuntimeException failure) {
        if (failures == 0) {
            failed(call.time(), failure.getMessage());
        } else {
            failures++;
        }
    }

    void failed(OffsetDateTime at, String reason) {
        if (failures++ == 0) {
            firstFailure = new Failure(at, reason);
        }
    }
}
