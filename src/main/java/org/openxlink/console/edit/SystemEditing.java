package org.openxlink.console.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openxlink.config.Draft;
import org.openxlink.config.KnownKeys;
import org.openxlink.config.ShownIni;
import org.openxlink.config.SystemOutline;
import org.openxlink.config.ini.IniSection;
import org.openxlink.console.access.Sentence;

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
     * @param parked in the draft
     * @param live whether it is imported now, whatever the draft wants
     * @param changed whether the draft adds or changes it
     * @param mappings how many values of WFM are made out of it
     */
    public record ListedSystem(
            String name,
            String interfaceName,
            String kind,
            int line,
            boolean parked,
            boolean live,
            boolean changed,
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

    /**
     * @param keys those that are to change
     * @param mustExist whether an external system that is not there is refused instead of made
     */
    public record Edit(List<KeyValue> keys, boolean mustExist) {}

    public SystemsView systems(String user) throws IOException {
        Draft draft = drafts.of(user);
        List<SystemOutline> outlines = draft.systems();
        Map<String, Long> mappings = MappedSystems.of(draft, outlines).counts();
        SavedSystems saved = SavedSystems.of(draft, FILE);
        ShownIni file = file(draft);
        return new SystemsView(outlines.stream()
                .map(system -> new ListedSystem(
                        system.name(),
                        system.interfaceName(),
                        kind(system),
                        system.place().line(),
                        !system.enabled(),
                        saved.isLive(system.name()),
                        saved.isChanged(system.name()),
                        system.contacts(),
                        system.statuses(),
                        mappings.getOrDefault(MappedSystems.key(system.name()), 0L),
                        problems(system, file)))
                .toList());
    }

    public SectionView section(String user, String name) throws IOException, Refused {
        Draft draft = drafts.of(user);
        SystemOutline system =
                draft.system(name).orElseThrow(() -> Refused.notThere(Sentence.NO_SECTION.with("system", name)));
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

    /** Sets keys of a section, which is made when it is not there and need not be. */
    public SectionView put(String user, String name, Edit edit) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            if (edit.mustExist()) {
                section(user, name);
            }
            ShownIni edited = new SectionWriting(home).with(file(draft), checked(name), edit.keys());
            if (edited.section(name).isEmpty()) {
                throw Refused.impossible(Sentence.KEYS_NEEDED.said());
            }
            draft.put(FILE, edited.text());
            return section(user, name);
        }
    }

    /** @param withMappings also what acd_map.ini makes out of it */
    public void delete(String user, String name, boolean withMappings) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            section(user, name);
            if (withMappings) {
                MappedSystems.of(draft, draft.systems()).removeFrom(draft, name);
            }
            draft.put(FILE, file(draft).without(name).text());
        }
    }

    static String checked(String name) throws Refused {
        if (ShownIni.isReserved(name)) {
            throw Refused.impossible(Sentence.RESERVED_NAME.with("system", name.strip()));
        }
        boolean fits = !name.isBlank()
                && name.equals(name.strip())
                && name.length() <= LONGEST_NAME
                && name.chars().noneMatch(letter -> letter == '[' || letter == ']' || Character.isISOControl(letter))
                && !name.contains("{{")
                && !name.contains("}}");
        if (!fits) {
            throw Refused.impossible(Sentence.SYSTEM_NAME.with("most", LONGEST_NAME));
        }
        return name;
    }

    private static ShownIni file(Draft draft) throws IOException {
        return ShownIni.of(draft.textOrEmpty(FILE));
    }

    private static List<KeyProblemView> problems(SystemOutline system, ShownIni file) {
        return KeyProblemView.of(file.section(system.name()).orElseThrow(), FILE, system.problems());
    }

    private static String kind(SystemOutline system) {
        return system.kind().name().toLowerCase(Locale.ROOT);
    }
}
