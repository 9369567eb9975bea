package org.openxlink.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openxlink.config.DatabaseStamp.Coding;
import org.openxlink.config.KnownKey.Group;

/** Reads the contact half of a section that reads a database (Rule: the Universal interface, contacts). */
final class DatabaseContactsReader {

    /** Keys that tell that a section has a contact half. */
    static final List<String> CONTACT_KEYS = List.of("CallDataTable", "ValueTypes", "QueueNameColumn");

    /** Keys of Xlink's own bookkeeping: accepted without a word. */
    static final List<String> SILENT_KEYS = List.of(
            "QueueSQLSize",
            "QueueMappingSQLSize",
            "CallDataTableSize",
            "ValueTypesSize",
            "ValueTypeSize",
            "ActivitySQLSize",
            "AgentActivityTableSize",
            "RetrieveValueTypesUsing",
            "SplitAdditionalFieldsSize",
            "LogDir",
            "LogFile");

    private static final String QUEUE_COLUMN = "QueueNameColumn";
    private static final String QUEUE_TYPE = "QueueNameType";

    private final SectionReader section;
    private final SectionReader times;

    DatabaseContactsReader(SectionReader section) {
        this.section = section.in(Group.CONTACTS);
        this.times = section.in(Group.TIMES);
    }

    /** @param database nothing when it can't be used: the keys are read for their problems all the same */
    Optional<DatabaseContacts> read(Optional<Database> database) {
        Optional<String> queueSql = query("QueueSQL");
        Optional<String> mappingSql = query("QueueMappingSQL");
        String table =
                section.required("CallDataTable", "a table, a view or a join").orElse("");
        part("CallDataTable");
        List<QueueColumn> queueColumns = queueColumns(mappingSql.isPresent());
        List<ValueExpression> values = new ValueTypesReader(section).read();
        DateOrder order = times.word("DateOrder", DateOrder.DMY, DateOrder.class);
        DatabaseStamp when = new DatabaseStampReader(times, "TimeStamp", order).read();
        Optional<String> filter = part("CallDataFilter");
        Optional<String> date = part("CallDataDateColumn");
        Optional<String> hint = section.text("CallDataTableHint");
        int interval = section.interval();
        SourceZone zone = times.zone("TimeZone");
        warnOfTimes(when.coding(), zone);
        return database.map(found -> new DatabaseContacts(
                found, queueSql, mappingSql, table, queueColumns, values, when, filter, date, hint, interval, zone));
    }

    private Optional<String> query(String key) {
        Optional<String> sql = section.sql(key).map(ReadOnlySql::withoutEnd);
        sql.flatMap(ReadOnlySql::faultOfQuery).ifPresent(fault -> section.error(key, "%s %s", key, fault));
        return sql;
    }

    private Optional<String> part(String key) {
        Optional<String> sql = section.sql(key);
        sql.ifPresent(text -> checkPart(key, text));
        return sql;
    }

    private void checkPart(String key, String sql) {
        ReadOnlySql.faultOfPart(sql).ifPresent(fault -> section.error(key, "%s %s", key, fault));
    }

    private List<QueueColumn> queueColumns(boolean hasIds) {
        section.sql(QUEUE_COLUMN);
        String text = section.required(QUEUE_COLUMN, "the column or SQL expression that names the queue")
                .orElse("");
        List<String> expressions = SqlText.of(text).parts(';');
        expressions.forEach(expression -> checkPart(QUEUE_COLUMN, expression));
        List<QueueColumn.By> types = types(expressions.size());
        if (types.contains(QueueColumn.By.ID) && !hasIds) {
            section.error(
                    QUEUE_TYPE,
                    "%s is 1, which compares with ids, but QueueMappingSQL, which gives them, is not set",
                    QUEUE_TYPE);
        }
        List<QueueColumn> columns = new ArrayList<>();
        for (int index = 0; index < expressions.size(); index++) {
            columns.add(new QueueColumn(expressions.get(index), types.get(index)));
        }
        return columns;
    }

    /** A type per column; one alone is that of all. */
    private List<QueueColumn.By> types(int columns) {
        List<String> texts = section.list(QUEUE_TYPE);
        if (texts.size() > 1 && texts.size() != columns) {
            section.error(
                    QUEUE_TYPE,
                    "%s lists %d types, but %s has %d columns; give a type for each",
                    QUEUE_TYPE,
                    texts.size(),
                    QUEUE_COLUMN,
                    columns);
        }
        List<QueueColumn.By> types = new ArrayList<>();
        for (int index = 0; index < columns; index++) {
            types.add(texts.isEmpty() ? QueueColumn.By.NAME : type(texts.get(Math.min(index, texts.size() - 1))));
        }
        return types;
    }

    private QueueColumn.By type(String text) {
        int type = section.numberOf(QUEUE_TYPE, text, 0, 0, 1);
        return type == 1 ? QueueColumn.By.ID : QueueColumn.By.NAME;
    }

    private void warnOfTimes(Coding coding, SourceZone zone) {
        if (coding instanceof Coding.UnixSeconds && zone instanceof SourceZone.Zone) {
            section.warning("TimeZone", "TimeZone does not count: seconds since 1970 (TimeStampType=1) are UTC");
        }
        if (coding instanceof Coding.Text text
                && text.format().filter(format -> !format.isSortable()).isPresent()) {
            section.warning(
                    "TimeStampFormat",
                    "texts of the format \"%s\" don't sort by time, so that each import reads the whole of CallDataTable;"
                            + " a CallDataFilter, or a TimeStampColumn with an SQL expression that gives a date and time"
                            + " (TimeStampType=2), makes it faster",
                    text.format().get());
        }
    }
}
