package org.openxlink.source.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.Database;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.DatabaseStatuses;
import org.openxlink.config.PreviewSql;
import org.openxlink.config.ValueColumn;
import org.openxlink.source.SourceSpan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions to a database for which somebody waits: each on a connection of its own, which may only read and is cut off when
 * the answer takes too long. What fails is told as the message of an {@link SQLException}.
 */
public final class Visit {

    private static final Logger CALL_TREE = LoggerFactory.getLogger("call_tree");
    private static final int SECONDS_OF_QUERY = 15;
    private static final int SECONDS_OF_VISIT = 30;
    private static final int MOST_TABLES = 500;
    private static final int MOST_QUEUES = 500;

    private static final ScheduledExecutorService CUTS = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "end of visits");
        thread.setDaemon(true);
        return thread;
    });

    private final String system;
    private final Database database;
    private final DriverSource source;
    private final FaultSentences sentences;

    /** @param system name of the external system */
    public Visit(String system, Database database, Drivers drivers) {
        this.system = system;
        this.database = brief(database);
        this.source = new DriverSource(drivers, this.database);
        this.sentences = new FaultSentences(system, this.database);
    }

    /** The same database, asked for no longer than somebody waits. */
    public static Database brief(Database database) {
        return new Database(
                database.place(),
                database.source(),
                database.address(),
                database.user(),
                database.password(),
                database.fetchSize(),
                Math.min(database.queryTimeout(), SECONDS_OF_QUERY));
    }

    /**
     * How many rows an import of a day would read.
     *
     * @param names the queues, or the activities, that the database has
     */
    public record Found(List<String> names, long rows, List<String> warnings) {

        public Found {
            names = List.copyOf(names);
            warnings = List.copyOf(warnings);
        }
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** The tables and views whose names have that part. */
    public TableList tables(String part) throws SQLException {
        return answer("the list of tables", "", connection -> TableList.of(connection, part, MOST_TABLES));
    }

    /** The first rows of a query. */
    public FirstRows rows(PreviewSql query) throws SQLException {
        return answer("the query", query.text(), connection -> {
            FirstRows rows = FirstRows.of(connection, query.text(), database.queryTimeout());
            CALL_TREE.info("[{}] preview: {} rows: {}", system, rows.rows().size(), LoggedSql.of(query.text()));
            return rows;
        });
    }

    /** The queues, and the rows of a day of any of them. */
    public Found contacts(DatabaseContacts contacts, SourceSpan day) throws SQLException {
        return answer("an import of contacts", "", connection -> {
            List<String> queues =
                    SourceQueues.tree(connection, system, contacts).queues();
            List<List<String>> groups =
                    queues.stream().limit(MOST_QUEUES).map(List::of).toList();
            List<ValueColumn> values = contacts.valueTypes().stream()
                    .map(name -> contacts.column(name, -1))
                    .toList();
            ContactTable table = ContactTable.examine(connection, system, contacts, new ContactColumns(groups, values));
            return new Found(queues, count(connection, table.query(day)), table.warnings());
        });
    }

    /** The activities, and the rows of a day. */
    public Found statuses(DatabaseStatuses statuses, SourceSpan day) throws SQLException {
        return answer("an import of agent statuses", "", connection -> {
            StatusTable table = StatusTable.examine(connection, system, statuses);
            Set<String> names = new LinkedHashSet<>(table.catalogue().values());
            List<DayQuery> queries = table.queries(day); // the last one asks for the day itself
            long rows = count(connection, queries.get(queries.size() - 1));
            return new Found(List.copyOf(names), rows, table.warnings());
        });
    }

    private long count(Connection connection, DayQuery query) throws SQLException {
        String sql = "SELECT COUNT(*) FROM (" + query.sql() + ") xl_rows";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setQueryTimeout(database.queryTimeout());
            List<Object> parameters = new ArrayList<>(query.parameters());
            for (int index = 0; index < parameters.size(); index++) {
                statement.setObject(index + 1, parameters.get(index));
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private <T> T answer(String what, String sql, Question<T> question) throws SQLException {
        try (Connection connection = opened()) {
            AtomicBoolean cut = new AtomicBoolean();
            Future<?> end = CUTS.schedule(() -> abort(connection, cut), SECONDS_OF_VISIT, TimeUnit.SECONDS);
            try {
                T answer = question.ask(connection);
                connection.rollback();
                return answer;
            } catch (SQLException e) {
                throw failure(cut.get() ? tooLong(what) : sentence(what, sql, e), e);
            } finally {
                end.cancel(false);
            }
        }
    }

    private String sentence(String what, String sql, SQLException e) {
        return sql.isEmpty() ? sentences.ofQuestion(what, e) : sentences.ofSql(what, LoggedSql.of(sql), e);
    }

    private Connection opened() throws SQLException {
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            return connection;
        } catch (SQLException e) {
            throw failure(sentences.ofLogin(e), e);
        }
    }

    private void abort(Connection connection, AtomicBoolean cut) {
        cut.set(true);
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            CALL_TREE.warn("[{}] a connection that takes too long can't be cut off: {}", system, e.getMessage());
        }
    }

    private static String tooLong(String what) {
        return "%s takes longer than %d s and was cut off".formatted(what, SECONDS_OF_VISIT);
    }

    private static SQLException failure(String sentence, SQLException cause) {
        return new SQLException(sentence, cause.getSQLState(), cause.getErrorCode(), cause);
    }
}
