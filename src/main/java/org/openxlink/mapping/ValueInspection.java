package org.openxlink.mapping;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.Mapping;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.Interval;
import org.openxlink.interval.LocalDay;
import org.openxlink.mapping.basic.Script;
import org.openxlink.mapping.basic.ScriptRuntimeException;

/** Works one value of a WFM queue out as an import does, in front of somebody's eyes. */
public final class ValueInspection {

    private static final ContactColumns NOTHING_READ = new ContactColumns(List.of(), List.of());

    private final Mapping mapping;
    private final List<Mapping> sent;
    private final Calculations calculations;

    /** @param ofQueue all mappings of the mapping's queue and target */
    public ValueInspection(Mapping mapping, List<Mapping> ofQueue, Calculations calculations) {
        this.mapping = mapping;
        this.sent = ofQueue.stream().filter(Mapping::isSent).toList();
        this.calculations = calculations;
    }

    /**
     * The value in an interval.
     *
     * @param shares what the sources have of the day
     * @param now local date and time that scripts are told
     */
    public WorkedOut in(LocalDay day, Interval interval, Collection<Share> shares, LocalDateTime now) {
        SourceValues values = new SourceValues(DayTotals.ignoring(day), shares);
        Occasion occasion = new Occasion(day, values, now, ScriptEvents.NONE);
        List<WorkedOut.Para> paras = mapping.sources().stream()
                .map(ExternalValue::kept)
                .map(source -> new WorkedOut.Para(values.value(source, interval), values.isKnown(source, interval)))
                .toList();
        return isKnown(values, interval) ? worked(paras, interval, occasion) : WorkedOut.nothing(paras);
    }

    /** As an import has a record of every interval of which any value of the queue was read. */
    private boolean isKnown(SourceValues values, Interval interval) {
        return Stream.concat(sent.stream(), Stream.of(mapping))
                .flatMap(any -> any.sources().stream())
                .map(ExternalValue::kept)
                .anyMatch(source -> values.isKnown(source, interval));
    }

    private WorkedOut worked(List<WorkedOut.Para> paras, Interval interval, Occasion occasion) {
        Result result = result(paras, interval, occasion);
        List<IntervalRecord> records = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        if (mapping.isSent()) {
            new QueueMapping("", true, NOTHING_READ, sent, calculations::script)
                    .known(interval, occasion, records::add, leftOut::add);
        }
        return new WorkedOut(
                paras,
                result.value,
                result.failure,
                result.trail,
                records.stream().findFirst(),
                leftOut.stream().findFirst().map(ValueInspection::sentence));
    }

    private static String sentence(LeftOut left) {
        return left.sentence().orElse("nothing, because a script of the queue failed");
    }

    private record Result(OptionalLong value, Optional<String> failure, Optional<ScriptTrail> trail) {}

    private Result result(List<WorkedOut.Para> paras, Interval interval, Occasion occasion) {
        long[] numbers = paras.stream().mapToLong(WorkedOut.Para::millionths).toArray();
        Optional<Script> script = calculations.script(mapping);
        Optional<ScriptTrail> trail = script.map(any -> new ScriptTrail());
        try {
            long value = script.isPresent()
                    ? script.get().result(ScriptCalculation.parameters(numbers, interval, occasion), trail.get())
                    : SumCalculation.of(numbers);
            return new Result(OptionalLong.of(value), Optional.empty(), trail);
        } catch (ScriptRuntimeException failed) {
            return new Result(OptionalLong.empty(), Optional.of(failed.getMessage()), trail);
        } catch (ArithmeticException tooLarge) {
            return new Result(OptionalLong.empty(), Optional.of("values too large to be added"), trail);
        }
    }
}
