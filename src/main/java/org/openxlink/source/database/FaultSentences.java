package org.openxlink.source.database;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.openxlink.config.ConnectionStep;
import org.openxlink.config.Database;
import org.openxlink.config.odbc.Family;

/** Says what a database complained of, and what to do about it. */
public final class FaultSentences {

    private final String system;
    private final Database database;

    /** Of the database of this external system. */
    public FaultSentences(String system, Database database) {
        this.system = system;
        this.database = database;
    }

    /** What keeps a login from succeeding. */
    public String ofLogin(SQLException error) {
        if (error instanceof DriverMissing) {
            return error.getMessage();
        }
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
            default -> fileFault().orElseGet(() -> "the login%s fails: %s; check %s".formatted(as(), said, where));
        };
    }

    /** Drivers of files speak of anything but a file that is gone. */
    private Optional<String> fileFault() {
        return new Reachability(database.address())
                .ofFile()
                .filter(step -> !step.passed())
                .map(ConnectionStep::sentence);
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
        return key + " " + complaint(error) + ": " + sql;
    }

    /** What is wrong with a question that nobody wrote down. */
    String ofQuestion(String what, SQLException error) {
        return what + " " + complaint(error);
    }

    /** What kept the rows of a day from coming, or broke them off. */
    public String ofRows(LocalDate day, SQLException error) {
        String which = "the query of %s to the database %s (%s) ".formatted(day, database.source(), database.place());
        return which + complaint(error) + "; nothing of that day was sent, the next import reads it again";
    }

    /** What it complained of before the rows of a day were asked for. */
    public String ofQuestion(SQLException error) {
        return "the database %s (%s): %s; see xlink validate --connect"
                .formatted(database.source(), database.place(), OneLine.of(error.getMessage()));
    }

    private String complaint(SQLException error) {
        String said = OneLine.of(error.getMessage());
        return switch (SqlFault.of(database.address().family(), error)) {
            case TABLE_MISSING ->
                "names a table or view that is not there (%s); check its name and schema, and that%s may see it"
                        .formatted(said, user());
            case COLUMN_MISSING ->
                "names a column that is not there (%s); check its name, and quotes around it".formatted(said);
            case TABLE_OR_COLUMN_MISSING ->
                "names a table or column that is not there (%s); check the names".formatted(said);
            case NOT_PERMITTED ->
                "reads what%s may not (%s); let the database's administrator permit it".formatted(user(), said);
            case TOO_SLOW ->
                "takes longer than QueryTimeout, %d s (%s); narrow it, or set QueryTimeout higher"
                        .formatted(database.queryTimeout(), said);
            case BROKEN_OFF -> "was broken off (%s); see the database's own log, and the network".formatted(said);
            default -> "is refused (%s); correct it".formatted(said);
        };
    }

    private String user() {
        return database.user().map(user -> " " + user).orElse(" this login");
    }
}
