package org.openxlink.source.database;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.openxlink.config.odbc.Family;

/** What a database means by an error, as far as its codes tell. */
enum SqlFault {
    LOGIN_REFUSED("28\\w{3}|SQL_SERVER/18456|SQL_SERVER/18452|MARIADB/1045|MARIADB/1698|ORACLE/1017|INFORMIX/-95[12]"),
    DATABASE_UNKNOWN(
            "3D000|SQL_SERVER/4060|MARIADB/1049|MARIADB/1044|ORACLE/12505|ORACLE/12514|INFORMIX/-329|SYBASE/911"
                    + "|H2/9014[69]"),
    TOO_MANY_CONNECTIONS("53300|MARIADB/1040|MARIADB/1203|ORACLE/12519|ORACLE/12516|SQL_SERVER/17809"),
    TABLE_MISSING("42P01|42S02|42S03|42S04|3F000|SQL_SERVER/208|ORACLE/942|INFORMIX/-206|SYBASE/208|IRIS/30|CACHE/30"),
    COLUMN_MISSING("42703|42S22|SQL_SERVER/207|ORACLE/904|INFORMIX/-217|SYBASE/207|IRIS/29|CACHE/29"),
    /** HSQLDB, which reads Access files, has one code for both. */
    TABLE_OR_COLUMN_MISSING("ACCESS/-5501"),
    NOT_PERMITTED(
            "POSTGRESQL#42501|SQL_SERVER/229|SQL_SERVER/230|MARIADB/1142|MARIADB/1143|ORACLE/1031|H2/90096|INFORMIX/-272"),
    TOO_SLOW("57014|HYT00|HYT01"),
    BROKEN_OFF("08\\w{3}|57P0[123]|MARIADB/1927|MARIADB/1053"),
    NOT_ENCRYPTED_AS_WANTED(""),
    OTHER("");

    private static final Pattern NO_TABLE = Pattern.compile("(?i)no such table");
    private static final Pattern NO_COLUMN = Pattern.compile("(?i)no such column");

    private final String codes;

    /** @param codes alternatives: an SQLState, {@code FAMILY#SQLState} or {@code FAMILY/vendor's code} */
    SqlFault(String codes) {
        this.codes = codes;
    }

    static SqlFault of(Family family, SQLException error) {
        if (causes(error).stream().anyMatch(SSLException.class::isInstance)) {
            return NOT_ENCRYPTED_AS_WANTED;
        }
        return causes(error).stream()
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .flatMap(cause -> known(family, cause).stream())
                .findFirst()
                .orElse(OTHER);
    }

    private static List<Throwable> causes(Throwable error) {
        return java.util.stream.Stream.iterate(error, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .toList();
    }

    private static Optional<SqlFault> known(Family family, SQLException error) {
        if (error instanceof SQLTimeoutException) {
            return Optional.of(TOO_SLOW);
        }
        if (family == Family.SQLITE) {
            return sqlite(error);
        }
        String state = String.valueOf(error.getSQLState());
        List<String> said = List.of(family + "/" + error.getErrorCode(), family + "#" + state, state);
        return said.stream()
                .flatMap(code -> Arrays.stream(values()).filter(fault -> code.matches(fault.codes)))
                .findFirst();
    }

    /** It has one code for every mistake in a statement. */
    private static Optional<SqlFault> sqlite(SQLException error) {
        String message = String.valueOf(error.getMessage());
        if (NO_TABLE.matcher(message).find()) {
            return Optional.of(TABLE_MISSING);
        }
        return NO_COLUMN.matcher(message).find() ? Optional.of(COLUMN_MISSING) : Optional.empty();
    }
}
