package org.openxlink.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reads the right side of a mapping line, {@code system:group:valuetype} or {@code system:group:subgroup:valuetype}. Names
 * may hold colons, so each part is recognised by what is known, the longest name first.
 */
final class SourceParser {

    private final Map<String, SystemConfig> systems = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> broken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Problems problems;

    /** @param broken names of further systems, which can't be used */
    SourceParser(List<SystemConfig> systems, List<String> broken, Problems problems) {
        systems.forEach(system -> this.systems.put(system.name(), system));
        this.broken.addAll(broken);
        this.problems = problems;
    }

    /** Whether the text names an external system that has no contacts to give: it is broken or parked, or has none. */
    boolean namesUnusable(String text) {
        Optional<String> name = longestStart(text, known -> systems.containsKey(known) || broken.contains(known));
        return name.isPresent()
                && Optional.ofNullable(systems.get(name.get()))
                        .flatMap(SystemConfig::contacts)
                        .isEmpty();
    }

    /** The longest of the names that the text may start with. */
    private static Optional<String> longestStart(String text, Predicate<String> known) {
        for (int colon = text.lastIndexOf(':'); colon >= 0; colon = text.lastIndexOf(':', colon - 1)) {
            String name = text.substring(0, colon);
            if (known.test(name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    Optional<MappingSource> parse(String text, Place place) {
        Optional<SystemConfig> system = longestStart(text, systems::containsKey).map(systems::get);
        if (system.isEmpty()) {
            tellUnknownSystem(text, place);
            return Optional.empty();
        }
        Optional<ContactSource> contacts = system.get().contacts();
        String rest = text.substring(system.get().name().length() + 1);
        if (rest.indexOf(':') < 0) {
            tellIncomplete(text, place);
            return Optional.empty();
        }
        return contacts.flatMap(source -> within(system.get(), source, rest, place));
    }

    private void tellUnknownSystem(String text, Place place) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            tellIncomplete(text, place);
            return;
        }
        String first = text.substring(0, colon);
        List<String> names = systems.values().stream().map(SystemConfig::name).toList();
        problems.error(
                place,
                "external system \"%s\" is not a section of isps_ul.ini%s",
                first,
                Nearest.suggestion(first, names));
    }

    private void tellIncomplete(String text, Place place) {
        problems.error(place, "\"%s\" names no queue and value type; expected system:queue:valuetype", text);
    }

    private Optional<MappingSource> within(SystemConfig system, ContactSource contacts, String rest, Place place) {
        Map<String, String> spellings = contacts.spellings();
        Optional<String> spelling = longestEnd(rest, spellings.keySet());
        if (spelling.isEmpty()) {
            tellUnknownValueType(system, contacts, rest, place);
            return Optional.empty();
        }
        String queue = rest.substring(0, rest.length() - spelling.get().length() - 1);
        Optional<List<String>> group = contacts.group(queue);
        if (group.isEmpty()) {
            tellUnknownGroup(system, contacts, queue, place);
        }
        return group.map(levels -> new MappingSource(system.name(), levels, spellings.get(spelling.get())));
    }

    private static Optional<String> longestEnd(String text, Collection<String> names) {
        String lowerCase = text.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> lowerCase.endsWith(":" + name.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(String::length));
    }

    private void tellUnknownValueType(SystemConfig system, ContactSource contacts, String rest, Place place) {
        String last = rest.substring(rest.lastIndexOf(':') + 1);
        problems.error(
                place,
                "[%s] has no value type \"%s\"; it has %s%s",
                system.name(),
                last,
                String.join(", ", contacts.valueTypes()),
                Nearest.suggestion(last, contacts.valueTypes()));
    }

    private void tellUnknownGroup(SystemConfig system, ContactSource contacts, String queue, Place place) {
        if (contacts instanceof CsvContacts csv) {
            problems.error(
                    place,
                    "[%s] has no group \"%s\"; %s%s",
                    system.name(),
                    queue,
                    csv.levels().size() == 1
                            ? "Groups lists the ones that count"
                            : "expected a group of Groups and one of SubGroups",
                    Nearest.suggestion(queue, csv.groupNames()));
        } else {
            problems.error(place, "[%s] has a queue without a name; expected system:queue:valuetype", system.name());
        }
    }
}
