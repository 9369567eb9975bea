package org.openxlink.config.odbc;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which family an ODBC driver belongs to, by its name, its description or the path of its library. */
enum DriverNames {
    SYBASE(Family.SYBASE, "sybase|adaptive server|sybdrvodb|syodase|jtds"),
    POSTGRESQL(Family.POSTGRESQL, "postgres|psqlodbc|pgsql"),
    MARIADB(Family.MARIADB, "mysql|maria|myodbc|maodbc"),
    SQL_SERVER(
            Family.SQL_SERVER, "sql server|sqlserver|sqlsrv|sql native client|sqlncli|msodbcsql|freetds|tdsodbc|mssql"),
    ACCESS(Family.ACCESS, "access|aceodbc|mdbtools|mdbodbc|\\.mdb|\\.accdb"),
    SQLITE(Family.SQLITE, "sqlite"),
    H2(Family.H2, "\\bh2\\b"),
    ORACLE(Family.ORACLE, "oracle|sqora"),
    INFORMIX(Family.INFORMIX, "informix|iclit|iclis"),
    IRIS(Family.IRIS, "iris"),
    CACHE(Family.CACHE, "cach[eé]|intersystems");

    private final Family family;
    private final String words;

    DriverNames(Family family, String words) {
        this.family = family;
        this.words = words;
    }

    /** The family that any word in the text tells. */
    static Optional<Family> family(String text) {
        return Arrays.stream(values())
                .filter(names -> Pattern.compile(names.words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find())
                .map(names -> names.family)
                .findFirst();
    }

    /** All families, for a message. */
    static String known() {
        return Arrays.stream(values())
                .map(names -> names.family.title())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
