package org.openxlink.route;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeProperty;
import org.openxlink.config.Automatic;
import org.openxlink.config.General;
import org.openxlink.interval.LocalDay;
import org.openxlink.ledger.Covered;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.Stop;
import org.openxlink.source.database.DatabasePool;
import org.openxlink.source.database.DayQuery;
import org.openxlink.source.database.FaultSentences;
import org.openxlink.source.database.RowsReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of the route {@code import-database} that have to do with the database. */
public final class DatabaseImport {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseImport.class);

    private final String system;
    private final DatabaseKind kind;
    private final DatabasePool pool;
    private final General general;
    private final ZoneId zone;
    private final Ledger ledger;
    private final FaultSentences faults;

    DatabaseImport(String system, DatabaseKind kind, DatabasePool pool, General general, Ledger ledger) {
        this.system = system;
        this.kind = kind;
        this.pool = pool;
        this.general = general;
        this.zone = general.localTimeZone();
        this.ledger = ledger;
        this.faults = new FaultSentences(system, kind.database());
    }

    /** The days to import, oldest first; each is asked for when its turn comes. */
    public static final class Source {

        private final List<LocalDate> dates;
        private final ZoneId zone;
        private final DatabaseKind.Examined examined;
        private LocalDate begun;

        Source(List<LocalDate> dates, ZoneId zone, DatabaseKind.Examined examined) {
            this.dates = dates;
            this.zone = zone;
            this.examined = examined;
        }

        public Iterator<DayReading> getDays() {
            return dates.stream().map(this::begin).iterator();
        }

        private DayReading begin(LocalDate date) {
            begun = date;
            return examined.begin(LocalDay.of(date, zone));
        }
    }

    /** Looks what the database knows of what is wanted, and which days are due. */
    public Source look(@ExchangeProperty("run") ImportRun run) throws ImportFailed {
        List<LocalDate> dates = run.days().orElseGet(() -> due(run.startedOn(zone)));
        try (Connection connection = open();
                Stop.Watch watch = run.stop().whenAsked(() -> breakOff(connection))) {
            DatabaseKind.Examined examined = kind.examine(connection);
            examined.tell(run.message());
            return new Source(dates, zone, examined);
        } catch (SQLException e) {
            run.goOn();
            throw new ImportFailed(faults.ofQuestion(e));
        }
    }

    /** The questions before the rows are short ones, of which none is worth waiting for. */
    private void breakOff(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.info("[{}] a connection could not be broken off: {}", system, e.getMessage());
        }
    }

    private Connection open() throws ImportFailed {
        try {
            return pool.getConnection();
        } catch (SQLException e) {
            throw new ImportFailed(faults.ofLogin(e));
        }
    }

    /** Takes the rows of a query. */
    public void read(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("reading") DayReading reading,
            @ExchangeProperty("query") DayQuery query,
            @Body Iterator<Map<String, Object>> rows)
            throws SQLException {
        RowsReport report;
        try {
            report = reading.read(new StoppableRows(rows, run));
        } finally {
            run.answered();
        }
        run.countRows(report.rows(), report.rejected());
        LocalDay day = reading.localDay();
        run.readFrom(Origin.OfQuery.of(query, report.rows()), day.date());
        run.message().addRows(day.date(), report);
        reading.tell(run.message());
    }

    /** Everything of the day is with its targets; while its last intervals are not closed they are still to come. */
    public void delivered(@ExchangeProperty("run") ImportRun run, @ExchangeProperty("reading") DayReading reading) {
        LocalDate today = run.startedOn(
                zone, kind.kind() == Run.Kind.CONTACTS ? automatic().reference() : Duration.ZERO);
        LocalDate day = reading.localDay().date();
        ledger.days().further(system, kind.kind(), covered -> covered.delivered(day, today, !run.asksForDays()));
    }

    /** So is everything of all days. */
    public void settle(@ExchangeProperty("run") ImportRun run, @ExchangeProperty("source") Source source) {
        if (run.rows() == 0) {
            tellOfEmptiness(run.message(), source.examined);
        }
        if (!run.asksForDays()) {
            ledger.days().further(system, kind.kind(), covered -> covered.lookedBackOn(run.startedOn(zone)));
        }
    }

    private void tellOfEmptiness(RunMessage message, DatabaseKind.Examined examined) {
        try (Connection connection = pool.getConnection()) {
            examined.emptiness(connection).ifPresent(sentence -> message.add("%s", sentence));
        } catch (SQLException e) {
            LOG.info("[{}] whether there is any row can't be told: {}", system, e.getMessage());
        }
    }

    /** Why the import can't go on: in words where it is the database that failed in the middle of a day. */
    public Throwable reason(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("source") Source source,
            @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable caught) {
        run.answered();
        if (run.stop().isAsked() && Causes.behind(caught) instanceof SQLException) {
            return new Stopped(); // what the database says of its query that was cancelled
        }
        return source != null && Causes.behind(caught) instanceof SQLException failure
                ? new ImportFailed(faults.ofRows(source.begun, failure))
                : caught;
    }

    /** Lets go of the database, whatever happened. */
    public void release() {
        try {
            pool.release();
        } catch (SQLException e) {
            LOG.warn("[{}] a connection could not be closed: {}", system, e.getMessage());
        }
    }

    private Automatic automatic() {
        return kind.kind() == Run.Kind.CONTACTS ? general.phoneLink() : general.timeLink();
    }

    private List<LocalDate> due(LocalDate today) {
        Covered.Reach reach = new Covered.Reach(general.catchUpDays(), general.lookBackDays());
        return ledger.days().of(system, kind.kind()).due(automatic().mode(), today, reach);
    }
}
