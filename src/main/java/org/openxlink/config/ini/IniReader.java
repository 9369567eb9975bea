package org.openxlink.config.ini;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers the lines of one file into sections, and what is to be warned of. */
final class IniReader {
    private final TextEncoding encoding;
    private final List<Gathered> sections = new ArrayList<>();
    private final Map<String, Gathered> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<IniFinding> findings = new ArrayList<>();
    private Gathered current;

    /** A section that still grows. */
    private record Gathered(String name, int line, List<IniEntry> entries, Map<String, IniEntry> byKey) {
        Gathered(String name, int line) {
            this(name, line, new ArrayList<>(), new TreeMap<>(String.CASE_INSENSITIVE_ORDER));
        }
    }

    IniReader(TextEncoding encoding) {
        this.encoding = encoding;
    }

    List<IniSection> sections() {
        return sections.stream()
                .map(section -> new IniSection(section.name, section.line, section.entries))
                .toList();
    }

    List<IniFinding> findings() {
        return List.copyOf(findings);
    }

    IniLine accept(TextLine line) {
        IniLine read = IniLine.read(line.text());
        if (TextEncoding.hasStrayByte(line.text())) {
            warn(line.number(), "a byte here is no character in " + encoding.charset());
        }
        if (read instanceof IniLine.Header header) {
            open(line.number(), header);
        } else if (!(read instanceof IniLine.Remark)) {
            content(line, read);
        }
        return read;
    }

    private void open(int number, IniLine.Header header) {
        warnAbout(number, header);
        current = byName.get(header.name());
        if (current == null) {
            current = new Gathered(header.name(), number);
            sections.add(current);
            byName.put(header.name(), current);
        } else {
            warn(
                    number,
                    "[%s] stands in lines %d and %d; both are read as one section"
                            .formatted(header.name(), current.line, number));
        }
    }

    private void warnAbout(int number, IniLine.Header header) {
        if (!header.closed()) {
            warn(number, "the section's closing ] is missing; it is read as [" + header.name() + "]");
        }
        if (header.surplus()) {
            warn(number, "the text after [" + header.name() + "] is ignored");
        }
        if (header.name().isEmpty()) {
            warn(number, "the section has no name");
        }
    }

    private void content(TextLine line, IniLine read) {
        if (current == null) {
            warn(line.number(), "the line stands before the first section and is ignored");
        } else if (read instanceof IniLine.Assignment assignment
                && !assignment.key().isEmpty()) {
            add(new IniEntry(assignment.key(), assignment.value().text(), line.number()));
            warnOfLostSign(line, assignment.value());
        } else {
            String what = read instanceof IniLine.Loose ? "the line has no =" : "there is no key before the =";
            warn(line.number(), what + "; it is ignored");
        }
    }

    /** {@code SeparatorCharacter = ;} is empty by the rules, and hardly meant so. */
    private void warnOfLostSign(TextLine line, IniValue value) {
        String behind = Blanks.strip(line.text().substring(value.end()));
        if (value.text().isEmpty() && behind.length() == 1) {
            warn(line.number(), "the value is empty, as a comment starts at %1$s; write \"%1$s\"".formatted(behind));
        }
    }

    private void add(IniEntry entry) {
        current.entries.add(entry);
        IniEntry earlier = current.byKey.put(entry.key(), entry);
        if (earlier != null) {
            warn(
                    entry.line(),
                    "%s stands in lines %d and %d; line %d wins"
                            .formatted(entry.key(), earlier.line(), entry.line(), entry.line()));
        }
    }

    private void warn(int line, String text) {
        findings.add(new IniFinding(line, text));
    }
}
