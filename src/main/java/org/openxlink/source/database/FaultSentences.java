package org.openxlink.source.database;

import java.sql.SQLException;
import org.openxlink.config.Database;
import org.openxlink.config.odbc.Family;

/** Says what a database complained of, and what to do about it. */
final class FaultSentences {

    private final String system;
    private final Database database;

    FaultSentences(String system, Database database) {
        this.system = system;
        this.database = database;
    }

    /** What keeps a login from succeeding. */
    String ofLogin(SQLException error) {
        String said = OneLine.of(error.getMessage());
        String where = database.address().writtenIn();
        if (said.contains("RSA public key")) {
            return "the login needs an encrypted connection (%s); set SSLMODE=REQUIRED in a DSN, or sslMode=trust in a JDBC"
                            .formatted(said)
                    + " URL: " + where;
        }
        return switch (SqlFault.of(database.address().family(), error)) {
            case LOGIN_REFUSED -> "the login%s is refused: %s; check %s".formatted(as(), said, credentials());
            case DATABASE_UNKNOWN ->
                "the server has no such database: %s; check the database's name in %s".formatted(said, where);
            case NOT_PERMITTED ->
                "the login%s may not connect: %s; let the database's administrator permit it".formatted(as(), said);
            case TOO_MANY_CONNECTIONS ->
                "the server has no connection left: %s; it must allow two more".formatted(said);
            case NOT_ENCRYPTED_AS_WANTED ->
                "the encrypted connection fails: %s; check certificate and TLS of the server, or%s"
                        .formatted(said, encryption());
            case BROKEN_OFF ->
                "the server does not take the connection: %s; check address and port in %s".formatted(said, where);
            default -> "the login%s fails: %s; check %s".formatted(as(), said, where);
        };
    }

    private String as() {
        return database.user().map(user -> " of " + user).orElse(" without a User");
    }

    private String credentials() {
        return "User and Password of [%s] (%s) or of its data source".formatted(system, database.place());
    }

    private String encryption() {
        String keys = database.address().family() == Family.SQL_SERVER
                ? " Encrypt and TrustServerCertificate in "
                : " the SSL mode in ";
        return keys + database.address().writtenIn();
    }

    /** What is wrong with an SQL text of the section. */
    String ofSql(String key, String sql, SQLException error) {
        String said = OneLine.of(error.getMessage());
        String what =
                switch (SqlFault.of(database.address().family(), error)) {
                    case TABLE_MISSING ->
                        "names a table or view that is not there (%s); check its name and schema, and that%s"
                                        .formatted(said, user())
                                + " may see it";
                    case COLUMN_MISSING ->
                        "names a column that is not there (%s); check its name, and quotes around it".formatted(said);
                    case TABLE_OR_COLUMN_MISSING ->
                        "names a table or column that is not there (%s); check the names".formatted(said);
                    case NOT_PERMITTED ->
                        "reads what%s may not (%s); let the database's administrator permit it".formatted(user(), said);
                    case TOO_SLOW ->
                        "takes longer than QueryTimeout, %d s (%s); narrow it, or set QueryTimeout higher"
                                .formatted(database.queryTimeout(), said);
                    case BROKEN_OFF -> "broke the connection off (%s); see the database's own log".formatted(said);
                    default -> "is refused (%s); correct it".formatted(said);
                };
        return key + " " + what + ": " + sql;
    }

    private String user() {
        return database.user().map(user -> " " + user).orElse(" this login");
    }
}
