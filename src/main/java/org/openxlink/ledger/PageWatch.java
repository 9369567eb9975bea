package org.openxlink.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;

/**
 * Looks at every page of a ledger that is in use, since a connection goes on with what it has in memory. It does so beside
 * the work, for years of intervals take seconds, and for no more than a hundredth of the time.
 */
final class PageWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PageWatch.class);
    private static final Duration SOONEST = Duration.ofSeconds(10);
    private static final int SHARE = 100;

    /** An interruption between two statements is lost. */
    private static final Duration INTERRUPTED_AGAIN = Duration.ofMillis(100);

    private final Path file;
    private final Consumer<Exception> fault;
    private long next = System.nanoTime();
    private Thread looking;
    private Connection connection;
    private boolean closed;

    /** @param fault is told what was found, in a thread of its own */
    PageWatch(Path file, Consumer<Exception> fault) {
        this.file = file;
        this.fault = fault;
    }

    /** Begins to look, when it is time to. */
    synchronized void lookWhenDue() {
        if (looking == null && !closed && System.nanoTime() - next >= 0) {
            looking = new Thread(this::look, "ledger-pages");
            looking.setDaemon(true);
            looking.start();
        }
    }

    private void look() {
        long begun = System.nanoTime();
        try {
            Schema.checkPages(opened(), Schema.QUICK_CHECK);
        } catch (SQLException e) {
            tell(e);
        } finally {
            end(System.nanoTime() - begun);
        }
    }

    private synchronized Connection opened() throws SQLException {
        connection = Connections.READING.open(file);
        return connection;
    }

    private void tell(SQLException found) {
        if (!isClosed()) {
            fault.accept(found);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void end(long took) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.debug("it was only read", e);
        }
        connection = null;
        looking = null;
        next = System.nanoTime() + Math.max(SOONEST.toNanos(), SHARE * took);
        notifyAll();
    }

    /** Breaks off the look under way and waits for its end. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            while (looking != null) {
                breakOff();
                wait(INTERRUPTED_AGAIN.toMillis());
            }
        } catch (InterruptedException e) {
            LOG.debug("not waited for", e);
            Thread.currentThread().interrupt();
        }
    }

    private void breakOff() {
        try {
            if (connection != null) {
                connection.unwrap(SQLiteConnection.class).getDatabase().interrupt();
            }
        } catch (SQLException e) {
            LOG.debug("it goes on", e);
        }
    }
}
