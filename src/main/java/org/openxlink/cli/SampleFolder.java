package org.openxlink.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openxlink.monitor.CsvBench;
import org.openxlink.monitor.CsvBench.FoundFile;

/** A folder on this machine out of which somebody picks a CSV file: names of text files, and how one of them begins. */
final class SampleFolder {

    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 256 * 1024;
    private static final Pattern TEXT = Pattern.compile("(?i).+\\.(csv|txt|tsv|dat|asc)");

    private final Path folder;

    /** @throws IOException with a sentence, for what is no folder */
    SampleFolder(Path home, String name) throws IOException {
        try {
            this.folder = home.toAbsolutePath().resolve(name.replace('\\', '/')).normalize();
        } catch (InvalidPathException e) {
            throw new IOException("this can't be a folder's name", e);
        }
        if (!Files.isDirectory(folder)) {
            throw new CsvBench.NoFolder(folder.toString());
        }
    }

    /** The latest first. */
    List<FoundFile> files() throws IOException {
        List<FoundFile> files = new ArrayList<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(SampleFolder::isText).toList()) {
                String name = file.getFileName().toString();
                files.add(new FoundFile(
                        name, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
            }
        } catch (IOException e) {
            throw new IOException("the folder %s can't be read (%s)".formatted(folder, e.getMessage()), e);
        }
        return files.stream()
                .sorted(Comparator.comparing(FoundFile::modified).reversed().thenComparing(FoundFile::name))
                .limit(MOST_FILES)
                .toList();
    }

    /** The whole lines among its first bytes. */
    byte[] beginning(String name) throws IOException {
        Path file = files().stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .map(found -> folder.resolve(found.name()))
                .orElseThrow(() -> new IOException("there is no such text file in %s".formatted(folder)));
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return wholeLines(bytes.readNBytes(MOST_BYTES));
        }
    }

    static byte[] wholeLines(byte[] bytes) {
        byte[] first = bytes.length > MOST_BYTES ? Arrays.copyOf(bytes, MOST_BYTES) : bytes;
        int end = first.length;
        while (first.length == MOST_BYTES && end > 0 && first[end - 1] != '\n') {
            end--;
        }
        return end == 0 ? first : Arrays.copyOf(first, end);
    }

    /** A link could lead anywhere. */
    private static boolean isText(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && TEXT.matcher(file.getFileName().toString()).matches();
    }
}
