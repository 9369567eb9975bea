package org.openxlink.console.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openxlink.config.Draft;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.Problem;
import org.openxlink.config.ShownIni;
import org.openxlink.config.ini.IniEntry;
import org.openxlink.config.ini.IniSection;
import org.openxlink.console.access.Sentence;

/** What is set for the installation as a whole, in the draft of a user: {@code [General]}, and the targets with their keys. */
public final class SettingsEditing {

    private static final String SYSTEMS = "isps_ul.ini";
    private static final String TARGETS = "isps.cfg";
    private static final String TARGET = "IES System ";
    private static final int PARTS = 4;

    private final Path home;
    private final Drafts drafts;

    public SettingsEditing(Path home, Drafts drafts) {
        this.home = home;
        this.drafts = drafts;
    }

    /** @param line of its header; 0 when it is not there */
    public record GeneralView(int line, List<KeyView> keys, List<KeyProblemView> problems) {}

    /**
     * A target.
     *
     * @param section as isps.cfg has it
     * @param user of its line in {@code [DB]}
     * @param apiKey a mark, or a reference; empty where none is set
     * @param accountLine of that line in isps_ul.ini; 0 when there is none
     */
    public record TargetView(
            String section,
            int line,
            List<KeyView> keys,
            String user,
            String apiKey,
            int accountLine,
            List<KeyProblemView> problems) {}

    /** All of it. */
    public record SettingsView(GeneralView general, List<TargetView> targets) {}

    /**
     * What is to change of a target.
     *
     * @param user null: stays
     * @param apiKey null: stays
     */
    public record TargetEdit(List<KeyValue> keys, String user, String apiKey) {}

    public SettingsView settings(String user) throws IOException {
        Draft draft = drafts.of(user);
        List<Problem> problems = InstallationReader.problemsOfSettings(draft);
        ShownIni systems = file(draft, SYSTEMS);
        IniSection general = systems.section("General").orElseGet(() -> new IniSection("General", 0, List.of()));
        return new SettingsView(
                new GeneralView(general.line(), KeyView.of(general), KeyProblemView.of(general, SYSTEMS, problems)),
                file(draft, TARGETS).sections().stream()
                        .filter(section -> isTarget(section.name()))
                        .map(section -> target(section, systems, problems))
                        .toList());
    }

    public SettingsView putGeneral(String user, List<KeyValue> keys) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            ShownIni edited = new SectionWriting(home).with(file(draft, SYSTEMS), "General", keys);
            draft.put(SYSTEMS, edited.text());
            return settings(user);
        }
    }

    /** Sets keys of a target and its account; the section is made when it is not there. */
    public SettingsView putTarget(String user, String section, TargetEdit edit) throws IOException, Refused {
        if (!isTarget(section)) {
            throw Refused.impossible("a target's section is called \"IES System\" and a name");
        }
        Draft draft = drafts.of(user);
        synchronized (draft) {
            putTarget(draft, section, edit);
            return settings(user);
        }
    }

    private void putTarget(Draft draft, String section, TargetEdit edit) throws IOException, Refused {
        ShownIni old = file(draft, TARGETS);
        ShownIni edited = new SectionWriting(home).with(old, section, edit.keys());
        String name = name(edited, section).orElseThrow(() -> Refused.impossible(Sentence.TARGET_WITHOUT_NAME.said()));
        ShownIni accounts = file(draft, SYSTEMS);
        Optional<IniEntry> account = name(old, section).flatMap(before -> account(accounts, before));
        ShownIni systems = withAccount(accounts, account.or(() -> account(accounts, name)), name, edit);
        draft.put(TARGETS, edited.text());
        draft.put(SYSTEMS, systems.text());
    }

    /** A target to which something is mapped stays. */
    public SettingsView deleteTarget(String user, String section) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            ShownIni targets = file(draft, TARGETS);
            if (!isTarget(section) || targets.section(section).isEmpty()) {
                throw Refused.notThere(Sentence.NO_TARGET_SECTION.with("section", section));
            }
            ShownIni others = targets.without(section);
            Optional<String> name = name(targets, section).filter(own -> !isNamed(own, others));
            if (name.isPresent()) {
                deleteAccount(draft, name.get());
            }
            draft.put(TARGETS, others.text());
            return settings(user);
        }
    }

    private static boolean isNamed(String name, ShownIni targets) {
        return targets.sections().stream()
                .filter(section -> isTarget(section.name()))
                .flatMap(section -> section.entry("Name").stream())
                .anyMatch(entry -> entry.value().equalsIgnoreCase(name));
    }

    private static void deleteAccount(Draft draft, String target) throws IOException, Refused {
        Optional<String> mapped =
                MappedValues.named(draft, line -> line.key().target().equalsIgnoreCase(target));
        if (mapped.isPresent()) {
            throw Refused.conflict(Sentence.TARGET_IN_USE.with("target", target).and("values", mapped.get()));
        }
        ShownIni systems = file(draft, SYSTEMS);
        Optional<IniEntry> account = account(systems, target);
        if (account.isPresent()) {
            draft.put(SYSTEMS, systems.with("DB", account.get().key(), "").text());
        }
    }

    private ShownIni withAccount(ShownIni systems, Optional<IniEntry> account, String name, TargetEdit edit)
            throws IOException, Refused {
        String[] old = parts(account);
        String user = edit.user() == null ? old[2] : edit.user().strip();
        String apiKey = edit.apiKey() == null || edit.apiKey().isBlank()
                ? old[PARTS - 1]
                : new SectionWriting(home).coded(edit.apiKey().strip());
        if ((name + user).matches("(?s).*[,\\p{Cntrl}].*")) {
            throw Refused.impossible(Sentence.TARGET_NAME.said());
        }
        try {
            String line = String.join(",", name, old[1].isEmpty() ? "0" : old[1], user, apiKey);
            return systems.with("DB", account.map(IniEntry::key).orElseGet(() -> free(systems)), line);
        } catch (IllegalArgumentException e) {
            throw (Refused) Refused.impossible(e.getMessage(), Sentence.BAD_VALUE.with("key", "[DB]"))
                    .initCause(e);
        }
    }

    private static TargetView target(IniSection section, ShownIni systems, List<Problem> problems) {
        Optional<IniEntry> account = section.entry("Name").map(IniEntry::value).flatMap(name -> account(systems, name));
        String[] parts = parts(account);
        List<KeyProblemView> all = new ArrayList<>(KeyProblemView.of(section, TARGETS, problems));
        systems.section("DB").ifPresent(db -> KeyProblemView.of(db, SYSTEMS, problems).stream()
                .filter(problem ->
                        account.isPresent() && problem.line() == account.get().line())
                .forEach(problem -> all.add(
                        new KeyProblemView("DB", problem.file(), problem.line(), problem.severity(), problem.text()))));
        return new TargetView(
                section.name(),
                section.line(),
                KeyView.of(section),
                parts[2],
                parts[PARTS - 1],
                account.map(IniEntry::line).orElse(0),
                all);
    }

    /** Name, 0, user and secret; empty where they are not there. */
    private static String[] parts(Optional<IniEntry> account) {
        String[] found = account.map(entry -> entry.value().split(",", PARTS)).orElse(new String[0]);
        String[] parts = {"", "", "", ""};
        for (int part = 0; part < found.length; part++) {
            parts[part] = found[part].strip();
        }
        return parts;
    }

    private static Optional<IniEntry> account(ShownIni systems, String name) {
        return systems.section("DB").map(IniSection::entries).orElse(List.of()).stream()
                .filter(entry -> entry.value().split(",", 2)[0].strip().equalsIgnoreCase(name))
                .findFirst();
    }

    private static String free(ShownIni systems) {
        int number = 1;
        IniSection db = systems.section("DB").orElseGet(() -> new IniSection("DB", 0, List.of()));
        while (db.last(Integer.toString(number)).isPresent()) {
            number++;
        }
        return Integer.toString(number);
    }

    private static Optional<String> name(ShownIni targets, String section) {
        return targets.section(section).flatMap(found -> found.entry("Name")).map(IniEntry::value);
    }

    /** The names of the targets as they would be. */
    static List<String> targets(Draft draft) throws IOException {
        return file(draft, TARGETS).sections().stream()
                .filter(section -> isTarget(section.name()))
                .flatMap(section -> section.entry("Name").map(IniEntry::value).stream())
                .toList();
    }

    private static boolean isTarget(String section) {
        return section.toLowerCase(Locale.ROOT).startsWith(TARGET.strip().toLowerCase(Locale.ROOT));
    }

    private static ShownIni file(Draft draft, String name) throws IOException {
        return ShownIni.of(draft.textOrEmpty(name));
    }
}
