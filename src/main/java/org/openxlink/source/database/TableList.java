package org.openxlink.source.database;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tables and views that a login sees, without those that the database has for itself.
 *
 * @param more whether there are others, which were not looked at
 */
public record TableList(List<Found> tables, boolean more) {

    private static final Set<String> SYSTEM_SCHEMAS = Set.of(
            "information_schema", "pg_catalog", "sys", "system", "mysql", "performance_schema", "syscat", "mdsys");

    public TableList {
        tables = List.copyOf(tables);
    }

    /**
     * A table or view.
     *
     * @param schema empty where it need not be named
     * @param written as SQL has to name it
     */
    public record Found(String schema, String name, boolean view, String written) {}

    /**
     * Those whose names have a part, in any case.
     *
     * @param most how many are told
     */
    static TableList of(Connection connection, String part, int most) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        SqlNames names = new SqlNames(database);
        String own = own(connection).orElse("");
        List<Found> found = new ArrayList<>();
        try (ResultSet row = database.getTables(connection.getCatalog(), null, "%", types(database))) {
            while (row.next()) {
                Found table = found(row, own, names);
                if (!isSystem(row.getString(2)) && has(table, part)) {
                    found.add(table);
                }
                if (found.size() > most) {
                    return new TableList(sorted(found.subList(0, most)), true);
                }
            }
        }
        return new TableList(sorted(found), false);
    }

    private static Found found(ResultSet row, String own, SqlNames names) throws SQLException {
        String written = row.getString(2) == null ? "" : row.getString(2);
        String schema = written.equalsIgnoreCase(own) ? "" : written;
        String name = row.getString(3);
        boolean view = String.valueOf(row.getString(4)).toUpperCase(Locale.ROOT).contains("VIEW");
        return new Found(schema, name, view, names.written(schema, name));
    }

    private static boolean isSystem(String schema) {
        return schema != null && SYSTEM_SCHEMAS.contains(schema.toLowerCase(Locale.ROOT));
    }

    private static boolean has(Found table, String part) {
        return (table.schema() + "." + table.name())
                .toLowerCase(Locale.ROOT)
                .contains(part.strip().toLowerCase(Locale.ROOT));
    }

    private static List<Found> sorted(List<Found> found) {
        return found.stream()
                .sorted(Comparator.comparing(Found::schema).thenComparing(Found::name))
                .toList();
    }

    /** The kinds that people read: databases call them differently. */
    private static String[] types(DatabaseMetaData database) throws SQLException {
        List<String> types = new ArrayList<>();
        try (ResultSet row = database.getTableTypes()) {
            while (row.next()) {
                String type = row.getString(1).strip();
                String name = type.toUpperCase(Locale.ROOT);
                if (name.matches(".*(TABLE|VIEW|SYNONYM|ALIAS).*")
                        && !name.matches(".*(SYSTEM|INDEX|TOAST|TEMPORARY).*")) {
                    types.add(type);
                }
            }
        }
        return types.isEmpty() ? new String[] {"TABLE", "VIEW"} : types.toArray(String[]::new);
    }

    /** The schema in which names are looked up; old drivers can't tell. */
    private static Optional<String> own(Connection connection) {
        try {
            return Optional.ofNullable(connection.getSchema());
        } catch (SQLException | AbstractMethodError cannotTell) {
            return Optional.empty();
        }
    }
}
