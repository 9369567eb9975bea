package org.openxlink.source.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.camel.component.jdbc.ResultSetIterator;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.ValueColumn;
import org.openxlink.interval.DayTotals;
import org.openxlink.interval.Days;
import org.openxlink.interval.IntervalTotals;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.LocalDays;
import org.openxlink.interval.SourceClock;
import org.openxlink.source.RowWitness;
import org.openxlink.source.SourceSpan;

/** An external system {@code [ACD]} as its section describes it, and what is mapped of it. */
record Acd(DatabaseContacts contacts, ContactColumns wanted, ZoneId zone, List<String> problems) {

    /**
     * What was read.
     *
     * @param values {@code 08:15 Sales Calls} to the value, for every quarter of an hour with rows
     */
    record Read(Map<String, String> values, RowsReport report, List<String> warnings, DayQuery query) {}

    /**
     * Reads the configuration.
     *
     * @param keys of the section
     * @param sources what acd_map.ini has right of {@code ACD:}
     */
    static Acd of(Path home, String keys, String... sources) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(
                config.resolve("isps.cfg"),
                "[IES System WFM]\nName=WFM\nUrl=https://wfm\nIntegrationConfigurationId=1\n");
        Files.writeString(
                config.resolve("isps_ul.ini"),
                "[DB]\n1=WFM,0,user,key\n[General]\nLocalTimeZone=Europe/Berlin\n[ACD]\n" + keys);
        StringBuilder catalogue = new StringBuilder("[ValueTypes]\n1=Offered;offered\n[Queues]\n");
        StringBuilder mapping = new StringBuilder();
        for (int queue = 1; queue <= sources.length; queue++) {
            catalogue.append(queue).append("=\n");
            mapping.append("WFM:0:%d:1=ACD:%s%n".formatted(queue, sources[queue - 1]));
        }
        Files.writeString(config.resolve("queues.ini"), catalogue);
        Files.writeString(config.resolve("acd_map.ini"), mapping);
        return of(InstallationReader.read(home, any -> null, home));
    }

    private static Acd of(Installation installation) {
        List<String> problems = installation.problems().stream()
                .filter(problem -> !problem.text().contains("in clear"))
                .map(problem -> problem.text())
                .toList();
        SystemConfig system = installation.system("ACD").orElseThrow(() -> new AssertionError(problems));
        DatabaseContacts contacts = (DatabaseContacts) system.contacts().orElseThrow();
        ContactColumns wanted = ContactColumns.of("ACD", contacts, installation.mappings());
        return new Acd(contacts, wanted, installation.general().localTimeZone(), problems);
    }

    SourceSpan span(LocalDate date) {
        return SourceClock.of(contacts.zone(), zone).span(LocalDay.of(date, zone));
    }

    /** A day, read as Camel's jdbc: reads it. */
    Read read(LocalDate date) throws SQLException {
        try (DatabasePool pool = new DatabasePool("ACD", contacts.database(), new Drivers(List.of()));
                Connection connection = pool.getConnection()) {
            ContactTable table = ContactTable.examine(connection, "ACD", contacts, wanted);
            DayQuery query = table.query(span(date));
            IntervalTotals totals = new IntervalTotals(
                    wanted, Days.of(date, 1), SourceClock.of(contacts.zone(), zone), new LocalDays(zone), 10);
            try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
                int parameters = statement.getParameterMetaData().getParameterCount();
                assertThat(parameters).isEqualTo(query.parameters().size());
                for (int index = 0; index < parameters; index++) {
                    statement.setObject(index + 1, query.parameters().get(index));
                }
                try (ResultSet result = statement.executeQuery()) {
                    Iterator<Map<String, Object>> rows = new ResultSetIterator(connection, result, true, false);
                    RowsReport report = table.read(rows, totals, RowWitness.none());
                    return new Read(values(totals), report, table.warnings(), query);
                }
            }
        }
    }

    private Map<String, String> values(IntervalTotals totals) {
        Map<String, String> values = new TreeMap<>();
        for (DayTotals day : totals.days()) {
            for (int slot = 0; slot < day.day().slots(); slot++) {
                values(day, slot, values);
            }
        }
        return values;
    }

    private void values(DayTotals day, int slot, Map<String, String> values) {
        String time =
                Instant.ofEpochSecond(day.day().startOf(slot)).atZone(zone).toLocalTime()
                        + (day.day().slots() == 100 && slot >= 8 && slot < 12 ? "a" : "");
        for (int group = 0; group < wanted.groups().size(); group++) {
            for (int value = 0; value < wanted.values().size(); value++) {
                if (day.hasRows(group, slot, 1)) {
                    String name = wanted.groups().get(group).get(0) + " "
                            + wanted.values().get(value).name();
                    long micros = day.total(group, value, slot, 1).value();
                    values.put(
                            time + " " + name,
                            BigDecimal.valueOf(micros, 6).stripTrailingZeros().toPlainString());
                }
            }
        }
    }

    Set<String> valueNames() {
        Set<String> names = new LinkedHashSet<>();
        for (ValueColumn value : wanted.values()) {
            names.add(value.name());
        }
        return names;
    }

    List<String> queueNames() {
        return new ArrayList<>(
                wanted.groups().stream().map(levels -> levels.get(0)).toList());
    }
}
