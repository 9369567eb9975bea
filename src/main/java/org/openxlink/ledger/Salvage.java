package org.openxlink.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Copies the rows of a damaged ledger that can be read, and goes around those that can't. */
final class Salvage {

    /** More rows than any ledger has. */
    private static final long END = 1L << 40;

    private final Connection from;
    private final Connection to;

    Salvage(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** Copies all tables but the days covered: the next import looks for itself what is missing. */
    boolean copied() throws SQLException {
        for (String table : Schema.tables()) {
            if (!table.equals("covered")) {
                copy(table);
            }
        }
        for (WrongRows wrong : WrongRows.ALL) {
            Sql.run(to, wrong.delete());
        }
        return true;
    }

    private void copy(String table) throws SQLException {
        List<String> columns = Sql.texts(to, "SELECT name FROM pragma_table_info('" + table + "')");
        String names = String.join(", ", columns);
        String sql = "SELECT rowid, " + names + " FROM " + table + " WHERE rowid >= ? ORDER BY rowid";
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                to.prepareStatement("INSERT OR IGNORE INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            copy(sql, insert, columns.size());
        }
    }

    private void copy(String sql, PreparedStatement insert, int columns) throws SQLException {
        long next = 1;
        long step = 1;
        while (next < END) {
            long from = next;
            next = copyFrom(next, sql, insert, columns);
            step = next > from ? 1 : 2 * step;
            next += step;
        }
    }

    /** Copies until the end, or until something can't be read; the first row that was not copied. */
    private long copyFrom(long first, String sql, PreparedStatement insert, int columns) throws SQLException {
        long next = first;
        try (PreparedStatement query = Sql.prepare(from, sql, first);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                if (rows.getLong(1) < next) {
                    return next; // pages that lead back to themselves
                }
                next = rows.getLong(1) + 1;
                insert(insert, rows, columns);
            }
            return END;
        } catch (SQLException e) {
            if (LedgerFault.of(e) == LedgerFault.FULL) {
                throw e;
            }
            return next;
        }
    }

    private static void insert(PreparedStatement insert, ResultSet row, int columns) throws SQLException {
        Object[] values = new Object[columns];
        for (int column : IntStream.range(0, columns).toArray()) {
            values[column] = row.getObject(column + 2);
        }
        Sql.bind(insert, values);
        insert.executeUpdate();
    }
}
