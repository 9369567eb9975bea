package org.openxlink.source.database;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** How names of tables and columns have to be written in the SQL of one database: quoted where they would not be found else. */
final class SqlNames {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /** Words of SQL that people call columns and tables; that a quoted name needed no quotes does not matter. */
    private static final Set<String> WORDS = words(
            "ALL AND ANY AS ASC BEGIN BETWEEN BOTH BY CALL CASE CAST CHAR CHECK COLUMN COUNT CURRENT DATE DAY DEFAULT DESC"
                    + " DISTINCT ELSE END EXISTS FALSE FILTER FIRST FLOAT FOR FROM FULL FUNCTION GROUP HAVING HOUR IN INDEX"
                    + " INNER INT INTEGER INTERSECT INTERVAL INTO IS JOIN KEY LANGUAGE LAST LEFT LEVEL LIKE LIMIT LOCAL"
                    + " MATCH MAX MIN MINUTE MODE MODULE MONTH NAME NATURAL NEW NEXT NO NOT NULL NUMBER NUMERIC OF OFFSET"
                    + " OLD ON ONLY OPEN OPTION OR ORDER OUTER OVER PARTITION POSITION PRIMARY PRIOR PROCEDURE RANGE REAL"
                    + " REFERENCES RESULT RETURN RIGHT ROW ROWS SECOND SECTION SELECT SESSION SET SIZE SMALLINT SOME START"
                    + " STATE SUM SYSTEM TABLE THEN TIME TIMESTAMP TO TRUE TYPE UNION UNIQUE UNKNOWN USER USING VALUE VALUES"
                    + " VIEW WHEN WHERE WINDOW WITH WORK YEAR ZONE");

    private final String quote;
    private final Set<String> reserved = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final boolean lowerCase;
    private final boolean upperCase;

    SqlNames(DatabaseMetaData database) throws SQLException {
        String sign = database.getIdentifierQuoteString();
        this.quote = sign == null || sign.isBlank() ? "\"" : sign;
        this.lowerCase = database.storesLowerCaseIdentifiers();
        this.upperCase = database.storesUpperCaseIdentifiers();
        reserved.addAll(WORDS);
        reserved.addAll(Arrays.asList(String.valueOf(database.getSQLKeywords()).split(",")));
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        words.addAll(Arrays.asList(text.split(" ")));
        return words;
    }

    String written(String name) {
        return isPlain(name) ? name : quote + name.replace(quote, quote + quote) + quote;
    }

    /** @param schema empty where it need not be named */
    String written(String schema, String name) {
        return schema.isEmpty() ? written(name) : written(schema) + "." + written(name);
    }

    /** Whether the database finds it without quotes, which change the case of names in some. */
    private boolean isPlain(String name) {
        boolean sameCase = lowerCase
                ? name.equals(name.toLowerCase(Locale.ROOT))
                : !upperCase || name.equals(name.toUpperCase(Locale.ROOT));
        return sameCase && PLAIN.matcher(name).matches() && !reserved.contains(name);
    }
}
