package org.openxlink.console.edit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openxlink.config.Draft;
import org.openxlink.config.HiddenSecrets;
import org.openxlink.config.MapFile;
import org.openxlink.config.Problem;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.console.access.Sentence;
import org.openxlink.monitor.Operations;

/** The files of {@code config/} as texts, in the draft of a user; secrets can be set and never read. */
public final class FileEditing {

    private final Drafts drafts;
    private final Operations operations;
    private final FileVersions versions = new FileVersions();

    public FileEditing(Drafts drafts, Operations operations) {
        this.drafts = drafts;
        this.operations = operations;
    }

    /** All files, by name. */
    public record FilesView(List<String> files) {}

    /**
     * A file.
     *
     * @param text with a mark for each secret; lines ended by LF
     * @param version of the file in the draft, which {@link #put} asks for
     * @param problems of the configuration in service in this file
     */
    public record FileView(String file, String text, String version, List<ProblemView> problems) {}

    /**
     * A text that is to be a file.
     *
     * @param version of the file that was edited; null for a file that is new
     */
    public record Edit(String text, String version) {}

    public FilesView files(String user) throws IOException {
        return new FilesView(drafts.of(user).names());
    }

    public FileView file(String user, String name) throws IOException, Refused {
        TextDocument text = text(user, name);
        return new FileView(name, HiddenSecrets.in(text.joined()).shown(), versions.of(text), problems(name));
    }

    /** Takes an edited text into the draft; lines that stay keep their ends, and the file its encoding. */
    public FileView put(String user, String name, Edit edit) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            Optional<TextDocument> old = draft.text(checked(name));
            if (!old.map(versions::of).equals(Optional.ofNullable(edit.version()))) {
                throw Refused.conflict(Sentence.FILE_CHANGED.with("file", name));
            }
            draft.put(name, edited(old.orElseGet(() -> TextDocument.parse(new byte[0])), edit.text()));
            return file(user, name);
        }
    }

    /** A script that a mapping uses stays. */
    public void delete(String user, String name) throws IOException, Refused {
        Draft draft = drafts.of(user);
        synchronized (draft) {
            text(user, name);
            Optional<String> mapped = MappedValues.named(draft, line -> line.isScript() && runs(line, name));
            if (mapped.isPresent()) {
                throw Refused.conflict(Sentence.SCRIPT_IN_USE.with("file", name).and("values", mapped.get()));
            }
            draft.delete(name);
        }
    }

    /** {@code $1.BAS} may be the file 1.BAS or $1.BAS. */
    private static boolean runs(MapFile.Line line, String script) {
        return line.source().equalsIgnoreCase(script) || line.source().equalsIgnoreCase("$" + script);
    }

    private static TextDocument edited(TextDocument old, String edited) throws Refused {
        try {
            String restored = HiddenSecrets.in(old.joined())
                    .restored(edited.replaceAll("\r\n?", "\n").replaceFirst("\n$", ""));
            return old.withLines(List.of(restored.split("\n", -1)));
        } catch (IllegalArgumentException e) {
            throw (Refused) Refused.impossible(e.getMessage(), Sentence.SECRET_MARK.said())
                    .initCause(e);
        }
    }

    private TextDocument text(String user, String name) throws IOException, Refused {
        return drafts.of(user)
                .text(checked(name))
                .orElseThrow(() -> Refused.notThere(Sentence.NO_FILE.with("file", name)));
    }

    private static String checked(String name) throws Refused {
        if (!Draft.isFileName(name)) {
            throw Refused.notThere(Sentence.NO_FILE_NAME.said());
        }
        return name;
    }

    private List<ProblemView> problems(String name) {
        String file = ("config/" + name).toLowerCase(Locale.ROOT);
        List<Problem> found = new ArrayList<>(operations.installation().problems());
        found.removeIf(
                problem -> !problem.place().file().toLowerCase(Locale.ROOT).equals(file));
        return ProblemView.of(found);
    }
}
