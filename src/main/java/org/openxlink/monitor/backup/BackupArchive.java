package org.openxlink.monitor.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An archive that somebody brings: it is trusted in nothing. */
final class BackupArchive implements AutoCloseable {

    private static final int MOST_FILES = 20_000;
    private static final int LONGEST_MANIFEST = 10_000;

    private static final long LONGEST_LEDGER = 64L << 30;

    private final Path file;
    private final ZipFile zip;
    private final List<String> names;

    private BackupArchive(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.names = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !name.equals(BackupNames.MANIFEST))
                .toList();
        check(manifest());
    }

    /** @throws BadBackup for anything but an archive of OpenXlink that is whole */
    static BackupArchive open(Path file) throws IOException {
        ZipFile zip = zip(file);
        try {
            return new BackupArchive(file, zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadBackup("there is no file " + file + "; give the name of a backup");
        }
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            throw new BadBackup(
                    file + " is no zip archive, or cut off (" + e.getMessage() + "); take another backup", e);
        }
    }

    Path file() {
        return file;
    }

    /** The names of its files. */
    List<String> names() {
        return names;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    private Properties manifest() throws IOException {
        ZipEntry entry = zip.getEntry(BackupNames.MANIFEST);
        if (entry == null || entry.getSize() > LONGEST_MANIFEST) {
            throw new BadBackup("%s is no backup of OpenXlink: it has no %s".formatted(file, BackupNames.MANIFEST));
        }
        Properties manifest = new Properties();
        try (InputStream bytes = zip.getInputStream(entry)) {
            String text = new String(bytes.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8);
            manifest.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw damaged(BackupNames.MANIFEST, e);
        }
        return manifest;
    }

    private void check(Properties manifest) throws BadBackup {
        if (!"1".equals(manifest.getProperty("format"))) {
            String version = printable(manifest.getProperty("version", "which it does not say"));
            throw new BadBackup(
                    file + " was made by another version of OpenXlink, " + version + "; restore it with that");
        }
        String told = manifest.getProperty("files", "nothing");
        if (names.size() > MOST_FILES || !told.equals(Integer.toString(names.size()))) {
            throw new BadBackup("%s has %d files, but its %s says %s; it was changed or is damaged, take another backup"
                    .formatted(file, names.size(), BackupNames.MANIFEST, printable(told)));
        }
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!BackupNames.isKnown(name) || !seen.add(name)) {
                throw new BadBackup("%s has a file \"%s\" that no backup of OpenXlink has%s; take another backup"
                        .formatted(file, printable(name), seen.contains(name) ? " twice" : ""));
            }
        }
        if (Stream.of("isps_ul.ini", "isps.cfg").anyMatch(needed -> !hasInAnyCase("config/" + needed))) {
            throw new BadBackup(file + " has no config/isps_ul.ini or no config/isps.cfg, without which nothing runs;"
                    + " take another backup");
        }
    }

    private boolean hasInAnyCase(String wanted) {
        return names.stream().anyMatch(wanted::equalsIgnoreCase);
    }

    /** Writes all files below a folder, and checks that each is whole. */
    void unpack(Path into) throws IOException {
        for (String name : names) {
            Path target = into.resolve(name);
            Files.createDirectories(target.getParent());
            try (OutputStream out = Files.newOutputStream(target)) {
                copy(name, out);
            }
        }
    }

    private void copy(String name, OutputStream out) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        long most = name.equals(BackupNames.LEDGER) ? LONGEST_LEDGER : BackupNames.LONGEST;
        CRC32 sum = new CRC32();
        try (InputStream in = new CheckedInputStream(zip.getInputStream(entry), sum)) {
            byte[] buffer = new byte[1 << 16];
            long length = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                length += read;
                if (length > most) {
                    throw new BadBackup(
                            "\"%s\" in %s is larger than such a file ever is".formatted(printable(name), file));
                }
                out.write(buffer, 0, read);
            }
            if (sum.getValue() != entry.getCrc() || length != entry.getSize()) {
                throw damaged(name, null);
            }
        } catch (ZipException | EOFException e) {
            throw damaged(name, e);
        }
    }

    private BadBackup damaged(String name, Exception cause) {
        return new BadBackup("\"%s\" in %s is damaged; take another backup".formatted(printable(name), file), cause);
    }

    /** Names in foreign archives are anything. */
    private static String printable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "?");
        return clean.length() > 100 ? clean.substring(0, 100) + "..." : clean;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
