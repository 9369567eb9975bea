package org.openxlink.route;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.openxlink.monitor.Stop;
import org.openxlink.monitor.StopSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A query that is cancelled when its import is stopped. */
final class QueryUnderWay implements AutoCloseable {

    static final QueryUnderWay NONE = new QueryUnderWay(null);

    private static final Logger LOG = LoggerFactory.getLogger(QueryUnderWay.class);
    private static final Duration AGAIN = Duration.ofMillis(500);

    private final Statement statement;
    private final StopSignal over = new StopSignal();
    private Stop.Watch watch = () -> {};

    private QueryUnderWay(Statement statement) {
        this.statement = statement;
    }

    static QueryUnderWay of(Statement statement, Stop stop) {
        QueryUnderWay query = new QueryUnderWay(statement);
        query.watch = stop.whenAsked(query::cancelBeside);
        return query;
    }

    /** It has ended. */
    @Override
    public void close() {
        watch.close();
        over.ask();
    }

    /** In a thread of its own, for some drivers open a connection for it. */
    private void cancelBeside() {
        Thread thread = new Thread(this::cancel, "cancel-query");
        thread.setDaemon(true);
        thread.start();
    }

    /** Again and again, because nothing happens to a query that has not yet begun. */
    private void cancel() {
        try {
            do {
                statement.cancel();
            } while (!over.pause(AGAIN));
        } catch (SQLException e) {
            LOG.info("a query could not be cancelled: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
