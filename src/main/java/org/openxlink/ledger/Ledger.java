package org.openxlink.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;

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

    /**
     * Opens the ledger of that home to look at it: nothing is made or changed. Nothing when there is none yet, or only one
     * of an older version, which the next import brings up to date.
     */
    public static Optional<Ledger> reading(Path home) {
        LedgerFile file = LedgerFile.of(home);
        try {
            file.check();
            return file.isNothing() ? Optional.empty() : upToDate(new Ledger(Transactions.reading(file)));
        } catch (SQLException | IOException e) {
            throw LedgerException.of(file, e);
        }
    }

    private static Optional<Ledger> upToDate(Ledger ledger) {
        if (ledger.transactions.run(Schema::isUpToDate)) {
            return Optional.of(ledger);
        }
        ledger.close();
        return Optional.empty();
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

    /** What agents did on a day. */
    public StatusesOfDay statusesOfDay() {
        return new StatusesOfDay(transactions);
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

    /** What imports made of each quarter of an hour. */
    public Strips strips() {
        return new Strips(transactions);
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
