package org.openxlink.source.database;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a database says that a column or an expression holds. */
enum ColumnKind {
    NUMBER,
    TEXT,
    /** Date and time without a zone: what somebody's clock showed. */
    CLOCK,
    /** Date and time with a zone: a moment. */
    INSTANT,
    OTHER;

    // enumerations and the like call themselves VARCHAR too, but are not compared with a text
    private static final Pattern TEXTS = Pattern.compile(".*(char|text|clob|string|memo|sysname).*");
    private static final Pattern ZONED = Pattern.compile("timestamptz|datetimeoffset|.*with (local )?time ?zone");

    /** The kind of a column of a result, counted from 1. */
    static ColumnKind of(ResultSetMetaData result, int column) throws SQLException {
        String name = result.getColumnTypeName(column);
        return of(result.getColumnType(column), name == null ? "" : name.toLowerCase(Locale.ROOT));
    }

    /** @param name of the type as the database calls it, in lower case */
    static ColumnKind of(int type, String name) {
        if (ZONED.matcher(name).matches()) {
            return INSTANT;
        }
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> NUMBER;
            case Types.DECIMAL, Types.NUMERIC, Types.FLOAT, Types.REAL, Types.DOUBLE -> NUMBER;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> text(name);
            case Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.NCLOB -> TEXT;
            case Types.DATE, Types.TIMESTAMP -> CLOCK;
            case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            default -> OTHER;
        };
    }

    private static ColumnKind text(String name) {
        return TEXTS.matcher(name).matches() ? TEXT : OTHER;
    }
}
