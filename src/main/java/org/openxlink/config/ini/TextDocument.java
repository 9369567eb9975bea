package org.openxlink.config.ini;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lines of a text file. Immutable; read and written back it is the same byte for byte, whatever the bytes were.
 *
 * <p>An edit returns a new document in which all other lines, their ends and the encoding are as they were. Where the
 * edited text would not read back the same in that encoding (a Greek letter in Windows-1252), the whole document
 * becomes UTF-8 with byte order mark.
 */
public final class TextDocument {
    private final TextEncoding encoding;
    private final List<TextLine> lines;
    /** The last byte of a UTF-16 file whose length is odd: not text, yet kept. */
    private final OptionalInt halfUnit;

    private TextDocument(TextEncoding encoding, List<TextLine> lines, OptionalInt halfUnit) {
        this.encoding = encoding;
        this.lines = List.copyOf(lines);
        this.halfUnit = halfUnit;
    }

    /** Reads a file of any encoding and any line ends. */
    public static TextDocument read(Path file) throws IOException {
        return parse(Files.readAllBytes(file));
    }

    /** Reads the bytes of a file; never fails. */
    public static TextDocument parse(byte[] bytes) {
        TextEncoding encoding = TextEncoding.detect(bytes);
        byte[] body = Arrays.copyOfRange(bytes, encoding.bom().length, bytes.length);
        boolean odd = body.length % encoding.unit() != 0;
        OptionalInt halfUnit = odd ? OptionalInt.of(body[body.length - 1]) : OptionalInt.empty();
        return new TextDocument(encoding, split(encoding.decode(body)), halfUnit);
    }

    /** The encoding in which the document is written. */
    public TextEncoding encoding() {
        return encoding;
    }

    /** All lines; what follows the last line end is a line only if there is something. */
    public List<TextLine> lines() {
        return lines;
    }

    /** All lines, ended by LF, the last one by nothing. */
    public String joined() {
        return lines.stream().map(TextLine::text).collect(Collectors.joining("\n"));
    }

    /** The line with this number, counted from 1. */
    public TextLine line(int number) {
        return lines.get(number - 1);
    }

    /** The file's content. */
    public byte[] toBytes() {
        String text = lines.stream()
                .map(line -> line.text() + line.end().characters())
                .collect(Collectors.joining());
        byte[] bom = encoding.bom();
        byte[] body = encoding.encode(text);
        byte[] bytes = Arrays.copyOf(bom, bom.length + body.length + (halfUnit.isPresent() ? 1 : 0));
        System.arraycopy(body, 0, bytes, bom.length, body.length);
        halfUnit.ifPresent(half -> bytes[bytes.length - 1] = (byte) half);
        return bytes;
    }

    /**
     * Replaces the file, or creates it, so that whoever reads it at any moment, even after a power cut, finds either the
     * old or the new content. POSIX permissions of the old file are kept; a symbolic link is followed.
     */
    public void write(Path file) throws IOException {
        FileReplacement.replace(file, toBytes());
    }

    /** With another text in one line; see {@link #withTexts}. */
    public TextDocument withText(int number, String text) {
        return withTexts(Map.of(number, text));
    }

    /**
     * With other texts in some lines, by line number.
     *
     * @throws IllegalArgumentException for a text with a line break or half a surrogate pair
     * @throws IndexOutOfBoundsException for a line that is not there
     */
    public TextDocument withTexts(Map<Integer, String> texts) {
        List<TextLine> edited = new ArrayList<>(lines);
        texts.forEach((number, text) -> edited.set(number - 1, line(number).withText(singleLine(text))));
        return edited(edited);
    }

    /** Without the lines of these numbers; numbers that are not there do not matter. */
    public TextDocument withoutLines(Set<Integer> numbers) {
        return edited(
                lines.stream().filter(line -> !numbers.contains(line.number())).toList());
    }

    /**
     * With these lines instead of its own; those that stay at the top and at the bottom keep their ends.
     *
     * @throws IllegalArgumentException for a text with a line break or half a surrogate pair
     */
    public TextDocument withLines(List<String> texts) {
        int top = same(texts, 0, 1, Math.min(lines.size(), texts.size()));
        int bottom = same(texts, -1, -1, Math.min(lines.size(), texts.size()) - top);
        LineEnd end = dominantEnd();
        List<TextLine> edited = new ArrayList<>(lines.subList(0, top));
        texts.subList(top, texts.size() - bottom).forEach(text -> edited.add(new TextLine(0, singleLine(text), end)));
        edited.addAll(lines.subList(lines.size() - bottom, lines.size()));
        return edited(edited);
    }

    /** How many lines from one end on are the same. */
    private int same(List<String> texts, int from, int step, int most) {
        int same = 0;
        while (same < most) {
            int index = from + step * same;
            String own = lines.get(index < 0 ? lines.size() + index : index).text();
            if (!own.equals(texts.get(index < 0 ? texts.size() + index : index))) {
                return same;
            }
            same++;
        }
        return same;
    }

    /**
     * With new lines after the line of this number (0: at the top). They take the document's most frequent line end, LF
     * if it has none; a last line that had no end gets that one, too.
     *
     * @throws IllegalArgumentException for a text with a line break or half a surrogate pair
     */
    public TextDocument withLinesAfter(int number, List<String> texts) {
        LineEnd end = dominantEnd();
        List<TextLine> edited = new ArrayList<>(lines);
        edited.addAll(
                number,
                texts.stream()
                        .map(text -> new TextLine(0, singleLine(text), end))
                        .toList());
        return edited(edited);
    }

    private TextDocument edited(List<TextLine> edited) {
        List<TextLine> numbered = numbered(apart(ended(edited)));
        return Stream.of(encoding, TextEncoding.UTF_8_BOM)
                .map(candidate -> new TextDocument(candidate, numbered, halfUnit))
                .filter(TextDocument::readsBackTheSame)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The new text holds half a surrogate pair, which is no character in any encoding"));
    }

    /** Also guards against Windows-1252 text that happens to look like UTF-8 or like a byte order mark. */
    private boolean readsBackTheSame() {
        TextDocument again = parse(toBytes());
        return again.lines.equals(lines) && again.halfUnit.equals(halfUnit);
    }

    private List<TextLine> ended(List<TextLine> edited) {
        LineEnd end = dominantEnd();
        return IntStream.range(0, edited.size())
                .mapToObj(i -> lacksEnd(edited, i) ? edited.get(i).endingWith(end) : edited.get(i))
                .toList();
    }

    /** A last line that has no end, and is no longer the last one or would vanish because it is empty now. */
    private static boolean lacksEnd(List<TextLine> edited, int index) {
        TextLine line = edited.get(index);
        return line.end() == LineEnd.NONE
                && (index + 1 < edited.size() || line.text().isEmpty());
    }

    private static List<TextLine> apart(List<TextLine> edited) {
        return IntStream.range(0, edited.size())
                .mapToObj(i -> meltsIntoNext(edited, i) ? edited.get(i).endingWith(LineEnd.CRLF) : edited.get(i))
                .toList();
    }

    /** A line end CR that now stands before an empty line with LF: together they would be one CRLF. */
    private static boolean meltsIntoNext(List<TextLine> edited, int index) {
        return edited.get(index).end() == LineEnd.CR
                && index + 1 < edited.size()
                && edited.get(index + 1).text().isEmpty()
                && edited.get(index + 1).end() == LineEnd.LF;
    }

    private static List<TextLine> numbered(List<TextLine> edited) {
        return IntStream.range(0, edited.size())
                .mapToObj(i -> edited.get(i).numbered(i + 1))
                .toList();
    }

    private LineEnd dominantEnd() {
        LineEnd dominant = Stream.of(LineEnd.CRLF, LineEnd.LF, LineEnd.CR)
                .reduce((best, other) -> count(other) > count(best) ? other : best)
                .orElseThrow();
        return count(dominant) == 0 ? LineEnd.LF : dominant;
    }

    private long count(LineEnd end) {
        return lines.stream().map(TextLine::end).filter(Predicate.isEqual(end)).count();
    }

    private static String singleLine(String text) {
        if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A line break can't stand inside a line");
        }
        return text;
    }

    private static List<TextLine> split(String text) {
        List<TextLine> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = from;
            while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
                to++;
            }
            LineEnd end = LineEnd.at(text, to);
            lines.add(new TextLine(lines.size() + 1, text.substring(from, to), end));
            from = to + end.characters().length();
        }
        return lines;
    }
}
