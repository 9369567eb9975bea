package org.openxlink.config;

import java.util.Optional;

/** A query whose first rows somebody wants to see; it does nothing but read (Rule: the Universal interface, connection). */
public final class PreviewSql {

    private final String text;

    private PreviewSql(String text) {
        this.text = text;
    }

    /**
     * The rows of a table, a view or a join.
     *
     * @throws IllegalArgumentException when it is none, with the reason
     */
    public static PreviewSql ofTable(String table) {
        refuse("the table", ReadOnlySql.faultOfPart(table));
        return new PreviewSql("SELECT * FROM " + table.strip());
    }

    /**
     * A statement that reads.
     *
     * @throws IllegalArgumentException when it may do more, with the reason
     */
    public static PreviewSql ofQuery(String sql) {
        refuse("the query", ReadOnlySql.faultOfQuery(sql));
        return new PreviewSql(ReadOnlySql.withoutEnd(sql));
    }

    private static void refuse(String what, Optional<String> fault) {
        fault.ifPresent(reason -> {
            throw new IllegalArgumentException(what + " " + reason);
        });
    }

    public String text() {
        return text;
    }
}
