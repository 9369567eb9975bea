package org.openxlink.source.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import org.openxlink.config.Database;

/**
 * The connections to the database of one external system: two at most, which may only read, without autocommit so that
 * rows stream. Nothing is opened before the first use, and little time after the last one nothing is open any more.
 */
public final class DatabasePool extends PlainDataSource implements AutoCloseable {

    private static final int MOST_CONNECTIONS = 2;
    private static final long WAIT_MILLIS = 30_000;
    private static final long IDLE_MILLIS = 10_000;

    private final String system;
    private final Database database;
    private final DriverSource source;
    private HikariDataSource pool;

    /** @param system name of the external system */
    public DatabasePool(String system, Database database, Drivers drivers) {
        this.system = system;
        this.database = database;
        this.source = new DriverSource(drivers, database);
    }

    /**
     * A connection that only reads; closing it gives it back.
     *
     * @throws SQLException at once and in the driver's own words when the database can't be reached or refuses the login:
     *     the pool alone would try for half a minute, which locks accounts
     */
    @Override
    public Connection getConnection() throws SQLException {
        HikariDataSource connections = pool();
        if (connections.getHikariPoolMXBean().getTotalConnections() == 0) {
            source.openAhead();
        }
        return connections.getConnection();
    }

    /** Lets go of all connections: of those in use when they come back. To be called after each run. */
    public synchronized void release() throws SQLException {
        if (pool != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        source.closeOpened();
    }

    @Override
    public synchronized void close() throws SQLException {
        if (pool != null) {
            pool.close();
        }
        source.closeOpened();
    }

    private synchronized HikariDataSource pool() {
        if (pool == null) {
            pool = new HikariDataSource(configuration());
        }
        return pool;
    }

    private HikariConfig configuration() {
        HikariConfig configuration = new HikariConfig();
        configuration.setPoolName("xlink-" + system);
        configuration.setDataSource(source);
        configuration.setMaximumPoolSize(MOST_CONNECTIONS);
        configuration.setMinimumIdle(0);
        configuration.setIdleTimeout(IDLE_MILLIS);
        configuration.setConnectionTimeout(WAIT_MILLIS);
        configuration.setInitializationFailTimeout(-1);
        configuration.setReadOnly(true);
        configuration.setAutoCommit(false);
        if (database.address().url().toLowerCase(Locale.ROOT).startsWith("jdbc:jtds:")) {
            configuration.setConnectionTestQuery("SELECT 1"); // it knows no Connection.isValid
        }
        return configuration;
    }
}
