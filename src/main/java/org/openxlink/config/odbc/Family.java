package org.openxlink.config.odbc;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Kinds of databases: those that speak one dialect of SQL and have one form of address. */
public enum Family {
    POSTGRESQL("PostgreSQL", 5432, "postgresql"),
    /** MySQL too. */
    MARIADB("MariaDB/MySQL", 3306, "mariadb|mysql"),
    SQL_SERVER("SQL Server", 1433, "sqlserver|jtds:sqlserver"),
    ACCESS("Microsoft Access", 0, "ucanaccess"),
    SQLITE("SQLite", 0, "sqlite"),
    H2("H2", 0, "h2"),
    ORACLE("Oracle", 1521, "oracle"),
    INFORMIX("Informix", 9088, "informix-sqli|informix-direct"),
    CACHE("InterSystems Caché", 1972, "cache"),
    IRIS("InterSystems IRIS", 1972, "iris"),
    SYBASE("Sybase", 5000, "jtds:sybase|sybase"),
    /** Any other that a JDBC driver in lib/ext knows. */
    OTHER("another database", 0, "[^:]*");

    private final String title;
    private final int port;
    private final String subprotocols;

    Family(String title, int port, String subprotocols) {
        this.title = title;
        this.port = port;
        this.subprotocols = subprotocols;
    }

    /** The family that a JDBC URL belongs to. */
    public static Family ofUrl(String url) {
        return Arrays.stream(values())
                .filter(family -> Pattern.compile("(?i)jdbc:(" + family.subprotocols + "):.*")
                        .matcher(url)
                        .matches())
                .findFirst()
                .orElse(OTHER);
    }

    /** How people call it. */
    public String title() {
        return title;
    }

    /** Where its servers listen unless told otherwise; 0 where there is no such port. */
    public int port() {
        return port;
    }
}
