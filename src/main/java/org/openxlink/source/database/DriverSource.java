package org.openxlink.source.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openxlink.config.Database;
import org.openxlink.config.odbc.Family;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens connections to one database with the driver found for it. */
final class DriverSource extends PlainDataSource {

    private static final Logger log = LoggerFactory.getLogger(DriverSource.class);

    /** Tells on the terminal which copies it could not delete; kept, since a level is forgotten with its logger. */
    private static final java.util.logging.Logger ACCESS = java.util.logging.Logger.getLogger("net.ucanaccess");

    static {
        ACCESS.setLevel(java.util.logging.Level.WARNING);
    }

    private final Drivers drivers;
    private final Database database;
    private final Queue<Connection> opened = new ConcurrentLinkedQueue<>();

    DriverSource(Drivers drivers, Database database) {
        this.drivers = drivers;
        this.database = database;
    }

    /** One that was opened ahead, or a new one. */
    @Override
    public Connection getConnection() throws SQLException {
        Connection ahead = opened.poll();
        return ahead == null ? open() : ahead;
    }

    /** Opens one ahead, so that the caller sees why it can't be opened. */
    void openAhead() throws SQLException {
        opened.add(open());
    }

    /** Closes those that were opened ahead and that nobody fetched. */
    void closeOpened() throws SQLException {
        for (Connection left = opened.poll(); left != null; left = opened.poll()) {
            left.close();
        }
    }

    private Connection open() throws SQLException {
        String url = database.address().url();
        Connection connection = drivers.of(url).connect(url, SessionProperties.of(database));
        if (connection == null) {
            throw new SQLException("the driver does not take this address", "08001");
        }
        return CountedParameters.on(database.address().family() == Family.MARIADB ? readOnly(connection) : connection);
    }

    /** Its driver's setReadOnly tells the server nothing. */
    private Connection readOnly(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION READ ONLY");
        } catch (SQLSyntaxErrorException tooOld) {
            log.warn("{} is too old to be told to read only; give it a user who may only read", database.source());
        }
        return connection;
    }
}
