package org.openxlink.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.openxlink.config.KnownKey.Group;

/** Reads the contact half of a CSV section (Rule: the CSV interface). */
final class CsvReader {

    /** Keys that tell that a section has a contact half. */
    static final List<String> CONTACT_KEYS = List.of(
            "Source", "ColumnNames", "GroupColumn", "Groups", "SeparatorCharacter", "TimeStampColumn", "DateColumn");

    /** Keys of Xlink's own bookkeeping: accepted without a word. */
    static final List<String> SILENT_KEYS = List.of(
            "QueueSQLSize",
            "ValueTypesSize",
            "ValueTypeSize",
            "QueueMappingSQLSize",
            "SplitAdditionalFieldsSize",
            "RetrieveValueTypesUsing",
            "LogDir",
            "LogFile");

    private static final CsvColumns.TimeKeys WHEN =
            new CsvColumns.TimeKeys("TimeStampColumn", "TimeStampFormat", "DateColumn", "TimeColumn");

    private final Path home;
    private final SectionReader section;

    CsvReader(Path home, SectionReader section) {
        this.home = home;
        this.section = section.in(Group.CONTACTS);
    }

    CsvContacts read() {
        List<String> columnNames = columnNames();
        CsvColumns columns = new CsvColumns(section, "ColumnNames", columnNames.size());
        SectionReader times = section.in(Group.TIMES);
        CsvColumns timeColumns = new CsvColumns(times, "ColumnNames", columnNames.size());
        DateOrder order = times.word("DateOrder", DateOrder.DMY, DateOrder.class);
        CsvFiles files = files();
        return new CsvContacts(
                files,
                timeColumns.required(WHEN, order, "no column says when"),
                times.zone("TimeZone"),
                levels(columns),
                columnNames,
                section.interval(),
                columns.column("AHTColumn"),
                columns.column("HandledColumn"),
                filesAre(files));
    }

    private List<String> columnNames() {
        section.positions("ColumnNames");
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

    private FilesAre filesAre(CsvFiles files) {
        FilesAre filesAre = section.word("FilesAre", FilesAre.SNAPSHOTS, FilesAre.class);
        if (filesAre == FilesAre.INCREMENTS && files.afterImport() == AfterImport.STAYS) {
            section.warning(
                    "FilesAre",
                    "FilesAre is increments, which changes nothing while files stay (DeleteImportFiles is 0): all that are"
                            + " there are added anyway");
        }
        return filesAre;
    }

    private CsvFiles files() {
        return new CsvFilesReader(home, section.in(Group.FILES), CsvFilesReader.Keys.CONTACTS).read();
    }

    private List<GroupLevel> levels(CsvColumns columns) {
        List<GroupLevel> levels = new ArrayList<>();
        section.wants("GroupColumn");
        section.wants("Groups");
        section.list("Groups");
        section.required("GroupColumn", "the column that names the queue")
                .ifPresent(text -> levels.add(level("GroupColumn", text, "Groups", columns)));
        section.text("SubGroupColumn")
                .filter(text -> !text.equals("0"))
                .ifPresent(text -> levels.add(level("SubGroupColumn", text, "SubGroups", columns)));
        section.list("SubGroups");
        return levels;
    }

    private GroupLevel level(String key, String text, String namesKey, CsvColumns columns) {
        List<String> names = section.list(namesKey);
        if (section.required(namesKey, "the names that count, separated by ;").isPresent() && names.isEmpty()) {
            section.error(namesKey, "%s lists no name; give the names that count, separated by ;", namesKey);
        }
        return new GroupLevel(columns.column(key, text), names);
    }
}
