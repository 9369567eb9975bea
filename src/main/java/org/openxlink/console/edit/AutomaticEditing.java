package org.openxlink.console.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openxlink.config.Automatic;
import org.openxlink.config.Draft;
import org.openxlink.config.General;
import org.openxlink.config.ImportSettings;
import org.openxlink.console.access.Sentence;
import org.openxlink.monitor.Workbench;

/** When and what imports by themselves do, in the draft of a user, with the runs that would come of it. */
public final class AutomaticEditing {

    private static final int RUNS = 5;

    private final Path home;
    private final Drafts drafts;
    private final Workbench workbench;
    private final InstantSource clock;

    public AutomaticEditing(Path home, Drafts drafts, Workbench workbench, InstantSource clock) {
        this.home = home;
        this.drafts = drafts;
        this.workbench = workbench;
        this.clock = clock;
    }

    /** Settings of [General] by their keys. */
    public record Wanted(Map<String, String> values) {}

    /** Settings of a section: 0 or 1; empty where its other keys say it. */
    public record Halves(String phoneLink, String timeLink) {}

    /**
     * An external system.
     *
     * @param contacts whether they are imported; null where it is parked or has errors
     * @param statuses likewise
     */
    public record LinksView(String system, String phoneLink, String timeLink, Boolean contacts, Boolean statuses) {

        static LinksView of(ImportSettings.Halves halves) {
            return new LinksView(
                    halves.system(),
                    halves.phoneLink(),
                    halves.timeLink(),
                    halves.contacts().orElse(null),
                    halves.statuses().orElse(null));
        }
    }

    /**
     * All of it.
     *
     * @param zone of WFM, whose days and times are meant
     * @param values of the keys as they are written, else their defaults
     * @param contacts the next runs in UTC
     * @param statuses likewise
     * @param problems errors of [General]; where there are any, the runs are those of the defaults
     */
    public record AutomaticView(
            String zone,
            Map<String, String> values,
            List<String> contacts,
            List<String> statuses,
            List<ProblemView> problems,
            List<LinksView> systems) {}

    public AutomaticView settings(String user) throws IOException {
        Draft draft = drafts.of(user);
        return view(draft, settings(draft));
    }

    /** What would come of other settings; changes nothing. */
    public AutomaticView preview(String user, Wanted wanted) throws IOException, Refused {
        Draft draft = drafts.of(user);
        return view(draft, with(settings(draft), wanted));
    }

    /** Takes them into the draft, unless one of them is wrong. */
    public AutomaticView change(String user, Wanted wanted) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            ImportSettings now = settings(draft);
            ImportSettings changed = with(now, wanted);
            if (changed.problems().size() > now.problems().size()) {
                throw Refused.impossible(changed.problems().get(0).text());
            }
            draft.put(ImportSettings.FILE, changed.text());
            return view(draft, changed);
        }
    }

    /** Switches the halves of an external system. */
    public AutomaticView change(String user, String system, Halves wanted) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            ImportSettings settings = settings(draft);
            if (settings.systems(draft).stream().noneMatch(one -> one.system().equals(system))) {
                throw Refused.notThere(Sentence.NO_SECTION.with("system", system));
            }
            settings = settings.withHalf(home, system, "PhoneLink", checked(wanted.phoneLink()));
            settings = settings.withHalf(home, system, "TimeLink", checked(wanted.timeLink()));
            draft.put(ImportSettings.FILE, settings.text());
            return view(draft, settings);
        }
    }

    private static String checked(String half) throws Refused {
        if (half == null || !Set.of("", "0", "1").contains(half)) {
            throw Refused.impossible("expected phoneLink and timeLink, 0 or 1 or empty");
        }
        return half;
    }

    private ImportSettings settings(Draft draft) throws IOException {
        return ImportSettings.parse(home, draft.textOrEmpty(ImportSettings.FILE));
    }

    private ImportSettings with(ImportSettings settings, Wanted wanted) throws Refused {
        try {
            return settings.with(home, wanted.values());
        } catch (IllegalArgumentException | NullPointerException e) {
            throw (Refused) Refused.impossible(String.valueOf(e.getMessage())).initCause(e);
        }
    }

    private AutomaticView view(Draft draft, ImportSettings settings) throws IOException {
        General general = settings.general();
        return new AutomaticView(
                general.localTimeZone().getId(),
                settings.values(),
                runs(general, general.phoneLink()),
                runs(general, general.timeLink()),
                ProblemView.of(settings.problems()),
                settings.systems(draft).stream().map(LinksView::of).toList());
    }

    private List<String> runs(General general, Automatic automatic) {
        return workbench.runs(automatic, general.localTimeZone(), clock.instant(), RUNS).stream()
                .map(Instant::toString)
                .toList();
    }
}
