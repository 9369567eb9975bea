package org.openxlink.route;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import org.apache.camel.Exchange;
import org.apache.camel.component.jdbc.JdbcPrepareStatementStrategy;
import org.openxlink.source.database.DayQuery;

/** Binds the parameters of the exchange's query to the question marks of its SQL, which is left as it is. */
final class BoundParameters implements JdbcPrepareStatementStrategy {

    @Override
    public String prepareQuery(String query, boolean allowNamedParameters) {
        return query;
    }

    @Override
    public Iterator<?> createPopulateIterator(
            String query, String preparedQuery, int expectedParams, Exchange exchange, Object value) {
        return exchange.getProperty("query", DayQuery.class).parameters().iterator();
    }

    @Override
    public void populateStatement(PreparedStatement statement, Iterator<?> parameters, int expectedParams)
            throws SQLException {
        for (int position = 1; parameters.hasNext(); position++) {
            statement.setObject(position, parameters.next());
        }
    }
}
