package org.openxlink.config.ini;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An ini file: sections of {@code key=value} lines, names and keys matched in any case. Immutable.
 *
 * <p>Twenty years of hand edits are read liberally, and everything doubtful is a {@link IniFinding}. Comments are lines
 * that start with {@code ;} or {@code #}, and what follows white space and one of these behind a value. A value wholly
 * inside one pair of double quotes loses them; other quotes are content, and so are backslashes.
 *
 * <p>Edits return a new document in which every other line, comment, line end and the encoding are as they were; see
 * {@link TextDocument} for text that the file's encoding can't hold.
 */
public final class IniDocument {
    private final TextDocument text;
    private final List<IniLine> lines;
    private final List<IniSection> sections;
    private final List<IniFinding> findings;

    private IniDocument(TextDocument text) {
        IniReader reader = new IniReader(text.encoding());
        this.text = text;
        this.lines = text.lines().stream().map(reader::accept).toList();
        this.sections = reader.sections();
        this.findings = reader.findings();
    }

    /** Reads any text; never fails. */
    public static IniDocument parse(TextDocument text) {
        return new IniDocument(text);
    }

    /** The document's lines, to be written. */
    public TextDocument text() {
        return text;
    }

    /** The sections in the order of the file; one that stands twice is merged where it stands first. */
    public List<IniSection> sections() {
        return sections;
    }

    /** The section of this name in any case. */
    public Optional<IniSection> section(String name) {
        return sections.stream()
                .filter(section -> section.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** The numbers of a section's lines wherever it stands, each time from its header to its last entry. */
    public List<Integer> lines(String section) {
        return headers(section).stream()
                .flatMap(header ->
                        IntStream.rangeClosed(header, lastContent(header)).boxed())
                .toList();
    }

    /** Warnings in the order of the file. */
    public List<IniFinding> findings() {
        return findings;
    }

    /**
     * With the value of a key set, quoted where that is needed to read it back exactly. The winning line keeps the key's
     * spelling, its blanks and its comment; a missing key comes behind the section's last entry, a missing section to
     * the end of the file.
     *
     * @throws IllegalArgumentException for a section name, key or value that an ini file can't hold: one with a line
     *     break, a key with {@code =}, or a value that needs quotes and has lone quotes inside beside white space
     */
    public IniDocument withValue(String section, String key, String value) {
        return withValues(section, Map.of(key, value));
    }

    /** The same for several keys of a section in one step; new ones come in the order of the map. */
    public IniDocument withValues(String section, Map<String, String> values) {
        Map<String, IniEntry> present = entries(section);
        Map<Integer, String> replaced = new HashMap<>();
        List<String> added = new ArrayList<>();
        values.forEach((key, value) -> {
            IniEntry entry = present.get(key);
            if (entry == null) {
                added.add(written(key + "=", key, value, ""));
            } else if (!entry.value().equals(value)) {
                replaced.put(entry.line(), replaced(entry, value));
            }
        });
        IniDocument edited = replaced.isEmpty() ? this : new IniDocument(text.withTexts(replaced));
        return added.isEmpty() ? edited : edited.withLines(section, added);
    }

    /** The last entry of each key. */
    private Map<String, IniEntry> entries(String section) {
        Map<String, IniEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        section(section).ifPresent(present -> present.entries().forEach(entry -> entries.put(entry.key(), entry)));
        return entries;
    }

    /** Without the key, in all lines where it stands; the same document if it stands nowhere. */
    public IniDocument withoutKey(String section, String key) {
        return without(section(section).stream()
                .flatMap(s -> s.entries().stream())
                .filter(entry -> entry.key().equalsIgnoreCase(key))
                .map(IniEntry::line)
                .collect(Collectors.toSet()));
    }

    /**
     * Without the section wherever it stands, up to its last entry: comments behind that usually speak of the next
     * section and stay.
     */
    public IniDocument withoutSection(String section) {
        return without(Set.copyOf(lines(section)));
    }

    /**
     * Without the section and the comments that stand right above it; of the empty lines that were around it, those below
     * stay.
     */
    public IniDocument withoutSectionAndItsRemarks(String section) {
        Set<Integer> numbers = new HashSet<>();
        for (int header : headers(section)) {
            int first = firstRemark(header);
            int last = lastContent(header);
            boolean spare = isBlank(first - 1) && (last == lines.size() || isBlank(last + 1));
            IntStream.rangeClosed(spare ? first - 1 : first, last).forEach(numbers::add);
        }
        return without(numbers);
    }

    /** The number of the first line of the comments that end right above this one, or its own. */
    private int firstRemark(int header) {
        int first = header;
        while (first > 1 && lines.get(first - 2) instanceof IniLine.Remark && !isBlank(first - 1)) {
            first--;
        }
        return first;
    }

    private boolean isBlank(int number) {
        return number >= 1
                && number <= lines.size()
                && Blanks.strip(text.line(number).text()).isEmpty();
    }

    private IniDocument without(Set<Integer> numbers) {
        return numbers.isEmpty() ? this : new IniDocument(text.withoutLines(numbers));
    }

    private String replaced(IniEntry entry, String value) {
        String line = text.line(entry.line()).text();
        IniValue old = ((IniLine.Assignment) lines.get(entry.line() - 1)).value();
        return written(line.substring(0, old.start()), entry.key(), value, line.substring(old.end()));
    }

    private IniDocument withLines(String section, List<String> added) {
        return section(section).isPresent() ? added(section, added) : appended(section, added);
    }

    private IniDocument added(String section, List<String> added) {
        List<Integer> headers = headers(section);
        int last = lastContent(headers.get(headers.size() - 1));
        return new IniDocument(text.withLinesAfter(last, added));
    }

    private IniDocument appended(String section, List<String> added) {
        String header = "[" + section + "]";
        if (section.isEmpty() || !IniLine.read(header).equals(new IniLine.Header(section, true, false))) {
            throw new IllegalArgumentException("Not a name that a section of an ini file can have: " + section);
        }
        List<String> appended = new ArrayList<>(List.of(header));
        appended.addAll(added);
        if (!lines.isEmpty() && !isBlank(lines.size())) {
            appended.add(0, "");
        }
        return new IniDocument(text.withLinesAfter(lines.size(), appended));
    }

    /** The line that reads back as just this key and value; plain if possible. */
    private static String written(String before, String key, String value, String after) {
        return Stream.of(value, '"' + value + '"')
                .map(candidate -> before + candidate + after)
                .filter(line -> readsAs(line, key, value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The value of " + key + " can't be written into an ini file so that it reads back the same"));
    }

    private static boolean readsAs(String line, String key, String value) {
        return IniLine.read(line) instanceof IniLine.Assignment read
                && read.key().equals(key)
                && !key.isEmpty()
                && read.value().text().equals(value);
    }

    /** The numbers of the lines in which the section starts. */
    private List<Integer> headers(String section) {
        return IntStream.rangeClosed(1, lines.size())
                .filter(number -> lines.get(number - 1) instanceof IniLine.Header header
                        && header.name().equalsIgnoreCase(section))
                .boxed()
                .toList();
    }

    /** The number of the section's last line before the remarks that precede the next header. */
    private int lastContent(int header) {
        int last = header;
        for (int number = header + 1; number <= lines.size() && !isHeader(number); number++) {
            last = lines.get(number - 1) instanceof IniLine.Remark ? last : number;
        }
        return last;
    }

    private boolean isHeader(int number) {
        return lines.get(number - 1) instanceof IniLine.Header;
    }
}
