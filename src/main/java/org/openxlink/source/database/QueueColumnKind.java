package org.openxlink.source.database;

import java.sql.Connection;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.QueueColumn;

/**
 * What a column that names the queue holds.
 *
 * @param numbers whether all values are numbers, which a column of texts may hold too
 * @param padded length that texts are filled up to with blanks, or 0
 */
record QueueColumnKind(ColumnKind kind, boolean numbers, int padded) {

    private static final int LONGEST = 1000;

    /** Asks the database for the kinds of the queue columns. */
    static List<QueueColumnKind> examine(Connection connection, String system, DatabaseContacts contacts)
            throws SQLException {
        Statements statements = new Statements(connection, system, contacts.database());
        String columns =
                contacts.queueColumns().stream().map(QueueColumn::expression).collect(Collectors.joining(", "));
        List<QueueColumnKind> kinds = new ArrayList<>();
        String select = "SELECT " + columns + " FROM " + contacts.table();
        statements.description("QueueNameColumn", select, result -> {
            for (int column = 1; column <= contacts.queueColumns().size(); column++) {
                kinds.add(of(result.getMetaData(), column));
            }
        });
        for (int column = 0; column < kinds.size(); column++) {
            QueueColumn setting = contacts.queueColumns().get(column);
            QueueColumnKind kind = kinds.get(column);
            if (setting.by() == QueueColumn.By.ID && kind.kind() == ColumnKind.TEXT) {
                boolean numbers = holdsNumbers(statements, setting.expression(), contacts.table());
                kinds.set(column, new QueueColumnKind(kind.kind(), numbers, kind.padded()));
            }
        }
        return kinds;
    }

    private static QueueColumnKind of(ResultSetMetaData result, int column) throws SQLException {
        ColumnKind kind = ColumnKind.of(result, column);
        int type = result.getColumnType(column);
        int padded = type == Types.CHAR || type == Types.NCHAR ? result.getPrecision(column) : 0;
        return new QueueColumnKind(kind, kind == ColumnKind.NUMBER, padded > LONGEST ? 0 : padded);
    }

    private static boolean holdsNumbers(Statements statements, String column, String table) throws SQLException {
        List<String> samples = new ArrayList<>();
        String sql = "SELECT " + column + " FROM " + table + " WHERE " + column + " IS NOT NULL";
        statements.sample(sql, row -> samples.add(Texts.of(row.getObject(1))));
        return samples.stream().allMatch(Texts::isNumber);
    }
}
