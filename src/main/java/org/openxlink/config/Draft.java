package org.openxlink.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openxlink.config.ini.FileReplacement;
import org.openxlink.config.ini.IniDocument;
import org.openxlink.config.ini.TextDocument;

/**
 * Files of {@code config/} as somebody wants them to be, until they are saved together. They lie in a folder of their own,
 * each beside what it was when it was first changed, so that a draft outlives the program and sees when somebody else
 * changed the same file meanwhile.
 */
public final class Draft {

    private static final Pattern OWNER = Pattern.compile("[\\w-]{1,64}");
    private static final Pattern FILE = Pattern.compile(
            "[\\w$ -][\\w$ .-]{0,100}\\.(ini|cfg|bas|properties)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final ConfigFiles config;
    private final Path home;
    private final Path wanted;
    private final Path bases;

    /**
     * A file that is to be changed.
     *
     * @param before what it was when it was first changed; empty when it was not there
     * @param after what it is to be; empty when it is to go
     */
    public record Change(String file, Optional<TextDocument> before, Optional<TextDocument> after) {}

    /** Somebody else changed some of the files since: nothing was saved. */
    public static final class Conflict extends Exception {

        private static final long serialVersionUID = 1L;

        private final List<String> files;

        Conflict(List<String> files) {
            super(("%s changed since this draft was begun; nothing was saved: look at the difference, then discard the"
                            + " draft and make the change again")
                    .formatted(String.join(", ", files)));
            this.files = List.copyOf(files);
        }

        public List<String> files() {
            return files;
        }
    }

    private Draft(Path home, String owner) {
        this.home = home.toAbsolutePath().normalize();
        this.config = ConfigFiles.of(this.home);
        Path folder = this.home.resolve("data").resolve("drafts").resolve(owner);
        this.wanted = folder.resolve("config");
        this.bases = folder.resolve("before");
    }

    /**
     * The draft of a person or program; there is always one, mostly empty.
     *
     * @throws IllegalArgumentException for an owner whose name can't be a folder's
     */
    public static Draft of(Path home, String owner) {
        if (!OWNER.matcher(owner).matches()) {
            throw new IllegalArgumentException("expected a name of letters, digits, _ and -, not \"" + owner + "\"");
        }
        return new Draft(home, owner);
    }

    /** Whether a file of that name can be one of the configuration's; never a path. */
    public static boolean isFileName(String name) {
        return FILE.matcher(name).matches() && !name.contains("..");
    }

    Path home() {
        return home;
    }

    /** The files as they would be. */
    ConfigFiles files() {
        return config.under(wanted, bases);
    }

    /** All files of the configuration as it would be. */
    public List<String> names() throws IOException {
        return files().byName().values().stream()
                .map(spellings -> spellings.get(0).getFileName().toString())
                .filter(Draft::isFileName)
                .toList();
    }

    /** Where a file lies as it would be. */
    public Optional<Path> file(String name) throws IOException {
        return files().find(name);
    }

    /** A file as it is in the draft, or as it is where the draft does not change it. */
    public Optional<TextDocument> text(String name) throws IOException {
        Optional<Path> file = files().find(checked(name));
        return file.isPresent() ? Optional.of(TextDocument.read(file.get())) : Optional.empty();
    }

    /** The same; an empty one where there is none. */
    public TextDocument textOrEmpty(String name) throws IOException {
        return text(name).orElseGet(() -> TextDocument.parse(new byte[0]));
    }

    /** The queues and value types of WFM as they would be. */
    public Catalogue catalogue() throws IOException {
        IniDocument file = IniDocument.parse(textOrEmpty("queues.ini"));
        return new CatalogueReader(Place.of("config/queues.ini"), new Problems()).read(file);
    }

    /** The external systems as they would be, right or wrong, in the order of isps_ul.ini. */
    public List<SystemOutline> systems() throws IOException {
        return OutlineReader.read(this, any -> true);
    }

    /** One of them. */
    public Optional<SystemOutline> system(String name) throws IOException {
        return OutlineReader.read(this, name::equalsIgnoreCase).stream().findFirst();
    }

    /** Wants a file to be so. */
    public synchronized void put(String name, TextDocument text) throws IOException {
        String spelling = remembered(checked(name));
        FileReplacement.replace(wanted.resolve(spelling), text.toBytes());
        forgetIfSame(spelling);
    }

    /** Wants a file to be gone. */
    public synchronized void delete(String name) throws IOException {
        String spelling = remembered(checked(name));
        Files.deleteIfExists(wanted.resolve(spelling));
        forgetIfSame(spelling);
    }

    /** What the draft would change, by name. */
    public synchronized List<Change> changes() throws IOException {
        List<Change> changes = new ArrayList<>();
        for (String name : changed()) {
            changes.add(new Change(name, document(base(name)), document(bytes(wanted.resolve(name)))));
        }
        return changes;
    }

    /** The files that somebody else changed since this draft did; not those that are as it wants them. */
    public synchronized List<String> conflicts() throws IOException {
        List<String> conflicts = new ArrayList<>();
        for (String name : changed()) {
            byte[] now = bytes(live(name)).orElse(null);
            if (!Arrays.equals(now, base(name).orElse(null))
                    && !Arrays.equals(now, bytes(wanted.resolve(name)).orElse(null))) {
                conflicts.add(name);
            }
        }
        return conflicts;
    }

    /**
     * Puts the files into {@code config/}, one by one; those they replace are kept in {@code data/before/}. A save that is
     * cut off leaves the draft as it was, to be saved again.
     *
     * @return the files that changed
     */
    public synchronized List<String> save() throws IOException, Conflict {
        List<String> conflicts = conflicts();
        if (!conflicts.isEmpty()) {
            throw new Conflict(conflicts);
        }
        List<String> names = changed();
        keepReplaced(names);
        for (Change change : SaveOrder.of(changes())) {
            Optional<byte[]> after = bytes(wanted.resolve(change.file()));
            if (after.isPresent()) {
                FileReplacement.replace(live(change.file()), after.get());
            } else {
                Files.deleteIfExists(live(change.file()));
            }
        }
        discard();
        return names;
    }

    /** Forgets all changes. */
    public synchronized void discard() throws IOException {
        Path folder = wanted.getParent();
        if (Files.exists(folder)) {
            FolderTree.delete(folder);
        }
    }

    private static String checked(String name) {
        if (!isFileName(name)) {
            throw new IllegalArgumentException(
                    "\"%s\" is no file of the configuration; expected a name that ends with .ini, .cfg, .bas or .properties"
                            .formatted(name));
        }
        return name;
    }

    /** Keeps what the file is now, once; its name as it is spelled. */
    private String remembered(String name) throws IOException {
        Optional<Path> there =
                files().find(name).or(() -> Optional.of(config.folder().resolve(name)));
        String spelling = there.get().getFileName().toString();
        if (!Files.exists(bases.resolve(spelling)) && !Files.exists(gone(spelling))) {
            OwnerOnly.folders(wanted); // the files may hold secrets
            OwnerOnly.folders(bases);
            Optional<byte[]> now = bytes(live(spelling));
            FileReplacement.replace(
                    now.isPresent() ? bases.resolve(spelling) : gone(spelling), now.orElse(new byte[0]));
        }
        return spelling;
    }

    private void forgetIfSame(String name) throws IOException {
        if (Arrays.equals(base(name).orElse(null), bytes(wanted.resolve(name)).orElse(null))) {
            Files.deleteIfExists(wanted.resolve(name));
            Files.deleteIfExists(bases.resolve(name));
            Files.deleteIfExists(gone(name));
        }
    }

    private void keepReplaced(List<String> names) throws IOException {
        Path kept = home.resolve("data")
                .resolve("before")
                .resolve(LocalDateTime.now(MachineZone.id()).format(STAMP));
        for (String name : names) {
            Optional<byte[]> before = base(name);
            if (before.isPresent()) {
                OwnerOnly.folders(kept);
                FileReplacement.replace(kept.resolve(name), before.get());
            }
        }
    }

    private List<String> changed() throws IOException {
        if (!Files.exists(bases)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(bases)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".tmp"))
                    .map(name -> name.replaceFirst("\\.not-there$", ""))
                    .sorted()
                    .toList();
        }
    }

    private Path live(String name) {
        return config.folder().resolve(name);
    }

    /** Says that there was no such file. */
    private Path gone(String name) {
        return bases.resolve(name + ".not-there");
    }

    private Optional<byte[]> base(String name) throws IOException {
        return bytes(bases.resolve(name));
    }

    private static Optional<byte[]> bytes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException notThere) {
            return Optional.empty();
        }
    }

    private static Optional<TextDocument> document(Optional<byte[]> bytes) {
        return bytes.map(TextDocument::parse);
    }
}
