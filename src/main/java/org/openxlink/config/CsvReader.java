package org.openxlink.config;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Reads the contact half of a CSV section (Rule: the CSV interface). */
final class CsvReader {

    /** Keys that tell that a section has a contact half. */
    static final List<String> CONTACT_KEYS = List.of(
            "Source", "ColumnNames", "GroupColumn", "Groups", "SeparatorCharacter", "TimeStampColumn", "DateColumn");

    /** Keys of the status half and of Xlink's own bookkeeping: accepted without a word. */
    static final List<String> SILENT_KEYS = List.of(
            "ActivitySource",
            "ActivityDestination",
            "ActivitySeparatorCharacter",
            "DeleteActivityImportFiles",
            "ActivityFileMask",
            "ActivityHeaderLines",
            "ActivityDateOrder",
            "ActivityIdentifiers",
            "ActivityDescriptions",
            "ActivityColumn",
            "AgentColumn",
            "ActivityStartDateColumn",
            "ActivityStartTimeColumn",
            "ActivityStartTimeStampColumn",
            "ActivityStartTimeStampFormat",
            "ActivityEndDateColumn",
            "ActivityEndTimeColumn",
            "ActivityEndTimeStampColumn",
            "ActivityEndTimeStampFormat",
            "ActivityDurationColumn",
            "ActivityTimeSpanType",
            "LogOffActivities",
            "MinimumActivityDuration",
            "ActivityColumnNames",
            "TimeZone_TimeLink",
            "QueueSQLSize",
            "ValueTypesSize",
            "ValueTypeSize",
            "QueueMappingSQLSize",
            "SplitAdditionalFieldsSize",
            "RetrieveValueTypesUsing");

    private final Path home;
    private final SectionReader section;

    CsvReader(Path home, SectionReader section) {
        this.home = home;
        this.section = section;
    }

    CsvContacts read() {
        List<String> columnNames = columnNames();
        DateOrder order = section.word("DateOrder", DateOrder.DMY, DateOrder.class);
        return new CsvContacts(
                files(),
                when(order, columnNames.size()),
                section.zone("TimeZone"),
                levels(columnNames.size()),
                columnNames,
                section.interval(),
                column("AHTColumn", columnNames.size()),
                column("HandledColumn", columnNames.size()));
    }

    private List<String> columnNames() {
        String text = section.required("ColumnNames", "a name per column, separated by ;")
                .orElse("");
        List<String> names = Arrays.stream(text.split(";")).map(String::trim).toList();
        Set<String> seen = new HashSet<>();
        for (int column = 1; column <= names.size() && !text.isEmpty(); column++) {
            String name = names.get(column - 1);
            if (name.isEmpty()) {
                section.error(
                        "ColumnNames",
                        "ColumnNames has no name for column %d; each column needs a name of its own",
                        column);
            } else if (!seen.add(name)) {
                section.error("ColumnNames", "ColumnNames has \"%s\" twice; each column needs a name of its own", name);
            }
        }
        return text.isEmpty() ? List.of() : names;
    }

    private CsvFiles files() {
        section.text("FilesAre")
                .filter(value -> !value.equalsIgnoreCase("snapshots"))
                .ifPresent(value ->
                        section.error("FilesAre", "FilesAre is \"%s\"; only snapshots can be imported so far", value));
        AfterImport afterImport = AfterImport.ofCode(section.number("DeleteImportFiles", 0, 0, 2));
        Optional<Path> destination = section.text("Destination").map(text -> Folders.in(home, text));
        if (afterImport == AfterImport.MOVED && destination.isEmpty()) {
            section.error("DeleteImportFiles", "DeleteImportFiles is 1 (move), but Destination is not set");
        }
        Path folder = section.required("Source", "the folder the files come into")
                .map(text -> Folders.in(home, text))
                .orElse(home);
        if (folder.toString().contains("${") || folder.toString().contains("?")) {
            section.error("Source", "a folder whose name holds ? or ${ can't be watched; give it another name");
        }
        if (destination.filter(folder::equals).isPresent()) {
            section.error("Destination", "Destination is the same folder as Source; files could not be moved there");
        }
        return new CsvFiles(
                folder,
                masks(),
                separator(),
                section.number("HeaderLines", 0, 0, 1000),
                encoding(),
                afterImport,
                destination);
    }

    private List<String> masks() {
        List<String> masks = section.list("FileMask");
        for (String mask : masks) {
            try {
                FileSystems.getDefault().getPathMatcher("glob:" + mask);
            } catch (PatternSyntaxException e) {
                section.error("FileMask", "FileMask \"%s\" is no file pattern: %s", mask, e.getDescription());
            }
        }
        return masks.isEmpty() ? List.of("*.csv", "*.txt") : masks;
    }

    /** 0 tab, 1 blank, 2 comma, 3 semicolon, or the character itself. */
    private char separator() {
        String text = section.required("SeparatorCharacter", "0 tab, 1 blank, 2 comma, 3 semicolon, or the character")
                .orElse(";");
        if (text.equals("\"") || text.equals("\\")) {
            section.error(
                    "SeparatorCharacter",
                    "SeparatorCharacter is %s, which can't separate fields; expected 0 tab, 1 blank, 2 comma, 3 semicolon,"
                            + " or a single other character",
                    text);
            return ';';
        }
        if (text.length() == 1) {
            int known = "0123".indexOf(text);
            return known < 0 ? text.charAt(0) : "\t ,;".charAt(known);
        }
        section.error(
                "SeparatorCharacter",
                "SeparatorCharacter is \"%s\"; expected 0 tab, 1 blank, 2 comma, 3 semicolon, or a single character",
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

    private TimeColumns when(DateOrder order, int columns) {
        Optional<String> stamp = section.text("TimeStampColumn");
        Optional<String> format = section.text("TimeStampFormat");
        Optional<String> date = section.text("DateColumn");
        Optional<String> time = section.text("TimeColumn");
        if (stamp.isPresent()) {
            return stamp(stamp.get(), format, order, columns);
        }
        if (date.isEmpty() || time.isEmpty()) {
            section.error(
                    date.isPresent() ? "DateColumn" : "TimeColumn",
                    "no column says when; set TimeStampColumn, or DateColumn and TimeColumn");
            return new TimeColumns.DateAndTime(1, 1, order);
        }
        return new TimeColumns.DateAndTime(
                checkedColumn("DateColumn", date.get(), columns),
                checkedColumn("TimeColumn", time.get(), columns),
                order);
    }

    private TimeColumns stamp(String text, Optional<String> formatText, DateOrder order, int columns) {
        String[] parts = text.split(";", -1);
        if (parts.length > 2) {
            section.error("TimeStampColumn", "TimeStampColumn is \"%s\"; expected one column, or two as in 3;4", text);
        }
        Optional<TimestampFormat> format = formatText.flatMap(this::format);
        boolean twoFormats = format.filter(TimestampFormat::ofTwoColumns).isPresent();
        if (format.isPresent() && twoFormats != parts.length > 1) {
            section.error(
                    "TimeStampFormat",
                    "TimeStampFormat describes %s, but TimeStampColumn names %s; write one format per column",
                    twoFormats ? "two columns" : "one column",
                    parts.length > 1 ? "two" : "one");
        }
        int first = checkedColumn("TimeStampColumn", parts[0], columns);
        OptionalInt second = parts.length > 1
                ? OptionalInt.of(checkedColumn("TimeStampColumn", parts[1], columns))
                : OptionalInt.empty();
        return new TimeColumns.Stamp(first, second, order, format);
    }

    private Optional<TimestampFormat> format(String text) {
        try {
            return Optional.of(TimestampFormat.parse(text));
        } catch (IllegalArgumentException e) {
            section.error("TimeStampFormat", "TimeStampFormat \"%s\": %s", text, e.getMessage());
            return Optional.empty();
        }
    }

    private List<GroupLevel> levels(int columns) {
        List<GroupLevel> levels = new ArrayList<>();
        section.required("GroupColumn", "the column that names the queue")
                .ifPresent(text -> levels.add(level("GroupColumn", text, "Groups", columns)));
        section.text("SubGroupColumn")
                .filter(text -> !text.equals("0"))
                .ifPresent(text -> levels.add(level("SubGroupColumn", text, "SubGroups", columns)));
        section.list("SubGroups");
        return levels;
    }

    private GroupLevel level(String key, String text, String namesKey, int columns) {
        List<String> names = section.list(namesKey);
        if (section.required(namesKey, "the names that count, separated by ;").isPresent() && names.isEmpty()) {
            section.error(namesKey, "%s lists no name; give the names that count, separated by ;", namesKey);
        }
        return new GroupLevel(checkedColumn(key, text, columns), names);
    }

    private OptionalInt column(String key, int columns) {
        return section.text(key)
                .filter(text -> !text.equals("0"))
                .map(text -> OptionalInt.of(checkedColumn(key, text, columns)))
                .orElse(OptionalInt.empty());
    }

    private int checkedColumn(String key, String text, int columns) {
        int column = section.numberOf(key, text.trim(), 1, 1, Integer.MAX_VALUE);
        if (columns > 0 && column > columns) {
            section.error(
                    key, "%s is %d, but ColumnNames lists %d columns; count columns from 1", key, column, columns);
            return 1;
        }
        return column;
    }
}
