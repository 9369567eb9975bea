package org.openxlink.source.database;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.openxlink.config.QueueColumn.By;

/**
 * Finds the wanted queues that a row belongs to: none, one, or several that share an id. Values are kept as they come from
 * the database, so that each is made into a text only once. Confined to one thread.
 */
final class QueueFinder {

    private static final int[] NONE = {};
    private static final int MOST_KEPT = 100_000;
    private static final Level NOWHERE = new Level();

    private final List<By> types;
    private final boolean lenient;
    private final Level top = new Level();

    /** What the values of one queue column lead to: the next column, or at the last one the queues. */
    private static final class Level {

        private final Map<Object, Level> next = new HashMap<>();
        private int[] groups = NONE;
    }

    /** @param lenient whether the database has compared already, so that a name that differs by case is the queue's */
    QueueFinder(QueueKeys keys, boolean lenient) {
        this.types = keys.types();
        this.lenient = lenient;
        keys.keys().forEach(this::add);
    }

    private void add(QueueKeys.Key key) {
        Level level = top;
        for (String part : key.parts()) {
            level = level.next.computeIfAbsent(part, any -> new Level());
        }
        level.groups = with(level.groups, key.group());
    }

    private static int[] with(int[] groups, int added) {
        int[] more = Arrays.copyOf(groups, groups.length + 1);
        more[groups.length] = added;
        return more;
    }

    /** Positions of the wanted queues; takes as many values as there are queue columns. */
    int[] find(Iterator<Object> values) throws SQLException {
        Level level = top;
        for (By type : types) {
            level = next(level, type, values.next());
        }
        return level.groups;
    }

    private Level next(Level level, By type, Object value) throws SQLException {
        Level known = level.next.get(value);
        if (known != null || level == NOWHERE) {
            return known == null ? NOWHERE : known;
        }
        Level found = search(level, type, value);
        if (level.next.size() < MOST_KEPT) {
            level.next.put(value, found);
        }
        return found;
    }

    private Level search(Level level, By type, Object value) throws SQLException {
        String text = type == By.NAME ? Texts.of(value) : Texts.ofNumber(value);
        Level exact = level.next.get(text);
        return exact != null ? exact : lenient ? inAnyCase(level, text) : NOWHERE;
    }

    private static Level inAnyCase(Level level, String text) {
        return level.next.entrySet().stream()
                .filter(entry -> entry.getKey() instanceof String known && known.equalsIgnoreCase(text))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(NOWHERE);
    }
}
