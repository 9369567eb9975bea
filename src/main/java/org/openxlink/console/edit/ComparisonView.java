package org.openxlink.console.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openxlink.console.access.Sentence;

/**
 * How a CSV file was read.
 *
 * @param separator between the cells
 * @param columns what its heads mean: the head by the name of the column
 * @param ignored heads that nobody knows
 * @param counts of the lines by their state
 */
public record ComparisonView(
        String separator,
        Map<String, String> columns,
        List<String> ignored,
        Map<String, Integer> counts,
        List<LineView> lines) {

    static ComparisonView of(CatalogueCsv csv, List<CatalogueComparison.Line> lines) {
        Map<String, String> columns = new HashMap<>();
        csv.columns()
                .forEach(column -> column.meaning().ifPresent(meaning -> columns.put(meaning.word(), column.head())));
        Map<String, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(line.state().word(), 1, Integer::sum));
        return new ComparisonView(
                String.valueOf(csv.separator()),
                columns,
                csv.unknown(),
                counts,
                lines.stream().map(LineView::of).toList());
    }

    /** A fact that changes; before is null for a new entry, after for a line that is bad. */
    public record FactView(String column, String before, String after) {}

    /** Why a line is bad: see {@link Sentence}. */
    public record ReasonView(String detail, String code, Map<String, String> values) {

        static ReasonView of(Sentence.Said said) {
            return new ReasonView(said.toString(), said.sentence().word(), said.values());
        }
    }

    /**
     * A line of a CSV file beside the catalogue.
     *
     * @param state new, changed, unchanged or bad
     * @param changes those of the facts that change, or what a bad line has
     * @param reason why it is bad, else null
     */
    public record LineView(
            long line, String state, String number, String name, List<FactView> changes, ReasonView reason) {

        static LineView of(CatalogueComparison.Line line) {
            return new LineView(
                    line.line(),
                    line.state().word(),
                    line.after().get(CatalogueColumn.NUMBER),
                    line.after().get(CatalogueColumn.NAME),
                    changes(line),
                    line.fault().map(ReasonView::of).orElse(null));
        }

        private static List<FactView> changes(CatalogueComparison.Line line) {
            List<FactView> changes = new ArrayList<>();
            line.after().forEach((column, after) -> {
                String before = line.before().get(column);
                if (column != CatalogueColumn.NUMBER && !after.equals(before)) {
                    changes.add(new FactView(column.word(), before, after));
                }
            });
            return changes;
        }
    }
}
