package org.openxlink.route;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.Database;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.interval.Days;
import org.openxlink.interval.IntervalTotals;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.LocalDays;
import org.openxlink.interval.SourceClock;
import org.openxlink.ledger.Run;
import org.openxlink.source.database.ContactTable;
import org.openxlink.source.database.DayQuery;
import org.openxlink.source.database.RowsReport;

/**
 * Contacts in a database: one query a day for all queues that are mapped.
 *
 * @param witness sees the query and its rows
 */
record DatabaseContactKind(
        String system, DatabaseContacts contacts, ContactColumns columns, ZoneId zone, QueryWitness witness)
        implements DatabaseKind {

    DatabaseContactKind(String system, DatabaseContacts contacts, ContactColumns columns, ZoneId zone) {
        this(system, contacts, columns, zone, QueryWitness.NONE);
    }

    @Override
    public Run.Kind kind() {
        return Run.Kind.CONTACTS;
    }

    @Override
    public Database database() {
        return contacts.database();
    }

    @Override
    public Examined examine(Connection connection) throws SQLException, ImportFailed {
        if (columns.groups().isEmpty()) {
            throw new ImportFailed("no mapping of config/acd_map.ini uses it, so nothing can be imported");
        }
        return new Table(ContactTable.examine(connection, system, contacts, columns));
    }

    private final class Table implements Examined {

        private final ContactTable table;

        Table(ContactTable table) {
            this.table = table;
        }

        @Override
        public DayReading begin(LocalDay day) {
            return new Day(table, day);
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

        private final ContactTable table;
        private final LocalDay day;
        private final SourceClock clock = SourceClock.of(contacts.zone(), zone);
        private final IntervalTotals totals;

        Day(ContactTable table, LocalDay day) {
            this.table = table;
            this.day = day;
            this.totals = new IntervalTotals(columns, Days.of(day.date(), 1), clock, new LocalDays(zone), 1);
        }

        @Override
        public LocalDay localDay() {
            return day;
        }

        @Override
        public List<DayQuery> getQueries() {
            DayQuery query = table.query(clock.span(day));
            witness.asked(query);
            return List.of(query);
        }

        @Override
        public RowsReport read(Iterator<Map<String, Object>> result) throws SQLException {
            return table.read(result, totals, witness);
        }

        @Override
        public void tell(RunMessage message) {
            message.addTimes(totals);
        }

        @Override
        public Iterator<?> getDays() {
            return List.of(totals.dayOf(day)).iterator();
        }
    }
}
