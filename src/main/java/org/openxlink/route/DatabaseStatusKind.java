package org.openxlink.route;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.config.Database;
import org.openxlink.config.DatabaseStatuses;
import org.openxlink.interval.Days;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.LocalDays;
import org.openxlink.interval.SourceClock;
import org.openxlink.interval.StatusRows;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.ActivityNames;
import org.openxlink.mapping.StatusMapping;
import org.openxlink.source.database.DayQuery;
import org.openxlink.source.database.RowsReport;
import org.openxlink.source.database.StatusTable;

/** Agent statuses in a database: a query a day for all agents, and one for what they did last before it. */
record DatabaseStatusKind(String system, DatabaseStatuses statuses, SentBefore sentBefore, ZoneId zone)
        implements DatabaseKind {

    @Override
    public Run.Kind kind() {
        return Run.Kind.STATUSES;
    }

    @Override
    public Database database() {
        return statuses.database();
    }

    @Override
    public Examined examine(Connection connection) throws SQLException {
        StatusTable table = StatusTable.examine(connection, system, statuses);
        ActivityNames names = ActivityNames.of(statuses.activities(), table.catalogue());
        return new Table(table, new StatusMapping(system, statuses, names));
    }

    private final class Table implements Examined {

        private final StatusTable table;
        private final StatusMapping mapping;

        Table(StatusTable table, StatusMapping mapping) {
            this.table = table;
            this.mapping = mapping;
        }

        @Override
        public DayReading begin(LocalDay day) {
            return new Day(table, mapping, day);
        }

        @Override
        public void tell(RunMessage message) {
            table.warnings().forEach(warning -> message.add("%s", warning));
        }

        @Override
        public Optional<String> emptiness(Connection connection) throws SQLException {
            return table.emptiness(connection);
        }
    }

    private final class Day implements DayReading {

        private final StatusTable table;
        private final StatusMapping mapping;
        private final LocalDay day;
        private final SourceClock clock = SourceClock.of(statuses.zone(), zone);
        private final StatusRows rows;

        Day(StatusTable table, StatusMapping mapping, LocalDay day) {
            this.table = table;
            this.mapping = mapping;
            this.day = day;
            this.rows = new StatusRows(
                    mapping.rules(), Days.of(day.date(), 1), clock, new LocalDays(zone), StatusRows.MOST_ROWS);
        }

        @Override
        public LocalDay localDay() {
            return day;
        }

        @Override
        public List<DayQuery> getQueries() {
            return table.queries(clock.span(day));
        }

        @Override
        public RowsReport read(Iterator<Map<String, Object>> result) throws SQLException {
            return table.read(result, rows);
        }

        @Override
        public void tell(RunMessage message) {
            message.addTimes(rows.gaps(), rows.overlaps());
        }

        @Override
        public Iterator<?> getDays() {
            return AgentDay.each(rows.spans(sentBefore.around(rows.periods())), mapping);
        }
    }
}
