package org.openxlink.route;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openxlink.config.Mapping;
import org.openxlink.config.MappingScript;
import org.openxlink.config.MappingSource;
import org.openxlink.interval.Interval;
import org.openxlink.ledger.AcceptedInterval;
import org.openxlink.ledger.Quarantined;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.IntervalRecord;
import org.openxlink.mapping.ScriptTrail;
import org.openxlink.mapping.Share;
import org.openxlink.mapping.WorkedOut;
import org.openxlink.monitor.Explanation;
import org.openxlink.source.ContactRow;
import org.openxlink.source.database.DayQuery;
import org.openxlink.source.database.LoggedSql;

/** Puts into words and numbers what was found out about a value. */
final class ExplanationReport {

    private static final int MILLIONTHS = 6;

    private final AskedValue asked;
    private final List<ExplainedSystem> systems;
    private final List<Share> read;
    private final Path home;

    /** @param read what the sources have of the day now */
    ExplanationReport(AskedValue asked, List<ExplainedSystem> systems, List<Share> read, Path home) {
        this.asked = asked;
        this.systems = systems;
        this.read = read;
        this.home = home;
    }

    Explanation of(WorkedOut workedOut, KnownInterval known) {
        Mapping mapping = asked.mapping();
        List<Explanation.Source> sources = new ArrayList<>();
        for (int index = 0; index < mapping.sources().size(); index++) {
            sources.add(source(index, workedOut.paras().get(index)));
        }
        return new Explanation(
                subject(),
                new Explanation.MappedBy(
                        mapping.place().toString(),
                        mapping.script().map(MappingScript::file).orElse(null)),
                sources,
                systems.stream().map(this::system).toList(),
                workedOut.trail().map(trail -> script(workedOut, trail)).orElse(null),
                workedOut.value().isPresent() ? plain(workedOut.value().getAsLong(), 2) : null,
                workedOut.record().map(ExplanationReport::amounts).orElse(null),
                workedOut.leftOut().orElse(null),
                known(known),
                known.refused().map(ExplanationReport::refused).orElse(null));
    }

    private Explanation.Subject subject() {
        Mapping mapping = asked.mapping();
        Interval interval = asked.interval();
        OffsetDateTime begin = asked.day().timeOf(interval);
        Instant end = begin.toInstant().plusSeconds(interval.seconds());
        return new Explanation.Subject(
                mapping.target().name(),
                mapping.queue().number(),
                mapping.queue().name(),
                mapping.valueType().number(),
                mapping.valueType().name(),
                mapping.valueType().role().word(),
                asked.day().date().toString(),
                begin.toString(),
                end.atZone(asked.day().zone()).toOffsetDateTime().toString());
    }

    private Explanation.Source source(int index, WorkedOut.Para para) {
        MappingSource source = asked.mapping().sources().get(index);
        ExplainedSystem system = systems.stream()
                .filter(each -> each.config().name().equals(source.system()))
                .findFirst()
                .orElseThrow();
        int value = system.columns().indexOfValue(source.valueType());
        Evidence.Rows rows = system.evidence().rows(system.columns().indexOfGroup(source.group()));
        List<Explanation.Row> shown = rows.first().stream()
                .map(row -> new Explanation.Row(row.file(), row.line(), row.text(), number(row.values()[value])))
                .toList();
        return new Explanation.Source(
                index + 1,
                source.system(),
                source.group(),
                source.valueType(),
                system.columns().values().get(value).combination().name().toLowerCase(Locale.ROOT),
                number(para.millionths()),
                origin(source, para),
                shown,
                rows.all());
    }

    private String origin(MappingSource source, WorkedOut.Para para) {
        Share.Source wanted = new Share.Source(source.system(), source.group(), source.valueType());
        Interval interval = asked.interval();
        boolean isRead = read.stream()
                .anyMatch(share -> share.source().equals(wanted)
                        && share.slot() >= interval.start()
                        && share.slot() < interval.start() + interval.seconds());
        return isRead ? "read" : para.isKnown() ? "kept" : "nothing";
    }

    private Explanation.SystemRead system(ExplainedSystem system) {
        Evidence evidence = system.evidence();
        Optional<DayQuery> query = evidence.asked();
        return new Explanation.SystemRead(
                system.config().name(),
                system.names(home),
                system.gone(),
                query.map(asking -> LoggedSql.of(asking.sql())).orElse(null),
                query.map(asking -> asking.parameters().stream()
                                .map(String::valueOf)
                                .toList())
                        .orElse(List.of()),
                system.runs().stream().mapToLong(Run::rowsRead).sum(),
                evidence.rejected(),
                system.runs().stream().mapToLong(Run::rowsRejected).sum(),
                evidence.replaced(),
                system.fault());
    }

    private Explanation.ScriptRun script(WorkedOut workedOut, ScriptTrail trail) {
        return new Explanation.ScriptRun(
                asked.mapping().script().orElseThrow().file(),
                asked.interval().weekday(),
                asked.interval().minuteOfDay(),
                trail.steps().stream()
                        .map(step -> new Explanation.Step(step.line(), step.text(), step.changed()))
                        .toList(),
                trail.isCut(),
                workedOut.value().isPresent() ? workedOut.value().getAsLong() : null,
                workedOut.failure().orElse(null));
    }

    private static Explanation.Known known(KnownInterval known) {
        Optional<AcceptedInterval> accepted = known.accepted();
        return new Explanation.Known(
                known.state(),
                accepted.map(interval -> interval.accepted().toString()).orElse(null),
                accepted.map(AcceptedInterval::run).orElse(null),
                accepted.flatMap(AcceptedInterval::values)
                        .map(values -> amounts(values.offered(), values.handled(), values.duration()))
                        .orElse(null));
    }

    private static Explanation.Refused refused(Quarantined.Interval refused) {
        return new Explanation.Refused(
                refused.id(),
                refused.refusal().when().toString(),
                refused.refusal().status(),
                refused.refusal().reason(),
                amounts(refused.offered(), refused.handled(), refused.duration()));
    }

    private static Explanation.Amounts amounts(IntervalRecord record) {
        return amounts(record.offered(), record.handled(), record.duration());
    }

    private static Explanation.Amounts amounts(long offered, long handled, long tenths) {
        BigDecimal mean = handled == 0
                ? null
                : BigDecimal.valueOf(tenths, 1).divide(BigDecimal.valueOf(handled), 1, RoundingMode.HALF_UP);
        return new Explanation.Amounts(offered, handled, mean, BigDecimal.valueOf(tenths, 1));
    }

    private static BigDecimal number(long millionths) {
        return millionths == ContactRow.NOTHING ? null : plain(millionths, MILLIONTHS);
    }

    /** Without noughts behind it, and never with an exponent. */
    private static BigDecimal plain(long unscaled, int scale) {
        BigDecimal number = BigDecimal.valueOf(unscaled, scale).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
