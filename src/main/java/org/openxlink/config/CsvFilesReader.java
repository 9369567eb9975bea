package org.openxlink.config;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/** Reads where the files of one half of a CSV section come, how they are written and where they go. */
final class CsvFilesReader {

    /** What the keys of a half are called. */
    record Keys(
            String source, String destination, String separator, String afterImport, String mask, String headerLines) {

        static final Keys CONTACTS =
                new Keys("Source", "Destination", "SeparatorCharacter", "DeleteImportFiles", "FileMask", "HeaderLines");

        static final Keys STATUSES = new Keys(
                "ActivitySource",
                "ActivityDestination",
                "ActivitySeparatorCharacter",
                "DeleteActivityImportFiles",
                "ActivityFileMask",
                "ActivityHeaderLines");
    }

    private final Path home;
    private final SectionReader section;
    private final Keys keys;

    CsvFilesReader(Path home, SectionReader section, Keys keys) {
        this.home = home;
        this.section = section;
        this.keys = keys;
    }

    CsvFiles read() {
        section.wants(keys.source);
        AfterImport afterImport = AfterImport.ofCode(section.number(keys.afterImport, 0, 0, 2));
        Optional<Path> destination = section.text(keys.destination).map(text -> Folders.in(home, text));
        if (afterImport == AfterImport.MOVED && destination.isEmpty()) {
            section.error(keys.afterImport, "%s is 1 (move), but %s is not set", keys.afterImport, keys.destination);
        }
        return new CsvFiles(
                folder(destination),
                masks(),
                separator(),
                section.number(keys.headerLines, 0, 0, 1000),
                encoding(),
                afterImport,
                destination);
    }

    private Path folder(Optional<Path> destination) {
        Path folder = section.required(keys.source, "the folder the files come into")
                .map(text -> Folders.in(home, text))
                .orElse(home);
        if (folder.toString().contains("${") || folder.toString().contains("?")) {
            section.error(keys.source, "a folder whose name holds ? or ${ can't be watched; give it another name");
        }
        if (destination.filter(folder::equals).isPresent()) {
            section.error(
                    keys.destination,
                    "%s is the same folder as %s; files could not be moved there",
                    keys.destination,
                    keys.source);
        }
        return folder;
    }

    private List<String> masks() {
        section.textOr(keys.mask, "*.csv;*.txt");
        List<String> masks = section.list(keys.mask);
        for (String mask : masks) {
            try {
                FileSystems.getDefault().getPathMatcher("glob:" + mask);
            } catch (PatternSyntaxException e) {
                section.error(keys.mask, "%s \"%s\" is no file pattern: %s", keys.mask, mask, e.getDescription());
            }
        }
        return masks.isEmpty() ? List.of("*.csv", "*.txt") : masks;
    }

    /** 0 tab, 1 blank, 2 comma, 3 semicolon, or the character itself. */
    private char separator() {
        section.suggest(keys.separator, "0", "1", "2", "3");
        String text = section.required(keys.separator, "0 tab, 1 blank, 2 comma, 3 semicolon, or the character")
                .orElse(";");
        if (text.equals("\"") || text.equals("\\")) {
            section.error(
                    keys.separator,
                    "%s is %s, which can't separate fields; expected 0 tab, 1 blank, 2 comma, 3 semicolon,"
                            + " or a single other character",
                    keys.separator,
                    text);
            return ';';
        }
        if (text.length() == 1) {
            int known = "0123".indexOf(text);
            return known < 0 ? text.charAt(0) : "\t ,;".charAt(known);
        }
        section.error(
                keys.separator,
                "%s is \"%s\"; expected 0 tab, 1 blank, 2 comma, 3 semicolon, or a single character",
                keys.separator,
                text);
        return ';';
    }

    private Optional<Charset> encoding() {
        return section.text("Encoding").flatMap(name -> {
            try {
                return Optional.of(Charset.forName(name));
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                section.error("Encoding", "Encoding \"%s\" is not known; expected UTF-8, windows-1252, ...", name);
                return Optional.empty();
            }
        });
    }
}
