package org.openxlink.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * The one connection to the ledger's file; whoever wants it does one transaction at a time. After a failure the
 * connection is closed, which takes back whatever it had not finished, and the next transaction opens another one.
 */
final class Transactions implements AutoCloseable {

    private final LedgerFile file;
    private final Opening opening;
    private final Optional<PageWatch> pages;
    private Connection connection;

    /** What is looked at, or made, when a connection is opened. */
    private interface Opening {
        Connection open(LedgerFile file) throws SQLException, IOException;
    }

    private Transactions(LedgerFile file, Opening opening, boolean watched) {
        this.file = file;
        this.opening = opening;
        this.pages = watched ? Optional.of(new PageWatch(file.path(), this::letGo)) : Optional.empty();
    }

    /** Makes the ledger where there was none yet; tells at once whether it can be written. */
    static Transactions open(LedgerFile file, Connections connections) {
        Transactions transactions = new Transactions(file, found -> toWrite(found, connections), true);
        transactions.run(connection -> true);
        return transactions;
    }

    /** Neither makes the ledger nor changes it. */
    static Transactions reading(LedgerFile file) {
        return new Transactions(file, Transactions::toRead, false);
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
            }
            pages.ifPresent(PageWatch::lookWhenDue);
        } catch (SQLException | IOException | RuntimeException e) {
            letGo(e);
            throw LedgerException.of(file, e);
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

    /** What is opened next is looked through before it is used. */
    private void letGo(Exception failure) {
        try {
            closeConnection();
        } catch (LedgerException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        pages.ifPresent(PageWatch::close); // which may be waiting to let go
        closeConnection();
    }

    private synchronized void closeConnection() {
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
