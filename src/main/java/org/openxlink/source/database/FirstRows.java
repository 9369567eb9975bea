package org.openxlink.source.database;

import java.io.IOException;
import java.io.Reader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The first rows of a query, as far as somebody can look at them.
 *
 * @param rows of the first columns; null where there is nothing
 * @param more whether there are more rows
 */
public record FirstRows(List<Column> columns, List<List<String>> rows, boolean more) {

    private static final int MOST_ROWS = 20;
    private static final int MOST_COLUMNS = 500;
    private static final int MOST_CELLS = 60;
    private static final int LONGEST = 200;

    /**
     * A column.
     *
     * @param written as SQL has to name it
     * @param type as the database calls it
     * @param kind number, text, time or other
     */
    public record Column(String name, String written, String type, String kind) {}

    /** Asks for them. */
    static FirstRows of(Connection connection, String sql, int seconds) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(seconds);
            statement.setMaxRows(MOST_ROWS + 1);
            statement.setFetchSize(MOST_ROWS + 1);
            try (ResultSet result = statement.executeQuery(sql)) {
                List<Column> columns = columns(result.getMetaData(), new SqlNames(connection.getMetaData()));
                List<List<String>> rows = new ArrayList<>();
                boolean next = result.next();
                while (next && rows.size() < MOST_ROWS) {
                    rows.add(cells(result));
                    next = result.next();
                }
                return new FirstRows(columns, rows, next);
            }
        }
    }

    private static List<Column> columns(ResultSetMetaData result, SqlNames names) throws SQLException {
        List<Column> columns = new ArrayList<>();
        for (int index = 1; index <= Math.min(result.getColumnCount(), MOST_COLUMNS); index++) {
            String name = result.getColumnLabel(index);
            String kind = kind(ColumnKind.of(result, index), result.getColumnType(index));
            columns.add(new Column(name, names.written(name), type(result, index), kind));
        }
        return columns;
    }

    private static String type(ResultSetMetaData result, int column) throws SQLException {
        return String.valueOf(result.getColumnTypeName(column)).toLowerCase(Locale.ROOT);
    }

    private static String kind(ColumnKind kind, int type) {
        return switch (kind) {
            case NUMBER -> "number";
            case TEXT -> "text";
            case CLOCK, INSTANT -> "time";
            case OTHER -> type == Types.TIME ? "time" : "other";
        };
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        ResultSetMetaData result = row.getMetaData();
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= Math.min(result.getColumnCount(), MOST_CELLS); column++) {
            cells.add(cell(row, column, result.getColumnType(column)));
        }
        return cells;
    }

    private static String cell(ResultSet row, int column, int type) throws SQLException {
        return switch (type) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> "...";
            case Types.CLOB, Types.NCLOB, Types.LONGVARCHAR, Types.LONGNVARCHAR, Types.SQLXML -> beginning(row, column);
            default -> cut(row.getString(column));
        };
    }

    /** Of a text that may have millions of characters. */
    private static String beginning(ResultSet row, int column) throws SQLException {
        try (Reader text = row.getCharacterStream(column)) {
            if (text == null) {
                return null;
            }
            char[] characters = new char[LONGEST + 1];
            int length = 0;
            for (int read = 0; read >= 0 && length < characters.length; length += Math.max(0, read)) {
                read = text.read(characters, length, characters.length - length);
            }
            return cut(new String(characters, 0, length));
        } catch (IOException e) {
            throw new SQLException("a text can't be read: " + e.getMessage(), e);
        }
    }

    private static String cut(String text) {
        if (text == null) {
            return null;
        }
        String line =
                (text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text).replaceAll("\\p{Cntrl}", " ");
        return line.strip();
    }
}
