package org.openxlink.source.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.openxlink.config.ConnectionStep;
import org.openxlink.config.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes the way to a database step by step and says exactly what fails: driver, host or file, login, each SQL text. */
public final class ConnectionTest {

    private static final Logger CALL_TREE = LoggerFactory.getLogger("call_tree");

    private final String system;
    private final Database database;
    private final Drivers drivers;
    private final FaultSentences sentences;
    private final Consumer<ConnectionStep> heard;
    private final List<ConnectionStep> steps = new ArrayList<>();

    private ConnectionTest(String system, Database database, Drivers drivers, Consumer<ConnectionStep> heard) {
        this.system = system;
        this.heard = heard;
        this.database = database;
        this.drivers = drivers;
        this.sentences = new FaultSentences(system, database);
    }

    /**
     * The steps that could be tried, in their order; what comes behind a failed one of driver, host and login can't be.
     *
     * @param probes what to ask when logged in; each is tried
     */
    public static List<ConnectionStep> of(String system, Database database, List<Probe> probes, Drivers drivers) {
        return of(system, database, probes, drivers, step -> {});
    }

    /**
     * The same in front of somebody's eyes.
     *
     * @param heard hears of each step when it is done; what it throws ends the test
     */
    public static List<ConnectionStep> of(
            String system, Database database, List<Probe> probes, Drivers drivers, Consumer<ConnectionStep> heard) {
        ConnectionTest test = new ConnectionTest(system, database, drivers, heard);
        if (test.driver() && test.reached()) {
            test.login(probes);
        }
        return List.copyOf(test.steps);
    }

    private boolean driver() {
        try {
            Driver driver = drivers.of(database.address().url());
            return passed("%s is %s; driver %s %d.%d"
                    .formatted(
                            database.address().writtenIn(),
                            database.address().family().title(),
                            driver.getClass().getName(),
                            driver.getMajorVersion(),
                            driver.getMinorVersion()));
        } catch (DriverMissing e) {
            return failed(e.getMessage());
        }
    }

    private boolean reached() {
        Optional<ConnectionStep> step = new Reachability(database.address()).test();
        step.ifPresent(this::add);
        return step.map(ConnectionStep::passed).orElse(true);
    }

    private void login(List<Probe> probes) {
        try (Connection connection = new DriverSource(drivers, database).getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            passed("logged in%s: %s %s"
                    .formatted(
                            database.user().map(user -> " as " + user).orElse(""),
                            connection.getMetaData().getDatabaseProductName(),
                            OneLine.of(connection.getMetaData().getDatabaseProductVersion())));
            passed(reading());
            for (Probe probe : probes) {
                probe(connection, probe);
            }
        } catch (SQLException e) {
            failed(sentences.ofLogin(e));
        }
    }

    /** Whether the database refuses all else is up to its kind. */
    private String reading() {
        boolean held =
                switch (database.address().family()) {
                    case POSTGRESQL, MARIADB, SQLITE -> true;
                    case H2 -> database.address().file().isPresent();
                    default -> false;
                };
        return held
                ? "the connection may only read: the database refuses all else"
                : "only SELECT is ever sent; a User who may only read makes sure that nothing else is possible";
    }

    private void probe(Connection connection, Probe probe) throws SQLException {
        String sql = LoggedSql.of(probe.sql());
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(database.queryTimeout());
            statement.setMaxRows(1);
            statement.executeQuery(probe.sql()).close();
            CALL_TREE.info("[{}] {} tried: {}", system, probe.key(), sql);
            passed(probe.key() + " works: " + sql + emptiness(connection, probe));
        } catch (SQLException e) {
            CALL_TREE.error("[{}] {} failed: {}: {}", system, probe.key(), OneLine.of(e.getMessage()), sql);
            failed(sentences.ofSql(probe.key(), sql, e));
        } finally {
            connection.rollback(); // PostgreSQL takes no further statement after a mistake
        }
    }

    private String emptiness(Connection connection, Probe probe) throws SQLException {
        Optional<EmptyTable> table = probe.table();
        if (table.isEmpty()) {
            return "";
        }
        try {
            return table.get()
                    .warning(connection)
                    .map(warning -> "; but " + warning)
                    .orElse("");
        } catch (SQLException e) {
            CALL_TREE.info("[{}] {}: no row in time: {}", system, probe.key(), OneLine.of(e.getMessage()));
            return "";
        }
    }

    private boolean passed(String sentence) {
        return add(ConnectionStep.passed(sentence));
    }

    private boolean failed(String sentence) {
        return add(ConnectionStep.failed(sentence));
    }

    private boolean add(ConnectionStep step) {
        steps.add(step);
        heard.accept(step);
        return step.passed();
    }
}
