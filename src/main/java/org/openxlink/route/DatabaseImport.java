package org.openxlink.route;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.camel.Body;
import org.apache.camel.ExchangeProperty;
import org.openxlink.interval.LocalDay;
import org.openxlink.source.database.DayQuery;
import org.openxlink.source.database.RowsReport;

/** The steps of the route {@code import-database} that have to do with the database. */
public final class DatabaseImport {

    private final DatabaseKind kind;
    private final DataSource pool;
    private final ZoneId zone;
    private final DueDays dueDays;

    DatabaseImport(DatabaseKind kind, DataSource pool, ZoneId zone, DueDays dueDays) {
        this.kind = kind;
        this.pool = pool;
        this.zone = zone;
        this.dueDays = dueDays;
    }

    /** The days to import, oldest first; each is asked for when its turn comes. */
    public static final class Source {

        private final List<LocalDate> dates;
        private final ZoneId zone;
        private final DatabaseKind.Examined examined;

        Source(List<LocalDate> dates, ZoneId zone, DatabaseKind.Examined examined) {
            this.dates = dates;
            this.zone = zone;
            this.examined = examined;
        }

        public Iterator<DayReading> getDays() {
            return dates.stream()
                    .map(date -> examined.begin(LocalDay.of(date, zone)))
                    .iterator();
        }
    }

    /** Looks what the database knows of what is wanted, and which days are due. */
    public Source look(@ExchangeProperty("run") ImportRun run) throws ImportFailed {
        List<LocalDate> dates = run.days().orElseGet(dueDays::now);
        try (Connection connection = pool.getConnection()) {
            DatabaseKind.Examined examined = kind.examine(connection);
            examined.tell(run.message());
            return new Source(dates, zone, examined);
        } catch (SQLException e) {
            throw DatabaseFailures.of(kind.database(), e);
        }
    }

    /** Takes the rows of a query. */
    public void read(
            @ExchangeProperty("run") ImportRun run,
            @ExchangeProperty("reading") DayReading reading,
            @ExchangeProperty("query") DayQuery query,
            @Body Iterator<Map<String, Object>> rows)
            throws ImportFailed {
        try {
            RowsReport report = reading.read(query, rows);
            run.countRows(report.rows(), report.rejected());
            LocalDay day = reading.localDay();
            run.readFrom(query.sql() + " " + query.parameters(), day.date());
            run.message().addRows(day.date(), report);
            reading.tell(run.message());
        } catch (SQLException e) {
            throw DatabaseFailures.of(kind.database(), e);
        }
    }
}
