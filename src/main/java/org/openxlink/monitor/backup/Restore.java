package org.openxlink.monitor.backup;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openxlink.config.FolderTree;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.MachineZone;
import org.openxlink.config.OwnerOnly;
import org.openxlink.config.Problem;
import org.openxlink.config.RestoreMark;
import org.openxlink.config.WrittenSecrets;
import org.openxlink.config.ini.FileReplacement;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.ledger.LedgerCheck;
import org.openxlink.ledger.LedgerException;
import org.openxlink.ledger.LedgerRebuild;
import org.openxlink.monitor.Holder;
import org.openxlink.monitor.HomeLock;

/**
 * Brings a home back to what an archive holds. The archive is unpacked beside, checked and read as a configuration before
 * anything changes; what it replaces is copied first. Cut off anywhere, it has lost nothing and can be done again, and
 * {@link RestoreMark} keeps what is half done from being used.
 */
public final class Restore {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final HomeFiles home;
    private final HomeFiles staged;
    private final String before;
    private final List<Path> kept = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    /**
     * What was done.
     *
     * @param files the names of what was restored
     * @param kept where that is now which was there before
     * @param missing places ({@code config/isps_ul.ini:6}) whose secret neither the archive nor the home has
     * @param problems of the configuration as it is now
     */
    public record Report(List<String> files, List<Path> kept, List<String> missing, List<Problem> problems) {

        public Report {
            files = List.copyOf(files);
            kept = List.copyOf(kept);
            missing = List.copyOf(missing);
            problems = List.copyOf(problems);
        }
    }

    /** What becomes of a file. */
    public enum Fate {
        NEW,
        CHANGED,
        GONE,
        SAME
    }

    /**
     * A file of the home, or of the archive.
     *
     * @param before what it is; empty where it is not there
     * @param after what it would be, with the secrets that the home has
     */
    public record FileChange(String name, Fate fate, Optional<TextDocument> before, Optional<TextDocument> after) {}

    /**
     * What would be done.
     *
     * @param ledger whether the archive has one, which only a home gets on which nobody works
     * @param files all of the configuration and the keys, by name
     * @param missing as in {@link Report}
     */
    public record Plan(boolean ledger, List<FileChange> files, List<String> missing) {

        public Plan {
            files = List.copyOf(files);
            missing = List.copyOf(missing);
        }
    }

    private Restore(Path home, Path staged, String stamp) {
        this.home = new HomeFiles(home);
        this.staged = new HomeFiles(staged);
        this.before = ".before-" + stamp;
    }

    /**
     * Restores everything that the archive has.
     *
     * @throws BadBackup when the archive can't be used, or its ledger while somebody works on the home
     */
    public static Report of(Path home, Path file) throws IOException, InterruptedException {
        return staged(home, file, Restore::run);
    }

    /**
     * Looks at the archive in the same way, and changes nothing.
     *
     * @throws BadBackup when the archive can't be used
     */
    public static Plan plan(Path home, Path file) throws IOException, InterruptedException {
        return staged(home, file, Restore::plan);
    }

    /** What is done with an archive that is unpacked beside. */
    private interface Step<T> {

        T take(Restore restore, BackupArchive archive) throws IOException, InterruptedException;
    }

    /** One at a time: each takes away what one that was cut off has left. */
    private static synchronized <T> T staged(Path home, Path file, Step<T> step)
            throws IOException, InterruptedException {
        String stamp = LocalDateTime.now(MachineZone.id()).format(STAMP);
        try (BackupArchive archive = BackupArchive.open(file)) {
            Path data = Files.createDirectories(home.resolve("data"));
            removeLeftovers(home, data);
            Path stage = OwnerOnly.folder(data.resolve("restore-" + stamp));
            try {
                archive.unpack(stage);
                return step.take(new Restore(home, stage, stamp), archive);
            } finally {
                FolderTree.delete(stage);
            }
        }
    }

    private Report run(BackupArchive archive) throws IOException, InterruptedException {
        checkLedger(archive);
        putSecretsBack();
        if (!archive.has(BackupNames.LEDGER)) {
            return replaced(archive, false);
        }
        try (HomeLock held = lock()) {
            return replaced(archive, true);
        }
    }

    private Plan plan(BackupArchive archive) throws IOException {
        checkLedger(archive);
        putSecretsBack();
        List<FileChange> files = new ArrayList<>();
        for (String name : archive.names()) {
            if (!name.startsWith(BackupNames.QUARANTINE + "/") && !name.equals(BackupNames.LEDGER)) {
                files.add(change(name));
            }
        }
        for (String name : surplus(archive)) {
            files.add(new FileChange(name, Fate.GONE, document(home.path(name)), Optional.empty()));
        }
        return new Plan(archive.has(BackupNames.LEDGER), files, missing);
    }

    private FileChange change(String name) throws IOException {
        Optional<TextDocument> before = document(home.path(name));
        Fate changed = Arrays.equals(bytes(home.path(name)), bytes(staged.path(name))) ? Fate.SAME : Fate.CHANGED;
        return new FileChange(name, before.isPresent() ? changed : Fate.NEW, before, document(staged.path(name)));
    }

    private static Optional<TextDocument> document(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(TextDocument.read(file)) : Optional.empty();
    }

    private static byte[] bytes(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    }

    private void checkLedger(BackupArchive archive) throws BadBackup {
        LedgerCheck check = LedgerCheck.of(staged.home());
        if (archive.has(BackupNames.LEDGER) && !check.faults().isEmpty()) {
            throw new BadBackup("the ledger in the archive can't be used: "
                    + check.faults().get(0).replace(staged.home().toString(), "archive"));
        }
    }

    /** Nobody may work with the ledger that is replaced. */
    private HomeLock lock() throws IOException, InterruptedException {
        Optional<Holder> holder = HomeLock.working(home.home());
        Optional<HomeLock> lock = holder.isPresent()
                ? Optional.empty()
                : HomeLock.await(home.home(), HomeLock.Kind.IMPORT, "restore", importing -> {});
        return lock.orElseThrow(() -> new BadBackup("somebody works on this home (%s), so its ledger can't be replaced;"
                        .formatted(holder.map(Holder::toString).orElse("an instance"))
                + " stop that first"));
    }

    private void putSecretsBack() throws IOException {
        for (String name : staged.configuration()) {
            if (BackupNames.mayHoldSecrets(name)) {
                putSecretsBack(name);
            }
        }
    }

    private void putSecretsBack(String name) throws IOException {
        byte[] now = bytes(home.path(name));
        TextDocument copy = TextDocument.read(staged.path(name));
        WrittenSecrets.PutBack whole = WrittenSecrets.from(TextDocument.parse(now), copy);
        if (whole.document() != copy) {
            whole.document().write(staged.path(name));
        }
        whole.missing().forEach(line -> missing.add(name + ":" + line));
    }

    private Report replaced(BackupArchive archive, boolean withLedger) throws IOException {
        keep(archive);
        RestoreMark.set(home.home(), archive.file(), before);
        if (withLedger) {
            replaceLedger();
        }
        for (String name : archive.names()) {
            if (!name.equals(BackupNames.LEDGER)) {
                replace(name);
            }
        }
        for (String name : surplus(archive)) {
            Files.delete(home.path(name));
        }
        RestoreMark.remove(home.home());
        List<Problem> problems = InstallationReader.read(home.home()).problems();
        return new Report(archive.names(), kept, missing, problems);
    }

    private void replaceLedger() throws IOException {
        try {
            LedgerRebuild.replacedBy(home.home(), staged.path(BackupNames.LEDGER))
                    .kept()
                    .ifPresent(kept::add);
        } catch (LedgerException e) {
            RestoreMark.remove(home.home()); // nothing else has changed yet
            throw e;
        }
    }

    private void replace(String name) throws IOException {
        Path file = home.path(name);
        Files.createDirectories(file.getParent());
        if (BackupNames.SECRETS.contains(name) && !Files.exists(file)) {
            OwnerOnly.file(file); // whose rights the replacement keeps
        }
        FileReplacement.replace(file, Files.readAllBytes(staged.path(name)));
    }

    /** Copies what will be replaced, each folder under a name that it has only when it is whole. */
    private void keep(BackupArchive archive) throws IOException {
        for (String folder : restoredFolders(archive)) {
            List<String> names = home.below(folder);
            if (!names.isEmpty()) {
                Path whole = home.path(folder + before);
                Path growing = OwnerOnly.folder(home.path(folder + before + ".tmp"));
                for (String name : names) {
                    copy(home.path(name), growing.resolve(home.path(folder).relativize(home.path(name))));
                }
                kept.add(Files.move(growing, whole, StandardCopyOption.ATOMIC_MOVE));
            }
        }
        for (String name : home.secrets()) {
            if (archive.has(name)) {
                kept.add(copy(home.path(name), home.path(name + before)));
            }
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        return Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static List<String> restoredFolders(BackupArchive archive) {
        return Stream.concat(BackupNames.CONFIGURATION.stream(), Stream.of(BackupNames.QUARANTINE))
                .filter(folder -> archive.names().stream().anyMatch(name -> name.startsWith(folder + "/")))
                .toList();
    }

    /** What the archive does not have of a folder that it has; keys may have been left out. */
    private List<String> surplus(BackupArchive archive) throws IOException {
        List<String> surplus = new ArrayList<>();
        for (String folder : restoredFolders(archive)) {
            home.below(folder).stream()
                    .filter(name -> !archive.has(name) && !BackupNames.isKeyFile(name))
                    .forEach(surplus::add);
        }
        return surplus;
    }

    /** What restores that were cut off left behind; nobody needs it, and it holds secrets. */
    private static void removeLeftovers(Path home, Path data) throws IOException {
        for (Path left : listed(data, "restore-*")) {
            FolderTree.delete(left);
        }
        for (Path left : listed(home, "*.before-*.tmp")) {
            FolderTree.delete(left);
        }
    }

    private static List<Path> listed(Path folder, String names) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, names)) {
            List<Path> all = new ArrayList<>();
            found.forEach(all::add);
            return all;
        }
    }
}
