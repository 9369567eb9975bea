package org.openxlink.monitor.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.openxlink.config.OwnerOnly;
import org.openxlink.config.WrittenSecrets;
import org.openxlink.config.ini.TextDocument;
import org.openxlink.ledger.LedgerCopy;

/** Writes an archive of a home, while an instance runs on it or not. */
public final class Backup {

    private static final String MANIFEST = "format=1\nversion=%s\nmade=%s\nledger=%s\nsecrets=%s\nfiles=%d\n";

    private final HomeFiles files;
    private final BackupScope scope;
    private final List<String> written = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();

    /**
     * What was done.
     *
     * @param files the names in the archive
     * @param leftOut places ({@code config/isps_ul.ini:6}) and files whose secrets are not in it
     */
    public record Report(List<String> files, List<String> leftOut) {

        public Report {
            files = List.copyOf(files);
            leftOut = List.copyOf(leftOut);
        }
    }

    private Backup(Path home, BackupScope scope) {
        this.files = new HomeFiles(home);
        this.scope = scope;
    }

    /**
     * Writes the archive, or replaces an earlier one in one step.
     *
     * @param version of the program, for the archive to tell
     * @throws BadBackup when the home has no configuration, or the file is something else
     */
    public static Report write(Path home, Path file, BackupScope scope, String version) throws IOException {
        refuseOther(home, file);
        Path target = file.toAbsolutePath();
        Path temporary =
                OwnerOnly.file(target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp"));
        try {
            Report report = new Backup(home, scope).write(temporary, version);
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return report;
        } catch (FileSystemException | BadBackup e) {
            throw e; // these say which file
        } catch (IOException e) {
            throw new IOException("%s can't be written: %s".formatted(file, e.getMessage()), e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static void refuseOther(Path home, Path file) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        if (BackupNames.CONFIGURATION.stream().anyMatch(folder -> target.startsWith(home.resolve(folder)))) {
            throw new BadBackup(file + " lies in the folder that is backed up; choose another one");
        }
        Path folder = target.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new BadBackup(
                    "there is no folder " + folder + " to write " + file + " into; make it, or choose another");
        }
        if (Files.exists(target)) {
            BackupArchive.open(target).close();
        }
    }

    private Report write(Path temporary, String version) throws IOException {
        List<String> configuration = files.configuration();
        refuseOdd(configuration);
        Path ledger = temporary.resolveSibling(temporary.getFileName() + "-ledger");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(temporary))) {
            for (String name : configuration) {
                addConfiguration(name, zip);
            }
            addSecrets(zip);
            if (scope.ledger()) {
                addLedger(ledger, zip);
            }
            addManifest(version, zip);
        } finally {
            Files.deleteIfExists(ledger);
        }
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new Report(written, leftOut);
    }

    /** What could not be restored is not backed up silently. */
    private void refuseOdd(List<String> names) throws IOException {
        if (names.stream().noneMatch(name -> name.startsWith("config/"))) {
            throw new BadBackup(files.path("config") + " has no files; say with --home which home is meant");
        }
        for (String name : names) {
            if (!BackupNames.isKnown(name)) {
                throw new BadBackup(name + " has a name that not every machine can have; rename it");
            }
            if (Files.size(files.path(name)) > BackupNames.LONGEST) {
                throw new BadBackup(name
                        + " has more than %d MB, which no configuration file has; move it elsewhere"
                                .formatted(BackupNames.LONGEST >> 20));
            }
        }
    }

    private void addConfiguration(String name, ZipOutputStream zip) throws IOException {
        if (!scope.secrets() && BackupNames.isKeyFile(name)) {
            leftOut.add(name);
            return;
        }
        byte[] content = Files.readAllBytes(files.path(name));
        begin(name, Files.getLastModifiedTime(files.path(name)), zip);
        zip.write(scope.secrets() || !BackupNames.mayHoldSecrets(name) ? content : withoutSecrets(name, content));
        zip.closeEntry();
    }

    private byte[] withoutSecrets(String name, byte[] content) {
        TextDocument document = TextDocument.parse(content);
        List<Integer> lines = WrittenSecrets.lines(document);
        lines.forEach(line -> leftOut.add(name + ":" + line));
        return lines.isEmpty() ? content : WrittenSecrets.without(document).toBytes();
    }

    private void addSecrets(ZipOutputStream zip) throws IOException {
        for (String name : files.secrets()) {
            if (scope.secrets()) {
                add(name, files.path(name), zip);
            } else {
                leftOut.add(name);
            }
        }
    }

    private void addLedger(Path copy, ZipOutputStream zip) throws IOException {
        if (LedgerCopy.write(files.home(), copy)) {
            add(BackupNames.LEDGER, copy, zip);
        }
        for (String name : files.quarantine()) {
            add(name, files.path(name), zip);
        }
    }

    private void addManifest(String version, ZipOutputStream zip) throws IOException {
        boolean ledger = written.contains(BackupNames.LEDGER);
        String text = MANIFEST.formatted(version, Instant.now(), ledger, scope.secrets(), written.size());
        zip.putNextEntry(new ZipEntry(BackupNames.MANIFEST));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void add(String name, Path file, ZipOutputStream zip) throws IOException {
        begin(name, Files.getLastModifiedTime(file), zip);
        Files.copy(file, zip);
        zip.closeEntry();
    }

    private void begin(String name, FileTime modified, ZipOutputStream zip) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(modified);
        zip.putNextEntry(entry);
        written.add(name);
    }
}
