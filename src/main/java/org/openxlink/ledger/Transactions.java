package org.openxlink.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The one connection to the ledger's file; whoever wants it does one transaction at a time. */
final class Transactions implements AutoCloseable {

    private final Path file;
    private final Connection connection;

    Transactions(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Runs work as one transaction, which is on disk when this returns. */
    synchronized <T> T run(Sql.Work<T> work) {
        try {
            return Sql.inTransaction(connection, work);
        } catch (SQLException e) {
            throw LedgerException.of(file, e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw LedgerException.of(file, e);
        }
    }
}
