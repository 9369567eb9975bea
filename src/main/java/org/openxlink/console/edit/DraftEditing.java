package org.openxlink.console.edit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.openxlink.config.Draft;
import org.openxlink.config.HiddenSecrets;
import org.openxlink.config.Problem;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.config.ini.TextLine;
import org.openxlink.console.access.Sentence;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Reloaded;
import org.openxlink.monitor.Workbench;

/** The changes that a user has gathered: shown as a difference, checked and saved together, or forgotten. */
public final class DraftEditing {

    private static final int CONTEXT = 3;

    private final Drafts drafts;
    private final Operations operations;
    private final Workbench workbench;

    public DraftEditing(Drafts drafts, Operations operations, Workbench workbench) {
        this.drafts = drafts;
        this.operations = operations;
        this.workbench = workbench;
    }

    /**
     * A changed file.
     *
     * @param change new, changed or gone
     * @param diff unified, without secrets
     */
    public record ChangeView(String file, String change, List<String> diff) {

        /** Of a file as it is and as it would be; empty where it is not there. */
        public static ChangeView of(String file, Optional<TextDocument> before, Optional<TextDocument> after) {
            return view(new Draft.Change(file, before, after));
        }
    }

    /**
     * A draft.
     *
     * @param version of the changes, by which who saves them says which ones
     * @param conflicts the files that somebody else changed since
     */
    public record DraftView(List<ChangeView> changes, String version, List<String> conflicts) {}

    /**
     * What is wrong with the configuration as it would be.
     *
     * @param newErrors errors that the one in service has not
     * @param newWarnings warnings likewise
     */
    public record CheckView(List<ProblemView> problems, List<ProblemView> newErrors, List<ProblemView> newWarnings) {}

    /** @param live what became of it; a problem there keeps what was in service */
    public record SavedView(List<String> files, Reloaded live) {}

    public DraftView draft(String user) throws IOException {
        Draft draft = drafts.of(user);
        List<ChangeView> changes = changes(draft);
        return new DraftView(changes, version(changes), draft.conflicts());
    }

    public CheckView check(String user) throws IOException {
        List<Problem> problems = workbench.problems(drafts.of(user));
        Predicate<Problem> error = Problem::isError;
        return new CheckView(
                ProblemView.of(problems),
                ProblemView.of(newOnes(problems, error)),
                ProblemView.of(newOnes(problems, error.negate())));
    }

    private static List<ChangeView> changes(Draft draft) throws IOException {
        return draft.changes().stream().map(DraftEditing::view).toList();
    }

    private static String version(List<ChangeView> changes) {
        return UUID.nameUUIDFromBytes(changes.toString().getBytes(UTF_8)).toString();
    }

    /**
     * Puts the changes into service.
     *
     * @param evenWithErrors also when it has errors that the configuration in service has not
     * @param version of those that were shown; others are not saved
     */
    public SavedView save(String user, boolean evenWithErrors, Optional<String> version) throws IOException, Refused {
        Draft draft = drafts.of(user);
        if (version.isPresent() && !version.get().equals(version(changes(draft)))) {
            throw Refused.conflict(Sentence.DRAFT_MOVED.said());
        }
        List<Problem> errors = evenWithErrors ? List.of() : newOnes(workbench.problems(draft), Problem::isError);
        if (!errors.isEmpty()) {
            throw Refused.impossible(Sentence.NOT_SAVED.with("problem", errors.get(0)));
        }
        try {
            List<String> files = draft.save();
            return new SavedView(files, operations.reload());
        } catch (Draft.Conflict e) {
            throw (Refused) Refused.conflict(Sentence.DRAFT_CONFLICT.with("files", String.join(", ", e.files())))
                    .initCause(e);
        }
    }

    public void discard(String user) throws IOException {
        drafts.of(user).discard();
    }

    private List<Problem> newOnes(List<Problem> problems, Predicate<Problem> which) {
        Set<String> known =
                operations.installation().problems().stream().map(Problem::text).collect(Collectors.toSet());
        return problems.stream()
                .filter(problem -> which.test(problem) && !known.contains(problem.text()))
                .toList();
    }

    private static ChangeView view(Draft.Change change) {
        String kind = change.before().isEmpty() ? "new" : change.after().isEmpty() ? "gone" : "changed";
        return new ChangeView(change.file(), kind, diff(change));
    }

    private static List<String> diff(Draft.Change change) {
        List<String> before = lines(change.before());
        List<String> after = lines(change.after());
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                change.file(), change.file(), before, DiffUtils.diff(before, after), CONTEXT);
        return diff.isEmpty() ? List.of("(secrets, line ends or the encoding alone)") : diff;
    }

    /** Without secrets. */
    private static List<String> lines(Optional<TextDocument> document) {
        if (document.isEmpty()) {
            return List.of();
        }
        String text = document.get().lines().stream().map(TextLine::text).collect(Collectors.joining("\n"));
        return HiddenSecrets.in(text).lines();
    }
}
