package org.openxlink.ledger;

import java.nio.file.Path;

/**
 * What was accepted, by whom, when: {@code data/ledger.db}. Every method of its parts is one transaction that is on disk
 * when it returns. Safe for several threads; several processes wait for each other.
 */
public final class Ledger implements AutoCloseable {

    private final Transactions transactions;

    private Ledger(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Opens the ledger of that home, and makes it when there was none yet. */
    public static Ledger open(Path home) {
        return open(home, Connections.TAKING_TURNS);
    }

    static Ledger open(Path home, Connections connections) {
        return new Ledger(Transactions.open(LedgerFile.of(home), connections));
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

    /** What each file brought, where files hold only what is new. */
    public FileShares fileShares() {
        return new FileShares(transactions);
    }

    /** Reports of imports. */
    public Runs runs() {
        return new Runs(transactions);
    }

    /** How far imports have come. */
    public DaysCovered days() {
        return new DaysCovered(transactions);
    }

    /** Throws when the file is gone or damaged, as far as that can be seen quickly. */
    public void check() {
        transactions.check();
    }

    @Override
    public void close() {
        transactions.close();
    }
}
