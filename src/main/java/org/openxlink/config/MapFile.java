package org.openxlink.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.ini.TextLine;

/**
 * acd_map.ini as it is written, right or wrong, to be edited: lines of other mappings, comments, line ends and the encoding
 * stay as they are. Immutable.
 */
public final class MapFile {

    private final TextDocument text;
    private final List<Line> lines;

    /**
     * A line that is a mapping's.
     *
     * @param number counted from 1
     * @param source the right side: an external value, or {@code $} and a script
     */
    public record Line(int number, MappingKey key, int parent, String source, boolean isScript) {}

    private MapFile(TextDocument text) {
        this.text = text;
        this.lines = text.lines().stream()
                .filter(line -> !MapFact.isBlankOrComment(line.text()))
                .map(MapFile::read)
                .flatMap(Optional::stream)
                .toList();
    }

    public static MapFile parse(TextDocument text) {
        return new MapFile(text);
    }

    private static Optional<Line> read(TextLine line) {
        return MapFact.parse(line.number(), line.text())
                .map(fact -> new Line(fact.line(), fact.key(), fact.parent(), fact.source(), fact.isScript()));
    }

    /** To be written. */
    public TextDocument text() {
        return text;
    }

    /** All lines that are a mapping's, in the order of the file. */
    public List<Line> lines() {
        return lines;
    }

    /** The lines of one mapping; the sources among them are Para1, Para2, ... in this order. */
    public List<Line> lines(MappingKey key) {
        return lines.stream().filter(line -> isOf(key, line)).toList();
    }

    private static boolean isOf(MappingKey key, Line line) {
        return line.key().target().equalsIgnoreCase(key.target())
                && line.key().queue() == key.queue()
                && line.key().valueType() == key.valueType();
    }

    /**
     * With another source as the mapping's last one, before its script; a new mapping comes behind the last one of its queue.
     *
     * @throws IllegalArgumentException for a source that a line can't hold
     */
    public MapFile withSource(MappingKey key, int parent, String source) {
        return with(key, parent, source, lastLine(line -> isOf(key, line) && !line.isScript()));
    }

    /**
     * With that script instead of the one it has; it stands behind the sources.
     *
     * @param script a file's name, such as {@code AHT.BAS}
     */
    public MapFile withScript(MappingKey key, int parent, String script) {
        MapFile others = withoutScript(key);
        return others.with(key, parent, "$" + script, others.lastLine(line -> isOf(key, line)));
    }

    public MapFile withoutScript(MappingKey key) {
        return without(line -> isOf(key, line) && line.isScript());
    }

    /** Without the line of this number; the same if that is no mapping's. */
    public MapFile withoutLine(int number) {
        return without(line -> line.number() == number);
    }

    /** Without the mapping. */
    public MapFile without(MappingKey key) {
        return without(line -> isOf(key, line));
    }

    /**
     * With the sources of a mapping in another order: they change places among the lines that they have.
     *
     * @param from place of the one that moves, counted from 0
     * @param to where it goes; the others make room
     * @throws IndexOutOfBoundsException for a place that is not there
     */
    public MapFile moved(MappingKey key, int from, int to) {
        List<Line> sources =
                lines(key).stream().filter(line -> !line.isScript()).toList();
        List<Line> ordered = new ArrayList<>(sources);
        ordered.add(to, ordered.remove(from));
        TextDocument moved = text;
        for (int place = 0; place < sources.size(); place++) {
            moved = moved.withText(
                    sources.get(place).number(),
                    text.line(ordered.get(place).number()).text());
        }
        return new MapFile(moved);
    }

    private MapFile with(MappingKey key, int parent, String source, OptionalInt after) {
        MapFact fact = new MapFact(0, key.target(), parent, key.queue(), key.valueType(), source);
        if (!MapFact.parse(0, fact.text()).equals(Optional.of(fact))) {
            throw new IllegalArgumentException("\"%s\" can't stand in acd_map.ini".formatted(source));
        }
        int line = after.isPresent() ? after.getAsInt() : place(key);
        return new MapFile(text.withLinesAfter(line, List.of(fact.text())));
    }

    /** Where a mapping that has no source yet begins: before its script, behind its queue, or at the end. */
    private int place(MappingKey key) {
        OptionalInt script = IntStream.range(0, lines.size())
                .filter(index -> isOf(key, lines.get(index)))
                .map(index -> lines.get(index).number() - 1)
                .findFirst();
        return script.orElseGet(() -> lastLine(line -> line.key().queue() == key.queue())
                .orElse(text.lines().size()));
    }

    private OptionalInt lastLine(Predicate<Line> which) {
        return lines.stream().filter(which).mapToInt(Line::number).max();
    }

    private MapFile without(Predicate<Line> which) {
        List<Integer> numbers = lines.stream().filter(which).map(Line::number).toList();
        return numbers.isEmpty() ? this : new MapFile(text.withoutLines(Set.copyOf(numbers)));
    }
}
