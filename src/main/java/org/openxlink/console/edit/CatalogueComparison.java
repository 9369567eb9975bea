package org.openxlink.console.edit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.openxlink.config.Catalogue;
import org.openxlink.config.Channel;
import org.openxlink.config.Role;
import org.openxlink.config.ValueType;
import org.openxlink.config.WfmQueue;
import org.openxlink.console.access.Sentence;

/** What a CSV file says beside what the catalogue has: a line each. An empty cell, or none, leaves what is there. */
final class CatalogueComparison {

    /** What ends a name, or reads as a comment. */
    private static final Pattern COMMENT = Pattern.compile(";|\\s#");

    private static final Map<CatalogueColumn, String> QUEUE = Map.of(
            CatalogueColumn.PARENT, "0",
            CatalogueColumn.CHANNEL, "calls",
            CatalogueColumn.INTERVAL, "15",
            CatalogueColumn.ACTIVE, "1");
    private static final Map<CatalogueColumn, String> VALUE_TYPE = Map.of(CatalogueColumn.ROLE, "none");

    /** What of a line becomes the catalogue's. */
    enum State {
        NEW,
        CHANGED,
        UNCHANGED,
        BAD;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A line of the file.
     *
     * @param before what the catalogue has; empty for a new one
     * @param after what it would have; empty where the line is bad
     * @param fault why it is bad
     */
    record Line(
            long line,
            State state,
            Map<CatalogueColumn, String> before,
            Map<CatalogueColumn, String> after,
            Optional<Sentence.Said> fault) {

        WfmQueue queue() {
            return new WfmQueue(
                    Integer.parseInt(after.get(CatalogueColumn.NUMBER)),
                    after.get(CatalogueColumn.NAME),
                    Integer.parseInt(after.get(CatalogueColumn.PARENT)),
                    Channel.valueOf(after.get(CatalogueColumn.CHANNEL).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(after.get(CatalogueColumn.INTERVAL)),
                    after.get(CatalogueColumn.ACTIVE).equals("1"));
        }

        ValueType valueType() {
            return new ValueType(
                    Integer.parseInt(after.get(CatalogueColumn.NUMBER)),
                    after.get(CatalogueColumn.NAME),
                    Role.valueOf(after.get(CatalogueColumn.ROLE).toUpperCase(Locale.ROOT)));
        }

        boolean isToBeWritten() {
            return state == State.NEW || state == State.CHANGED;
        }
    }

    private final Map<CatalogueColumn, String> defaults;
    private final Function<Integer, Map<CatalogueColumn, String>> present;
    private final Map<String, Long> seen = new HashMap<>();

    private CatalogueComparison(
            Map<CatalogueColumn, String> defaults, Function<Integer, Map<CatalogueColumn, String>> present) {
        this.defaults = defaults;
        this.present = present;
    }

    static List<Line> ofQueues(CatalogueCsv csv, Catalogue catalogue) {
        return new CatalogueComparison(QUEUE, number -> facts(catalogue.queues().get(number))).of(csv);
    }

    static List<Line> ofValueTypes(CatalogueCsv csv, Catalogue catalogue) {
        return new CatalogueComparison(
                        VALUE_TYPE, number -> facts(catalogue.valueTypes().get(number)))
                .of(csv);
    }

    private List<Line> of(CatalogueCsv csv) {
        List<Line> lines = new ArrayList<>();
        for (CatalogueCsv.Row row : csv.rows()) {
            if (!row.cells().isEmpty()) {
                lines.add(line(row));
            }
        }
        return lines;
    }

    private Line line(CatalogueCsv.Row row) {
        try {
            Map<CatalogueColumn, String> said = canonical(row);
            Map<CatalogueColumn, String> before = present.apply(Integer.valueOf(said.get(CatalogueColumn.NUMBER)));
            Map<CatalogueColumn, String> after = new EnumMap<>(CatalogueColumn.class);
            after.putAll(before.isEmpty() ? defaults : before);
            after.putAll(said);
            if (!after.containsKey(CatalogueColumn.NAME)) {
                throw new CatalogueColumn.BadCell(Sentence.NO_NAME.said());
            }
            State state = before.isEmpty() ? State.NEW : before.equals(after) ? State.UNCHANGED : State.CHANGED;
            return new Line(row.line(), state, before, after, Optional.empty());
        } catch (CatalogueColumn.BadCell bad) {
            return new Line(row.line(), State.BAD, Map.of(), row.cells(), Optional.of(bad.said()));
        }
    }

    /** The cells that matter for this kind, as queues.ini writes them. */
    private Map<CatalogueColumn, String> canonical(CatalogueCsv.Row row) throws CatalogueColumn.BadCell {
        Map<CatalogueColumn, String> said = new EnumMap<>(CatalogueColumn.class);
        for (Map.Entry<CatalogueColumn, String> cell : row.cells().entrySet()) {
            if (isOfKind(cell.getKey())) {
                said.put(cell.getKey(), cell.getKey().canonical(cell.getValue()));
            }
        }
        String number = said.get(CatalogueColumn.NUMBER);
        if (number == null) {
            throw new CatalogueColumn.BadCell(Sentence.NO_NUMBER.with("text", ""));
        }
        if (COMMENT.matcher(said.getOrDefault(CatalogueColumn.NAME, "")).find()) {
            throw new CatalogueColumn.BadCell(Sentence.BAD_NAME.with("name", said.get(CatalogueColumn.NAME)));
        }
        Long before = seen.putIfAbsent(number, row.line());
        if (before != null) {
            throw new CatalogueColumn.BadCell(
                    Sentence.NUMBER_TWICE.with("number", number).and("line", before));
        }
        return said;
    }

    private boolean isOfKind(CatalogueColumn column) {
        return column == CatalogueColumn.NUMBER || column == CatalogueColumn.NAME || defaults.containsKey(column);
    }

    private static Map<CatalogueColumn, String> facts(WfmQueue queue) {
        return queue == null
                ? Map.of()
                : new EnumMap<>(Map.of(
                        CatalogueColumn.NUMBER, Integer.toString(queue.number()),
                        CatalogueColumn.NAME, queue.name(),
                        CatalogueColumn.PARENT, Integer.toString(queue.parent()),
                        CatalogueColumn.CHANNEL, queue.channel().word(),
                        CatalogueColumn.INTERVAL, Integer.toString(queue.interval()),
                        CatalogueColumn.ACTIVE, queue.active() ? "1" : "0"));
    }

    private static Map<CatalogueColumn, String> facts(ValueType type) {
        return type == null
                ? Map.of()
                : new EnumMap<>(Map.of(
                        CatalogueColumn.NUMBER, Integer.toString(type.number()),
                        CatalogueColumn.NAME, type.name(),
                        CatalogueColumn.ROLE, type.role().word()));
    }
}
