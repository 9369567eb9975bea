package org.openxlink.console.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.CsvStatuses;
import org.openxlink.config.Draft;
import org.openxlink.config.ShownIni;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.TriedSystem;
import org.openxlink.console.access.Sentence;
import org.openxlink.monitor.CsvBench;
import org.openxlink.monitor.CsvBench.FoundFile;
import org.openxlink.monitor.CsvBench.Guess;
import org.openxlink.monitor.CsvBench.Reading;
import org.openxlink.monitor.Workbench;

/** Finds out how a CSV file is to be read, together with a person; nothing is kept but what is then set in the draft. */
public final class CsvAssistant {

    private static final String FILE = "isps_ul.ini";
    private static final int MOST_BYTES = 5_000_000;

    private final Path home;
    private final Drafts drafts;
    private final Workbench workbench;

    public CsvAssistant(Path home, Drafts drafts, Workbench workbench) {
        this.home = home;
        this.drafts = drafts;
        this.workbench = workbench;
    }

    /** @param folder on the server; below the home where it is relative */
    public record Folder(String folder) {}

    /** @param modified as an instant */
    public record FileView(String name, long size, String modified) {

        static FileView of(FoundFile file) {
            return new FileView(file.name(), file.size(), file.modified().toString());
        }
    }

    /** The latest first. */
    public record FilesView(List<FileView> files) {}

    /**
     * A file, or the beginning of one.
     *
     * @param folder and file: on the server; null where bytes are there
     * @param bytes in Base64
     * @param statuses whether it holds agent statuses and not contacts
     */
    public record Sample(String folder, String file, String bytes, boolean statuses) {}

    /** @param notes words such as {@code DATE_ORDER}: what the person should look at */
    public record ProposalView(String encoding, List<KeyValue> keys, List<String> notes) {}

    /** A section that is tried out. */
    public record Trial(Sample sample, String system, List<KeyValue> keys) {}

    /**
     * What an import would make of it.
     *
     * @param lines the section as it would stand in isps_ul.ini
     * @param reading null where the section does not read such files
     * @param sound whether the section has no errors, so that the rows were read
     */
    public record TrialView(List<String> lines, List<KeyProblemView> problems, Reading reading, boolean sound) {}

    public FilesView files(Folder folder) throws Refused {
        try {
            return new FilesView(workbench.files(text(folder.folder())).stream()
                    .map(FileView::of)
                    .toList());
        } catch (IOException e) {
            throw unread(e);
        }
    }

    public ProposalView propose(Sample sample) throws Refused {
        Guess guess = workbench.guess(bytes(sample), sample.statuses());
        List<KeyValue> keys = guess.keys().entrySet().stream()
                .map((Map.Entry<String, String> key) -> new KeyValue(key.getKey(), key.getValue()))
                .toList();
        return new ProposalView(guess.encoding(), keys, guess.notes());
    }

    public TrialView tryOut(String user, Trial trial) throws Refused, IOException {
        String name = SystemEditing.checked(text(trial.system()));
        byte[] bytes = bytes(trial.sample());
        Draft draft = drafts.of(user);
        ShownIni file = ShownIni.of(draft.textOrEmpty(FILE));
        ShownIni edited = new SectionWriting(home).with(file, name, trial.keys());
        TriedSystem tried = TriedSystem.of(draft, edited, name);
        boolean statuses = trial.sample().statuses();
        SystemConfig system = tried.system();
        boolean there = statuses
                ? system.statuses().filter(CsvStatuses.class::isInstance).isPresent()
                : system.contacts().filter(CsvContacts.class::isInstance).isPresent();
        return new TrialView(
                tried.lines(),
                KeyProblemView.of(tried.section(), FILE, tried.problems()),
                there ? workbench.read(bytes, system, statuses, tried.sound()) : null,
                tried.sound());
    }

    private byte[] bytes(Sample sample) throws Refused {
        if (sample == null) {
            throw Refused.impossible("expected a sample: a folder and a file, or bytes");
        }
        try {
            byte[] bytes = sample.bytes() == null
                    ? workbench.beginning(text(sample.folder()), text(sample.file()))
                    : Base64.getDecoder().decode(sample.bytes());
            if (bytes.length > MOST_BYTES) {
                throw Refused.impossible(Sentence.SAMPLE_TOO_LARGE.said());
            }
            return bytes;
        } catch (IllegalArgumentException e) {
            throw (Refused) Refused.impossible("expected the bytes of the file in Base64")
                    .initCause(e);
        } catch (IOException e) {
            throw unread(e);
        }
    }

    private static Refused unread(IOException e) {
        Refused refused = e instanceof CsvBench.NoFolder missing
                ? Refused.impossible(Sentence.NO_FOLDER.with("folder", missing.folder()))
                : Refused.impossible(e.getMessage());
        return (Refused) refused.initCause(e);
    }

    private static String text(String text) throws Refused {
        if (text == null || text.isBlank()) {
            throw Refused.impossible("expected a folder, a file and a name for the external system");
        }
        return text.strip();
    }
}
