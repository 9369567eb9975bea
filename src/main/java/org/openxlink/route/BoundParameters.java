package org.openxlink.route;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import org.apache.camel.Exchange;
import org.apache.camel.component.jdbc.JdbcPrepareStatementStrategy;
import org.openxlink.source.database.DayQuery;

/**
 * Binds the parameters of the exchange's query to the question marks of its SQL, which is left as it is. The import that
 * asks it can cancel it.
 */
final class BoundParameters implements JdbcPrepareStatementStrategy {

    @Override
    public String prepareQuery(String query, boolean allowNamedParameters) {
        return query;
    }

    @Override
    public Iterator<?> createPopulateIterator(
            String query, String preparedQuery, int expectedParams, Exchange exchange, Object value) {
        Iterator<?> parameters =
                exchange.getProperty("query", DayQuery.class).parameters().iterator();
        return new OfRun(exchange.getProperty("run", ImportRun.class), parameters);
    }

    @Override
    public void populateStatement(PreparedStatement statement, Iterator<?> parameters, int expectedParams)
            throws SQLException {
        for (int position = 1; parameters.hasNext(); position++) {
            statement.setObject(position, parameters.next());
        }
        if (parameters instanceof OfRun ofRun) {
            ofRun.run.asks(statement);
        }
    }

    /** The parameters of a query, and which import asks it. */
    private record OfRun(ImportRun run, Iterator<?> parameters) implements Iterator<Object> {

        @Override
        public boolean hasNext() {
            return parameters.hasNext();
        }

        @Override
        public Object next() {
            return parameters.next();
        }
    }
}
