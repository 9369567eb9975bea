package org.openxlink.monitor.metrics;

import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot;
import io.prometheus.metrics.model.snapshots.SummarySnapshot.SummaryDataPointSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of one metric by their labels. */
final class Points {

    private final String name;
    private final String help;
    private final Map<Labels, Double> values = new LinkedHashMap<>();

    /** @param name without {@code _total}, which counters get by themselves */
    Points(String name, String help) {
        this.name = name;
        this.help = help;
    }

    /** @param labels name, value, name, value ... */
    Points add(double value, String... labels) {
        values.put(Labels.of(labels), value);
        return this;
    }

    MetricSnapshot gauge() {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        values.forEach((labels, value) -> gauge.dataPoint(
                GaugeDataPointSnapshot.builder().labels(labels).value(value).build()));
        return gauge.build();
    }

    MetricSnapshot counter() {
        CounterSnapshot.Builder counter = CounterSnapshot.builder().name(name).help(help);
        values.forEach((labels, value) -> counter.dataPoint(
                CounterDataPointSnapshot.builder().labels(labels).value(value).build()));
        return counter.build();
    }

    /** These as sums, with how many there were of each. */
    MetricSnapshot summary(Points counts) {
        SummarySnapshot.Builder summary = SummarySnapshot.builder().name(name).help(help);
        values.forEach((labels, sum) -> summary.dataPoint(SummaryDataPointSnapshot.builder()
                .labels(labels)
                .count(counts.values.get(labels).longValue())
                .sum(sum)
                .build()));
        return summary.build();
    }
}
