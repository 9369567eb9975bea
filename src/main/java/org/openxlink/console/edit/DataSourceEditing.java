package org.openxlink.console.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.openxlink.config.Draft;
import org.openxlink.config.ShownIni;
import org.openxlink.config.TriedSystem;
import org.openxlink.config.odbc.DataSources;
import org.openxlink.config.odbc.Family;
import org.openxlink.config.odbc.Resolution;
import org.openxlink.console.access.Sentence;

/** The data source names that a Source may be, and new ones in odbc.ini of a draft. */
public final class DataSourceEditing {

    private static final String FILE = "odbc.ini";
    private static final Pattern NAME = Pattern.compile("[\\w.-][\\w .-]{0,62}", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Set<String> OTHERS = Set.of("odbc", "odbc data sources", "odbc drivers", "default");

    private final Path home;
    private final Drafts drafts;
    private final SectionWriting writing;

    public DataSourceEditing(Path home, Drafts drafts) {
        this.home = home;
        this.drafts = drafts;
        this.writing = new SectionWriting(home);
    }

    /**
     * A data source name.
     *
     * @param place where it stands
     * @param kind of its database, as people call it; empty where it can't be used
     * @param address as the driver takes it, without the login
     * @param problem why it can't be used, or what to mind; empty when all is well
     */
    public record SourceView(String name, String place, String kind, String address, String problem) {}

    /**
     * What a connection can be made of.
     *
     * @param kinds of databases that a Driver may name
     * @param presets beside Universal
     */
    public record SourcesView(List<SourceView> sources, List<String> kinds, List<String> presets) {}

    public SourcesView sources(String user) throws IOException {
        Draft draft = drafts.of(user);
        List<SourceView> sources = all(draft).names().stream()
                .map(source -> view(source.name(), source.at().toString(), source.means()))
                .toList();
        List<String> kinds = List.of(Family.values()).stream()
                .filter(family -> family != Family.OTHER)
                .map(Family::title)
                .toList();
        return new SourcesView(sources, kinds, TriedSystem.presets(draft));
    }

    /** Sets keys of a data source in config/odbc.ini, which is made when it is not there. */
    public SourceView put(String user, String name, DatabaseEditing.Settings settings) throws IOException, Refused {
        if (!NAME.matcher(name).matches() || OTHERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw Refused.impossible(Sentence.SOURCE_NAME.said());
        }
        Draft draft = drafts.of(user);
        synchronized (draft) {
            put(draft, name, settings.keys());
        }
        return all(draft).names().stream()
                .filter(source -> source.name().equalsIgnoreCase(name))
                .findFirst()
                .map(source -> view(source.name(), source.at().toString(), source.means()))
                .orElseThrow();
    }

    private void put(Draft draft, String name, List<KeyValue> keys) throws IOException, Refused {
        ShownIni file = ShownIni.of(draft.textOrEmpty(FILE));
        ShownIni edited = writing.with(file, name, keys);
        if (edited.section(name).isEmpty()) {
            throw Refused.impossible(Sentence.NO_DRIVER.said());
        }
        draft.put(FILE, edited.text());
    }

    private DataSources all(Draft draft) {
        return new DataSources(home, draft::file, System::getenv);
    }

    private static SourceView view(String name, String place, Resolution means) {
        if (means instanceof Resolution.Found found) {
            return new SourceView(
                    name,
                    place,
                    found.address().family().title(),
                    found.address().url(),
                    String.join("; ", found.notes()));
        }
        return new SourceView(name, place, "", "", ((Resolution.Unusable) means).reason());
    }
}
