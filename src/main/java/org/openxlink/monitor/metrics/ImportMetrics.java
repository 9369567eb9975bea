package org.openxlink.monitor.metrics;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.openxlink.config.Target;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.Check;
import org.openxlink.monitor.Facts;
import org.openxlink.monitor.Health;
import org.openxlink.monitor.Status.State;
import org.openxlink.monitor.Status.SystemStatus;
import org.openxlink.monitor.Tally;

/**
 * The metrics of imports, made of facts when they are asked for. Counters begin at 0 with the start; what is no longer
 * configured is no longer told.
 */
final class ImportMetrics implements MultiCollector {

    private final String version;
    private final Supplier<Facts> facts;

    ImportMetrics(String version, Supplier<Facts> facts) {
        this.version = version;
        this.facts = facts;
    }

    @Override
    public MetricSnapshots collect() {
        Facts now = facts.get();
        List<MetricSnapshot> all = new ArrayList<>();
        all.add(build());
        all.addAll(health(now));
        all.addAll(imports(now));
        all.addAll(states(now));
        all.add(answers(now));
        return new MetricSnapshots(all);
    }

    private MetricSnapshot build() {
        Labels labels = Labels.of("version", version, "java", Runtime.version().toString());
        return InfoSnapshot.builder()
                .name("openxlink_build")
                .help("Which program this is")
                .dataPoint(InfoDataPointSnapshot.builder().labels(labels).build())
                .build();
    }

    private static List<MetricSnapshot> health(Facts now) {
        Health health = Health.ready(now);
        Points checks = new Points("openxlink_check_up", "1 where a check of the health is well, else 0");
        for (Check check : health.checks()) {
            checks.add(check.isUp() ? 1 : 0, "check", check.topic().word(), "subject", check.subject());
        }
        return List.of(
                new Points("openxlink_up", "1 when all checks of the health are well, else 0")
                        .add(health.isUp() ? 1 : 0)
                        .gauge(),
                checks.gauge(),
                new Points("openxlink_configuration_errors", "Errors in the configuration files")
                        .add((double) now.installation().errors())
                        .gauge(),
                new Points("openxlink_quarantined", "Intervals and statuses in quarantine")
                        .add(now.quarantined())
                        .gauge());
    }

    private static List<MetricSnapshot> imports(Facts now) {
        Points runs = new Points("openxlink_runs", "Imports by outcome, those that found nothing new too");
        for (SystemStatus system : now.status().systems()) {
            Map<Run.Result, Long> outcomes = now.heard().of(system.task()).imports();
            for (Run.Result outcome : Run.Result.values()) {
                runs.add(
                        (double) outcomes.getOrDefault(outcome, 0L),
                        "system",
                        system.system(),
                        "kind",
                        system.kind().word(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT));
            }
        }
        return List.of(
                runs.counter(),
                each(now, "openxlink_rows_read", "Rows read, rejected ones too", Tally::rowsRead)
                        .counter(),
                each(now, "openxlink_rows_rejected", "Rows that could not be used", Tally::rowsRejected)
                        .counter(),
                each(
                                now,
                                "openxlink_intervals_delivered",
                                "Intervals (or statuses) that a target accepted",
                                Tally::sent)
                        .counter(),
                each(
                                now,
                                "openxlink_intervals_unchanged",
                                "Intervals (or statuses) that a target had already",
                                Tally::unchanged)
                        .counter(),
                each(
                                now,
                                "openxlink_intervals_quarantined",
                                "Intervals (or statuses) that a target refused",
                                Tally::quarantined)
                        .counter(),
                each(
                                now,
                                "openxlink_run_duration_seconds",
                                "How long imports took",
                                tally -> tally.working().toMillis() / 1000.0)
                        .summary(each(now, "", "", Tally::importsInAll)));
    }

    private static Points each(Facts now, String name, String help, ToDoubleFunction<Tally> value) {
        Points points = new Points(name, help);
        now.status()
                .systems()
                .forEach(system ->
                        add(points, system, value.applyAsDouble(now.heard().of(system.task()))));
        return points;
    }

    private static List<MetricSnapshot> states(Facts now) {
        Points lags =
                new Points("openxlink_lag_seconds", "How far what was delivered is behind the last closed interval");
        Points running = new Points("openxlink_running", "1 while an import runs, else 0");
        Points paused = new Points("openxlink_paused", "1 where somebody paused imports, else 0");
        for (SystemStatus system : now.status().systems()) {
            system.lag().ifPresent(lag -> add(lags, system, (double) lag.toSeconds()));
            add(running, system, system.state() == State.RUNNING || system.state() == State.WAITING ? 1 : 0);
            add(paused, system, system.state() == State.PAUSED ? 1 : 0);
        }
        return List.of(lags.gauge(), running.gauge(), paused.gauge());
    }

    private static void add(Points points, SystemStatus system, double value) {
        points.add(value, "system", system.system(), "kind", system.kind().word());
    }

    private static MetricSnapshot answers(Facts now) {
        Points answers =
                new Points("openxlink_http_answers", "Answers of targets by HTTP status; none: it gave no answer");
        for (Target target : now.installation().targets()) {
            Map<Integer, Long> counts = now.heard().ofTarget(target.name()).answers();
            counts.forEach(
                    (status, count) -> answers.add((double) count, "target", target.name(), "status", word(status)));
        }
        return answers.counter();
    }

    private static String word(int status) {
        return status == 0 ? "none" : Integer.toString(status);
    }
}
