package org.openxlink.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.openxlink.config.ConnectionStep;
import org.openxlink.config.Database;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.DatabaseStatuses;
import org.openxlink.config.PreviewSql;
import org.openxlink.config.Problem;
import org.openxlink.config.Secret;
import org.openxlink.config.SourceZone;
import org.openxlink.config.TriedSystem;
import org.openxlink.interval.LocalDay;
import org.openxlink.interval.SourceClock;
import org.openxlink.monitor.DatabaseBench;
import org.openxlink.source.SourceSpan;
import org.openxlink.source.database.ConnectionTest;
import org.openxlink.source.database.Drivers;
import org.openxlink.source.database.FirstRows;
import org.openxlink.source.database.Probe;
import org.openxlink.source.database.TableList;
import org.openxlink.source.database.Visit;

/** Asks databases for the console's pages. */
final class DatabaseWorkshop implements DatabaseBench {

    private static final int SHORTEST_SECRET = 4;
    private static final int SHOWN_TABLES = 3;

    /** A preset's table may be a statement of a page, and be repeated for each of its columns. */
    private static final int LONGEST_SENTENCE = 500;

    private final Drivers drivers;

    DatabaseWorkshop(Path home) {
        this.drivers = Drivers.of(home);
    }

    private interface Question<T> {
        T ask(Visit visit) throws SQLException;
    }

    @Override
    public void test(TriedSystem system, Consumer<ConnectionStep> heard) {
        if (system.database().isEmpty()) {
            system.ofDatabase().stream()
                    .filter(Problem::isError)
                    .forEach(problem -> heard.accept(ConnectionStep.failed(problem.toString())));
            return;
        }
        Database database = Visit.brief(system.database().get());
        List<ConnectionStep> steps = ConnectionTest.of(
                system.name(), database, probes(system), drivers, step -> heard.accept(clean(system, step)));
        if (steps.stream().allMatch(ConnectionStep::passed)) {
            heard.accept(tablesSeen(system));
        }
        if (!system.sound()) {
            heard.accept(ConnectionStep.failed("tables and columns were not tried, since the section has errors"));
        }
    }

    private static List<Probe> probes(TriedSystem system) {
        List<Probe> probes = new ArrayList<>();
        contacts(system).ifPresent(contacts -> probes.addAll(Probe.of(contacts)));
        statuses(system).ifPresent(statuses -> probes.addAll(Probe.of(statuses)));
        return probes;
    }

    private ConnectionStep tablesSeen(TriedSystem system) {
        try {
            Tables seen = tables(system, "");
            String some = seen.tables().stream()
                    .limit(SHOWN_TABLES)
                    .map(Table::written)
                    .collect(Collectors.joining(", "));
            int count = seen.tables().size();
            return count == 0
                    ? ConnectionStep.failed(
                            "this login sees no table and no view; let the database's administrator permit it to read them")
                    : ConnectionStep.passed("this login sees %s%s, such as %s"
                            .formatted(seen.more() ? "more than " : "", Counted.of(count, "table"), some));
        } catch (IOException e) {
            return ConnectionStep.failed(e.getMessage());
        }
    }

    @Override
    public Tables tables(TriedSystem system, String part) throws IOException {
        TableList found = answer(system, visit -> visit.tables(part));
        return new Tables(
                found.tables().stream()
                        .map(table -> new Table(table.schema(), table.name(), table.view(), table.written()))
                        .toList(),
                found.more());
    }

    @Override
    public Rows rows(TriedSystem system, PreviewSql query) throws IOException {
        FirstRows rows = answer(system, visit -> visit.rows(query));
        return new Rows(
                rows.columns().stream()
                        .map(column -> new Column(column.name(), column.written(), column.type(), column.kind()))
                        .toList(),
                rows.rows(),
                rows.more());
    }

    @Override
    public Harvest harvest(TriedSystem system, LocalDate day, ZoneId zone) throws IOException {
        Optional<DatabaseContacts> contacts = contacts(system);
        Optional<DatabaseStatuses> statuses = statuses(system);
        Optional<Visit.Found> ofContacts = Optional.empty();
        Optional<Visit.Found> ofStatuses = Optional.empty();
        if (contacts.isPresent()) {
            ofContacts = Optional.of(answer(
                    system,
                    visit -> visit.contacts(contacts.get(), span(contacts.get().zone(), day, zone))));
        }
        if (statuses.isPresent()) {
            ofStatuses = Optional.of(answer(
                    system,
                    visit -> visit.statuses(statuses.get(), span(statuses.get().zone(), day, zone))));
        }
        List<String> warnings = new ArrayList<>();
        ofContacts.ifPresent(found -> warnings.addAll(found.warnings()));
        ofStatuses.ifPresent(found -> warnings.addAll(found.warnings()));
        return new Harvest(
                ofContacts.map(Visit.Found::names).orElse(List.of()),
                contacts.map(DatabaseContacts::valueTypes).orElse(List.of()),
                ofStatuses.map(Visit.Found::names).orElse(List.of()),
                rows(ofContacts),
                rows(ofStatuses),
                warnings);
    }

    private static OptionalLong rows(Optional<Visit.Found> found) {
        return found.isPresent() ? OptionalLong.of(found.get().rows()) : OptionalLong.empty();
    }

    private static SourceSpan span(SourceZone clock, LocalDate day, ZoneId zone) {
        return SourceClock.of(clock, zone).span(LocalDay.of(day, zone));
    }

    private <T> T answer(TriedSystem system, Question<T> question) throws IOException {
        Database database = system.database().orElseThrow(() -> new IOException(firstError(system)));
        try {
            return question.ask(new Visit(system.name(), database, drivers));
        } catch (SQLException e) {
            throw new IOException(clean(system, e.getMessage()), e);
        }
    }

    private static String firstError(TriedSystem system) {
        return system.ofDatabase().stream()
                .filter(Problem::isError)
                .map(Problem::text)
                .findFirst()
                .orElse("the section names no database");
    }

    private static Optional<DatabaseContacts> contacts(TriedSystem system) {
        return system.usable()
                .flatMap(config -> config.contacts())
                .filter(DatabaseContacts.class::isInstance)
                .map(DatabaseContacts.class::cast);
    }

    private static Optional<DatabaseStatuses> statuses(TriedSystem system) {
        return system.usable()
                .flatMap(config -> config.statuses())
                .filter(DatabaseStatuses.class::isInstance)
                .map(DatabaseStatuses.class::cast);
    }

    private static ConnectionStep clean(TriedSystem system, ConnectionStep step) {
        return new ConnectionStep(step.passed(), clean(system, step.sentence()));
    }

    /** Some drivers repeat what they were given. */
    private static String clean(TriedSystem system, String sentence) {
        String bare = bare(system, sentence);
        return bare.length() > LONGEST_SENTENCE ? bare.substring(0, LONGEST_SENTENCE) + " ..." : bare;
    }

    private static String bare(TriedSystem system, String sentence) {
        return system.database()
                .flatMap(Database::password)
                .map(Secret::reveal)
                .filter(clear -> clear.length() >= SHORTEST_SECRET)
                .map(clear -> sentence.replace(clear, "***"))
                .orElse(sentence);
    }
}
