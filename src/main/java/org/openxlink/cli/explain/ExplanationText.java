package org.openxlink.cli.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openxlink.cli.script.Printable;
import org.openxlink.monitor.Explanation;
import org.openxlink.monitor.Explanation.Amounts;
import org.openxlink.monitor.Explanation.Known;
import org.openxlink.monitor.Explanation.Source;
import org.openxlink.monitor.Explanation.Subject;

/** An explanation for a terminal. */
public final class ExplanationText {

    private final Explanation explanation;
    private final List<String> lines = new ArrayList<>();

    public ExplanationText(Explanation explanation) {
        this.explanation = explanation;
    }

    /** Line by line; what stands in sources can't steer the terminal. */
    public List<String> lines() {
        lines.clear();
        addSubject(explanation.subject());
        addMapping();
        explanation.sources().forEach(this::addSource);
        explanation.read().forEach(system -> lines.addAll(new ReadText(system).lines()));
        if (explanation.script() != null) {
            lines.addAll(new ScriptText(explanation.script()).lines());
        }
        add("Result", explanation.result() == null ? noResult() : explanation.result() + unit());
        if (!explanation.subject().role().equals("none")) {
            addRecord();
            addLedger(explanation.ledger());
            addQuarantine();
        }
        return lines.stream().map(Printable::of).toList();
    }

    private void add(String label, String text) {
        lines.add(String.format(Locale.ROOT, "%-11s%s", label, text).stripTrailing());
    }

    private void addSubject(Subject subject) {
        add(
                "Value",
                "%s (%d, %s) of queue %d (%s), target %s"
                        .formatted(
                                subject.valueTypeName(),
                                subject.valueType(),
                                subject.role(),
                                subject.queue(),
                                subject.queueName(),
                                subject.target()));
        add("Interval", subject.time() + " to " + subject.end());
    }

    private void addMapping() {
        String script = explanation.mapping().script();
        add(
                "Mapping",
                explanation.mapping().place()
                        + (script == null ? ", the sum of its sources" : ", worked out by " + script));
    }

    private void addSource(Source source) {
        add(
                "Para" + source.para(),
                "%s = %s:%s:%s (%s)"
                        .formatted(
                                source.value(),
                                source.system(),
                                String.join(":", source.queue()),
                                source.valueType(),
                                origin(source)));
        int before = before(source);
        if (before > 0) {
            lines.add("  the rows of Para" + before + ", " + values(source));
            return;
        }
        source.rows()
                .forEach(row -> lines.add("  %s%d: %s -> %s"
                        .formatted(
                                row.file() == null ? "row " : row.file() + ":", row.line(), row.text(), row.value())));
        if (source.allRows() > source.rows().size()) {
            lines.add("  (%d more rows are not shown)"
                    .formatted(source.allRows() - source.rows().size()));
        }
    }

    private static String origin(Source source) {
        return switch (source.origin()) {
            case "read" ->
                source.combination() + " of " + source.allRows() + (source.allRows() == 1 ? " row" : " rows");
            case "kept" -> "no row any more; the ledger kept it";
            default -> "no row";
        };
    }

    /** The first source of the same queue, whose rows were shown already; 0 for none. */
    private int before(Source source) {
        return source.rows().isEmpty()
                ? 0
                : explanation.sources().stream()
                        .filter(other -> other.para() < source.para())
                        .filter(other -> other.system().equals(source.system())
                                && other.queue().equals(source.queue()))
                        .mapToInt(Source::para)
                        .findFirst()
                        .orElse(0);
    }

    private static String values(Source source) {
        String values = source.rows().stream()
                .limit(10)
                .map(row -> String.valueOf(row.value()))
                .collect(Collectors.joining(", "));
        return "with " + values + (source.allRows() > 10 ? ", ..." : "");
    }

    private String noResult() {
        return explanation.script() != null && explanation.script().failure() != null
                ? "none: " + explanation.script().failure()
                : "none, because no source of the queue has a row of that interval";
    }

    private String unit() {
        return switch (explanation.subject().role()) {
            case "offered", "handled" -> " contacts";
            case "aht", "duration" -> " seconds";
            default -> "";
        };
    }

    private void addRecord() {
        String without = explanation.leftOut() == null ? "nothing of this interval" : explanation.leftOut();
        add("Sent now", explanation.record() == null ? without : text(explanation.record()));
    }

    private void addLedger(Known known) {
        if (known.accepted() == null) {
            add("Ledger", "the target accepted nothing of this interval yet");
            return;
        }
        String amounts = known.amounts() == null ? "(not kept by an older version)" : text(known.amounts());
        add("Ledger", amounts + ", accepted " + known.accepted() + " in run " + known.run());
        add("", comparison(known));
    }

    private static String comparison(Known known) {
        return switch (known.state()) {
            case "same" -> "the same as what would be sent now, so an import sends nothing";
            case "different" -> "not the same as now (numbers, or name and channel of the queue); an import sends it";
            case "unsure" -> "a later request got no answer, so an import sends it again";
            default -> "there is nothing to compare it with now";
        };
    }

    private void addQuarantine() {
        Explanation.Refused refused = explanation.quarantine();
        if (refused != null) {
            add("Quarantine", refused.id() + ": " + text(refused.amounts()));
            add("", "refused " + refused.when() + " with " + refused.status() + ": " + refused.reason());
        }
    }

    private static String text(Amounts amounts) {
        return "offered %d, handled %d, mean handling time %s, handling time %s s"
                .formatted(amounts.offered(), amounts.handled(), seconds(amounts.mean()), amounts.duration());
    }

    private static String seconds(BigDecimal mean) {
        return mean == null ? "none" : mean + " s";
    }
}
