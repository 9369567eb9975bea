package org.openxlink.source.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.source.CallTree;

/**
 * The queues that a database has.
 *
 * @param names what {@code QueueSQL} lists, the names of {@code QueueMappingSQL} where it is not set
 * @param ids what the data table knows a queue by, as the database gave it: a queue may have several ids, each of as many
 *     parts as {@code QueueMappingSQL} has further columns
 */
public record SourceQueues(Set<String> names, Map<String, List<List<Object>>> ids) {

    public SourceQueues {
        names = Collections.unmodifiableSet(new LinkedHashSet<>(names));
        ids = Map.copyOf(ids);
    }

    /** Whether the database has a queue of that name, as far as it was asked. */
    boolean has(String name) {
        return names.isEmpty() || names.contains(name);
    }

    /** Whether all ids are numbers. */
    boolean hasNumericIds() {
        return ids.values().stream()
                .flatMap(List::stream)
                .flatMap(List::stream)
                .allMatch(id ->
                        id instanceof Number || Texts.isNumber(id.toString().strip()));
    }

    /** The queues and value types of an external system; asks the database. */
    public static CallTree tree(Connection connection, String system, DatabaseContacts contacts) throws SQLException {
        return new CallTree(List.copyOf(read(connection, system, contacts).names()), contacts.valueTypes());
    }

    /** Asks the database; what it is asked stands in the log of the queues. */
    public static SourceQueues read(Connection connection, String system, DatabaseContacts contacts)
            throws SQLException {
        Statements statements = new Statements(connection, system, contacts.database());
        Map<String, List<List<Object>>> ids = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>();
        Optional<String> mappingSql = contacts.queueMappingSql();
        if (mappingSql.isPresent()) {
            statements.logged("QueueMappingSQL", mappingSql.get(), row -> addIds(row, ids));
        }
        if (contacts.queueSql().isPresent()) {
            statements.logged("QueueSQL", contacts.queueSql().get(), row -> addName(row, names));
        } else {
            names.addAll(ids.keySet());
        }
        return new SourceQueues(names, ids);
    }

    private static void addName(ResultSet row, Set<String> names) throws SQLException {
        String name = Texts.of(row.getObject(1));
        if (!name.isEmpty()) {
            names.add(name);
        }
    }

    private static void addIds(ResultSet row, Map<String, List<List<Object>>> ids) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        List<Object> parts = new ArrayList<>();
        for (int column = 2; column <= columns; column++) {
            Object part = row.getObject(column);
            parts.add(part == null ? "" : part);
        }
        if (!parts.isEmpty()) {
            ids.computeIfAbsent(Texts.of(row.getObject(1)), any -> new ArrayList<>())
                    .add(parts);
        }
    }
}
