package org.openxlink.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * What was accepted, by whom, when: {@code data/ledger.db}. Every method of its parts is one transaction that is on disk
 * when it returns. Safe for several threads; several processes wait for each other.
 */
public final class Ledger implements AutoCloseable {

    /** A transaction waits for its turn when it begins: one that reads and then writes can't wait later. */
    private static final Properties TAKING_TURNS = takingTurns();

    private final Transactions transactions;

    private Ledger(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Opens the ledger of that home, and makes it when there is none yet. */
    public static Ledger open(Path home) {
        Path file = home.resolve("data").resolve("ledger.db");
        try {
            Files.createDirectories(file.getParent());
            return new Ledger(new Transactions(file, connection(file)));
        } catch (IOException | SQLException e) {
            throw LedgerException.of(file, e);
        }
    }

    private static Connection connection(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, TAKING_TURNS);
        try {
            Schema.prepare(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Properties takingTurns() {
        Properties properties = new Properties();
        properties.setProperty("transaction_mode", "IMMEDIATE");
        return properties;
    }

    /** Intervals that were accepted. */
    public ContactReceipts contacts() {
        return new ContactReceipts(transactions);
    }

    /** Activities of agents that were accepted. */
    public StatusReceipts statuses() {
        return new StatusReceipts(transactions);
    }

    /** What systems contribute to shared queues. */
    public Shares shares() {
        return new Shares(transactions);
    }

    /** Files that were read. */
    public FilesRead files() {
        return new FilesRead(transactions);
    }

    /** Reports of imports. */
    public Runs runs() {
        return new Runs(transactions);
    }

    /** How far imports have come. */
    public DaysCovered days() {
        return new DaysCovered(transactions);
    }

    @Override
    public void close() {
        transactions.close();
    }
}
