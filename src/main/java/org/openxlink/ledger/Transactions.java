package org.openxlink.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * The one connection to the ledger's file; whoever wants it does one transaction at a time. After a failure the
 * connection is closed, which takes back whatever it had not finished, and the next transaction opens another one.
 */
final class Transactions implements AutoCloseable {

    private static final Duration SOONEST = Duration.ofSeconds(10);

    private final LedgerFile file;
    private final Opening opening;
    private Connection connection;
    private long nextLook = System.nanoTime();

    /** What is looked at, or made, when a connection is opened. */
    private interface Opening {
        Connection open(LedgerFile file) throws SQLException, IOException;
    }

    private Transactions(LedgerFile file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    /** Makes the ledger where there was none yet; tells at once whether it can be written. */
    static Transactions open(LedgerFile file, Connections connections) {
        Transactions transactions = new Transactions(file, found -> toWrite(found, connections));
        transactions.run(connection -> true);
        return transactions;
    }

    /** Neither makes the ledger nor changes it. */
    static Transactions reading(LedgerFile file) {
        return new Transactions(file, Transactions::toRead);
    }

    private static Connection toWrite(LedgerFile file, Connections connections) throws SQLException, IOException {
        Files.createDirectories(file.path().getParent());
        file.check();
        file.checkWritable();
        Connection connection = connections.open(file.path());
        try {
            Schema.prepare(connection);
            file.begin();
            return connection;
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private static Connection toRead(LedgerFile file) throws SQLException, IOException {
        file.check();
        Connection connection = Connections.READING.open(file.path());
        try {
            Schema.checkOwner(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Runs work as one transaction, which is on disk when this returns. */
    synchronized <T> T run(Sql.Work<T> work) {
        try {
            return Sql.inTransaction(open(), work);
        } catch (SQLException | IOException | RuntimeException e) {
            letGo(e);
            throw LedgerException.of(file, e);
        }
    }

    /** Looks at the file as it is on the disk: the connection goes on with what it has in memory. */
    synchronized void check() {
        if (connection == null) {
            run(open -> true);
            return;
        }
        try {
            file.checkInUse();
            try (Connection fresh = Connections.READING.open(file.path())) {
                Schema.checkOwner(fresh);
                Runs.last(fresh);
                lookThrough(fresh);
            }
        } catch (SQLException | IOException | RuntimeException e) {
            letGo(e);
            throw LedgerException.of(file, e);
        }
    }

    /** Looks at every page, and spends no more than a hundredth of the time on it. */
    private void lookThrough(Connection fresh) throws SQLException {
        long begun = System.nanoTime();
        if (begun - nextLook >= 0) {
            Schema.checkPages(fresh, Schema.QUICK_CHECK);
            long took = System.nanoTime() - begun;
            nextLook = begun + Math.max(SOONEST.toNanos(), 100 * took);
        }
    }

    private Connection open() throws SQLException, IOException {
        if (connection != null) {
            file.checkInUse();
        } else {
            connection = opening.open(file);
        }
        return connection;
    }

    private void letGo(Exception failure) {
        try {
            close();
        } catch (LedgerException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public synchronized void close() {
        Connection open = connection;
        connection = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException e) {
            throw LedgerException.of(file, e);
        }
    }
}
