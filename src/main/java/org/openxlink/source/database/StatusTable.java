package org.openxlink.source.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.openxlink.config.DatabaseStamp;
import org.openxlink.config.DatabaseStatuses;
import org.openxlink.config.DatabaseStatuses.Span;
import org.openxlink.source.SourceSpan;
import org.openxlink.source.StatusRow;

/** The status table of an external system, looked at once per import: how its times are held. Immutable. */
public final class StatusTable {

    private final DatabaseStatuses statuses;
    private final StampColumn start;
    private final Optional<StampColumn> end;
    private final Map<String, String> catalogue;

    private StatusTable(
            DatabaseStatuses statuses, StampColumn start, Optional<StampColumn> end, Map<String, String> catalogue) {
        this.statuses = statuses;
        this.start = start;
        this.end = end;
        this.catalogue = Collections.unmodifiableMap(new LinkedHashMap<>(catalogue)); // in the order of the database
    }

    /** Asks the database what has to be known before its rows are read: activities, kinds of columns. */
    public static StatusTable examine(Connection connection, String system, DatabaseStatuses statuses)
            throws SQLException {
        StampColumn start = column(connection, system, statuses, "ActivityStartTimeStampColumn", statuses.start());
        Optional<StampColumn> end = statuses.span() instanceof Span.End stamp
                ? Optional.of(column(connection, system, statuses, "ActivityEndTimeStampColumn", stamp.stamp()))
                : Optional.empty();
        return new StatusTable(statuses, start, end, catalogue(connection, system, statuses));
    }

    private static StampColumn column(
            Connection connection, String system, DatabaseStatuses statuses, String what, DatabaseStamp stamp)
            throws SQLException {
        return StampColumn.examine(
                connection, system, statuses.database(), statuses.table(), what, stamp, statuses.zone());
    }

    private static Map<String, String> catalogue(Connection connection, String system, DatabaseStatuses statuses)
            throws SQLException {
        Map<String, String> names = new LinkedHashMap<>();
        if (statuses.activitySql().isPresent()) {
            new Statements(connection, system, statuses.database())
                    .logged("ActivitySQL", statuses.activitySql().get(), row -> addActivity(row, names));
        }
        return names;
    }

    private static void addActivity(ResultSet row, Map<String, String> names) throws SQLException {
        String name = Texts.of(row.getObject(1));
        Object id = row.getMetaData().getColumnCount() > 1 ? row.getObject(2) : name;
        if (!name.isEmpty() && id != null) {
            names.put(Texts.of(id), name);
            names.put(Texts.ofNumber(id), name); // 007 may be 7 in the table
        }
    }

    /** Names of activities by what the table knows them by, as far as {@code ActivitySQL} lists them. */
    public Map<String, String> catalogue() {
        return catalogue;
    }

    /** Sentences about what is strange, to be told with the import. */
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        start.warning().ifPresent(warnings::add);
        end.flatMap(StampColumn::warning).ifPresent(warnings::add);
        return warnings;
    }

    /** A sentence when the table has no row at all, to be told with an import that found none. */
    public Optional<String> emptiness(Connection connection) throws SQLException {
        return EmptyTable.of(statuses).warning(connection);
    }

    /** What to ask for the rows of a day, in any order. */
    public List<DayQuery> queries(SourceSpan day) {
        return new StatusQueries(statuses, start).of(day);
    }

    /**
     * Reads what one of the {@link #queries} gave.
     *
     * @param rows with the columns of the query in their order, whatever their names
     * @param accept takes each good row
     */
    public RowsReport read(Iterator<Map<String, Object>> rows, Consumer<StatusRow> accept) throws SQLException {
        return new StatusRowsReader(statuses.span(), start.reader(), end.map(StampColumn::reader), accept).read(rows);
    }
}
