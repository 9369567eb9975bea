package org.openxlink.config;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;

/** Reads queues.ini, the catalogue of WFM. */
final class CatalogueReader {

    private static final List<String> SECTIONS = List.of("Queues", "ValueTypes");

    /** A comment that reads like the part of a line that may follow there. */
    private static final Pattern LOST_PART =
            Pattern.compile("\\s;\\s*(\\d+|offered|handled|aht|duration|none)\\s*(;.*)?$", Pattern.CASE_INSENSITIVE);

    private final Place file;
    private final Problems problems;

    CatalogueReader(Place file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    Catalogue read(IniDocument document) {
        Map<Integer, ValueType> valueTypes = new HashMap<>();
        Map<Integer, WfmQueue> queues = new HashMap<>();
        eachEntry(document, "ValueTypes", entry -> valueType(entry)
                .ifPresent(type -> valueTypes.put(type.number(), type)));
        Map<Integer, Place> places = new HashMap<>();
        eachEntry(document, "Queues", entry -> {
            number(entry.key()).ifPresent(number -> places.put(number, file.at(entry.line())));
            queue(entry).ifPresent(queue -> queues.put(queue.number(), queue));
        });
        ParentQueues.check(queues.values(), places, problems);
        warnOfLostParts(document);
        warnOfOtherSections(document);
        return new Catalogue(queues, valueTypes);
    }

    private static void eachEntry(IniDocument document, String section, Consumer<IniEntry> read) {
        document.section(section).map(IniSection::entries).orElse(List.of()).forEach(read);
    }

    /** {@code 1003 = Calls ; offered} loses its role by the rules, and is hardly meant so. */
    private void warnOfLostParts(IniDocument document) {
        for (String section : SECTIONS) {
            eachEntry(document, section, entry -> {
                Matcher comment =
                        LOST_PART.matcher(document.text().line(entry.line()).text());
                if (comment.find()) {
                    problems.warning(
                            file.at(entry.line()),
                            "what follows the blank and ; is a comment; write \";%s\" to set it",
                            comment.group(1));
                }
            });
        }
    }

    private void warnOfOtherSections(IniDocument document) {
        for (IniSection section : document.sections()) {
            if (SECTIONS.stream().noneMatch(section.name()::equalsIgnoreCase)) {
                problems.warning(
                        file.at(section.line()),
                        "[%s] is not a known section%s",
                        section.name(),
                        Nearest.suggestion(section.name(), SECTIONS));
            }
        }
    }

    private Optional<ValueType> valueType(IniEntry entry) {
        List<String> parts = parts(entry);
        Optional<Integer> number = number(entry, entry.key(), "a value type's number");
        Optional<Role> role = word(entry, part(parts, 1, "none"), Role.values());
        return number.flatMap(known -> role.map(meaning -> new ValueType(known, part(parts, 0, entry.key()), meaning)));
    }

    private Optional<WfmQueue> queue(IniEntry entry) {
        List<String> parts = parts(entry);
        Optional<Integer> number = number(entry, entry.key(), "a queue's number");
        Optional<Integer> parent = number(entry, part(parts, 1, "0"), "the number of the parent queue");
        Optional<Channel> channel = word(entry, part(parts, 2, "calls"), Channel.values());
        Optional<Integer> interval = oneOf(entry, part(parts, 3, "15"), List.of("15", "30", "60"), "minutes");
        Optional<Integer> active = oneOf(entry, part(parts, 4, "1"), List.of("0", "1"), "(0 inactive, 1 active)");
        if (number.isEmpty() || parent.isEmpty() || channel.isEmpty() || interval.isEmpty() || active.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new WfmQueue(
                number.get(),
                part(parts, 0, entry.key()),
                parent.get(),
                channel.get(),
                interval.get(),
                active.get() == 1));
    }

    private static List<String> parts(IniEntry entry) {
        return Arrays.stream(entry.value().split(";", -1)).map(String::trim).toList();
    }

    private static String part(List<String> parts, int index, String byDefault) {
        return index < parts.size() && !parts.get(index).isEmpty() ? parts.get(index) : byDefault;
    }

    /** A number of a queue or value type; nothing for any other text. */
    static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.parseInt(text.trim())).filter(number -> number >= 0);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private Optional<Integer> number(IniEntry entry, String text, String what) {
        Optional<Integer> number = number(text);
        if (number.isEmpty()) {
            problems.error(file.at(entry.line()), "\"%s\" is no number; expected %s", text, what);
        }
        return number;
    }

    private Optional<Integer> oneOf(IniEntry entry, String text, List<String> known, String what) {
        if (known.contains(text)) {
            return Optional.of(Integer.valueOf(text));
        }
        problems.error(
                file.at(entry.line()), "\"%s\" is not known; expected %s %s", text, String.join(", ", known), what);
        return Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> word(IniEntry entry, String text, E[] words) {
        List<String> known = Arrays.stream(words)
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        Optional<E> found = Arrays.stream(words)
                .filter(word -> word.name().equalsIgnoreCase(text))
                .findFirst();
        if (found.isEmpty()) {
            problems.error(
                    file.at(entry.line()),
                    "\"%s\" is not known; expected one of %s%s",
                    text,
                    String.join(", ", known),
                    Nearest.suggestion(text, known));
        }
        return found;
    }
}
