package org.openxlink.cli.script;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the scripts that somebody names.
 *
 * @param home whose {@code config/} is looked into, without regard to case, for what is not there as named
 */
public record ScriptFiles(Path home) {

    /** 2.bas comes before 10.bas. */
    private static final Comparator<String> BY_NUMBER = Comparator.<String, String>comparing(
                    name -> name.replaceAll("\\d+", "0000000000$0").replaceAll("0+(\\d{10})", "$1"))
            .thenComparing(Comparator.naturalOrder());

    /**
     * The script of that name, or all of a folder, or all that fit a name with * or ?, which not every shell expands.
     *
     * @return empty when there is nothing of that kind; see {@link #missing}
     */
    public List<ScriptFile> named(String name) throws IOException {
        Optional<Path> path = path(name).filter(Files::exists);
        if (path.filter(Files::isDirectory).isPresent()) {
            return fitting("*.bas", path.get(), name.replaceFirst("[/\\\\]$", "") + "/");
        }
        if (path.isPresent()) {
            return List.of(new ScriptFile(name, path.get()));
        }
        List<ScriptFile> here = hasWildcard(name) ? fitting(name) : List.of();
        return here.isEmpty() && folder(name).isEmpty() ? configured(name) : here;
    }

    /** Says that there is nothing of that name. */
    public String missing(String name) {
        String where = folder(name).isEmpty() ? " here or in " + config() : "";
        if (path(name).filter(Files::isDirectory).isPresent()) {
            return "there is no *.bas in " + name;
        }
        return (hasWildcard(name) ? "nothing fits " : "there is no ") + name + where;
    }

    private Path config() {
        return home.resolve("config");
    }

    /** Empty for what can't be a name of a file on this machine. */
    private static Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** With its separator; empty for a mere name. */
    private static String folder(String name) {
        return name.substring(0, 1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf(File.separatorChar)));
    }

    private static boolean hasWildcard(String name) {
        return name.contains("*") || name.contains("?");
    }

    private static List<ScriptFile> fitting(String pattern) throws IOException {
        String folder = folder(pattern);
        Optional<Path> path = path(folder);
        return path.isEmpty() ? List.of() : fitting(pattern.substring(folder.length()), path.get(), folder);
    }

    /** Rule: acd_map.ini, "$1.BAS means the file 1.BAS or $1.BAS, whichever is there, in any case". */
    private List<ScriptFile> configured(String name) throws IOException {
        String other = name.startsWith("$") ? name.substring(1) : "$" + name;
        for (String pattern : List.of(name, other)) {
            List<ScriptFile> found = fitting(pattern, config(), "config/");
            if (!found.isEmpty()) {
                return hasWildcard(name) ? found : List.of(exact(found, "config/" + pattern));
            }
        }
        return List.of();
    }

    /** Of names that differ by case, the one that is spelled so, else the first. */
    private static ScriptFile exact(List<ScriptFile> found, String name) {
        return found.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElse(found.get(0));
    }

    /** @param shownAs what stands before the names in messages */
    private static List<ScriptFile> fitting(String pattern, Path folder, String shownAs) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Pattern wanted = regex(pattern);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file ->
                            wanted.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !Files.isDirectory(file))
                    .map(file -> new ScriptFile(shownAs + file.getFileName(), file))
                    .sorted(Comparator.comparing(ScriptFile::name, BY_NUMBER))
                    .toList();
        }
    }

    private static Pattern regex(String pattern) {
        String regex = pattern.codePoints().mapToObj(ScriptFiles::regex).collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    private static String regex(int character) {
        return switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(character));
        };
    }
}
