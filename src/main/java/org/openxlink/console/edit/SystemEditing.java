package org.openxlink.console.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.openxlink.config.Draft;
import org.openxlink.config.KnownKeys;
import org.openxlink.config.MapFile;
import org.openxlink.config.MappingKey;
import org.openxlink.config.ShownIni;
import org.openxlink.config.SystemOutline;
import org.openxlink.config.ini.IniSection;
import org.openxlink.config.ini.TextDocument;

/** The external systems, which are sections of isps_ul.ini, in the draft of a user. */
public final class SystemEditing {

    private static final String FILE = "isps_ul.ini";
    private static final int LONGEST_NAME = 100;

    private final Path home;
    private final Drafts drafts;

    public SystemEditing(Path home, Drafts drafts) {
        this.home = home;
        this.drafts = drafts;
    }

    /**
     * An external system in the list.
     *
     * @param interfaceName CSV, Universal or a preset; empty where that can't be told
     * @param kind {@code csv}, {@code database} or {@code unknown}
     * @param mappings how many values of WFM are made out of it
     */
    public record ListedSystem(
            String name,
            String interfaceName,
            String kind,
            int line,
            boolean parked,
            boolean contacts,
            boolean statuses,
            long mappings,
            List<KeyProblemView> problems) {}

    /** In the order of the file. */
    public record SystemsView(List<ListedSystem> systems) {}

    /**
     * A section.
     *
     * @param keys those that stand there, in the order of the file; a mark stands for each secret
     * @param preset what its preset sets underneath
     */
    public record SectionView(
            String name,
            String interfaceName,
            String kind,
            int line,
            boolean parked,
            List<KeyView> keys,
            Map<String, String> preset,
            List<KeyProblemView> problems) {}

    /** @param keys those that are to change */
    public record Edit(List<KeyValue> keys) {}

    public SystemsView systems(String user) throws IOException {
        Draft draft = drafts.of(user);
        List<SystemOutline> outlines = draft.systems();
        Map<String, Long> mappings = mappings(draft, outlines);
        ShownIni file = file(draft);
        return new SystemsView(outlines.stream()
                .map(system -> new ListedSystem(
                        system.name(),
                        system.interfaceName(),
                        kind(system),
                        system.place().line(),
                        !system.enabled(),
                        system.contacts(),
                        system.statuses(),
                        mappings.getOrDefault(key(system.name()), 0L),
                        problems(system, file)))
                .toList());
    }

    public SectionView section(String user, String name) throws IOException, Refused {
        Draft draft = drafts.of(user);
        SystemOutline system = draft.system(name)
                .orElseThrow(() -> Refused.notThere("isps_ul.ini has no external system \"" + name + "\""));
        ShownIni file = file(draft);
        IniSection section = file.section(name).orElseThrow();
        return new SectionView(
                system.name(),
                system.interfaceName(),
                kind(system),
                section.line(),
                !system.enabled(),
                KeyView.of(section),
                KnownKeys.ofPreset(home, system.interfaceName()),
                problems(system, file));
    }

    /** Sets keys of a section, which is made when it is not there. */
    public SectionView put(String user, String name, Edit edit) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            ShownIni edited = new SectionWriting(home).with(file(draft), checked(name), edit.keys());
            if (edited.section(name).isEmpty()) {
                throw Refused.impossible("a new external system needs at least one key that is set");
            }
            draft.put(FILE, edited.text());
            return section(user, name);
        }
    }

    public void delete(String user, String name) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            section(user, name);
            draft.put(FILE, file(draft).without(name).text());
        }
    }

    static String checked(String name) throws Refused {
        if (ShownIni.isReserved(name)) {
            throw Refused.impossible("[" + name.strip() + "] is no external system; give it another name");
        }
        boolean fits = !name.isBlank()
                && name.equals(name.strip())
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(letter -> letter == '[' || letter == ']' || Character.isISOControl(letter))
                && !name.contains("{{")
                && !name.contains("}}");
        if (!fits) {
            throw Refused.impossible("this can't be the name of an external system; expected up to " + LONGEST_NAME
                    + " letters without [, ], {{, }} and line breaks");
        }
        return name;
    }

    private static ShownIni file(Draft draft) throws IOException {
        return ShownIni.of(draft.text(FILE).orElseGet(() -> TextDocument.parse(new byte[0])));
    }

    private static List<KeyProblemView> problems(SystemOutline system, ShownIni file) {
        return KeyProblemView.of(file.section(system.name()).orElseThrow(), FILE, system.problems());
    }

    private static String kind(SystemOutline system) {
        return system.kind().name().toLowerCase(Locale.ROOT);
    }

    /** How many values are made out of each system, by its name in lower case. */
    private static Map<String, Long> mappings(Draft draft, List<SystemOutline> systems) throws IOException {
        Optional<TextDocument> text = draft.text("acd_map.ini");
        Set<String> names = new HashSet<>();
        systems.forEach(system -> names.add(key(system.name())));
        Map<String, Set<MappingKey>> keys = new HashMap<>();
        for (MapFile.Line line : text.map(MapFile::parse).map(MapFile::lines).orElse(List.of())) {
            if (!line.isScript()) {
                systemOf(line.source(), names).ifPresent(name -> keys.computeIfAbsent(name, any -> new HashSet<>())
                        .add(line.key()));
            }
        }
        Map<String, Long> counts = new HashMap<>();
        keys.forEach((name, values) -> counts.put(name, (long) values.size()));
        return counts;
    }

    /** Rule: the mapping, "the external system is the longest known name that starts the right side". */
    private static Optional<String> systemOf(String source, Set<String> names) {
        String lowerCase = key(source);
        return IntStream.range(0, lowerCase.length())
                .filter(index -> lowerCase.charAt(index) == ':')
                .mapToObj(colon -> lowerCase.substring(0, colon))
                .filter(names::contains)
                .reduce((shorter, longer) -> longer);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
