package org.openxlink.source.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.openxlink.config.Nearest;
import org.openxlink.config.QueueColumn.By;

/**
 * What the data table knows the wanted queues by.
 *
 * @param types what each queue column is compared with
 * @param keys the values that stand for a wanted queue
 * @param unknown wanted queues that the database does not have, each with the name that was probably meant
 */
record QueueKeys(List<By> types, List<Key> keys, List<String> unknown) {

    private static final int MOST_TOLD = 10;

    /**
     * @param group position of the queue among the wanted ones
     * @param parts a text per queue column
     */
    record Key(int group, List<String> parts) {}

    QueueKeys {
        types = List.copyOf(types);
        keys = List.copyOf(keys);
        unknown = List.copyOf(unknown);
    }

    /** @param names the wanted queues, in their order */
    static QueueKeys of(List<By> types, List<String> names, SourceQueues queues) throws SQLException {
        List<Key> keys = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        boolean byId = types.contains(By.ID);
        for (int group = 0; group < names.size(); group++) {
            String name = names.get(group).strip();
            boolean known = byId ? queues.ids().containsKey(name) : queues.has(name);
            if (!known) {
                unknown.add("\"" + name + "\""
                        + Nearest.suggestion(name, byId ? queues.ids().keySet() : queues.names()));
            }
            addKeys(group, name, types, queues, keys);
        }
        return new QueueKeys(types, keys, unknown);
    }

    private static void addKeys(int group, String name, List<By> types, SourceQueues queues, List<Key> keys)
            throws SQLException {
        if (!types.contains(By.ID)) {
            keys.add(new Key(group, types.stream().map(type -> name).toList()));
            return;
        }
        Set<List<String>> parts = new LinkedHashSet<>();
        for (List<Object> ids : queues.ids().getOrDefault(name, List.of())) {
            parts.add(parts(name, types, ids));
        }
        parts.forEach(ofOne -> keys.add(new Key(group, ofOne)));
    }

    /** The k-th column of ids is compared with the k-th id, or with the only one. */
    private static List<String> parts(String name, List<By> types, List<Object> ids) throws SQLException {
        List<String> parts = new ArrayList<>();
        int next = 0;
        for (By type : types) {
            parts.add(type == By.NAME ? name : Texts.ofNumber(ids.get(Math.min(next++, ids.size() - 1))));
        }
        return parts;
    }

    /** A sentence about queues that are mapped and that the database does not have; empty when it has all. */
    String complaint() {
        if (unknown.isEmpty()) {
            return "";
        }
        int told = Math.min(MOST_TOLD, unknown.size());
        String others = unknown.size() > told ? " and " + (unknown.size() - told) + " others" : "";
        return "acd_map.ini maps " + (unknown.size() == 1 ? "a queue" : unknown.size() + " queues")
                + " that the database does not have: " + String.join(", ", unknown.subList(0, told)) + others;
    }
}
