package org.openxlink.route;

import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openxlink.config.Automatic;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.ContactSource;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.CsvStatuses;
import org.openxlink.config.Database;
import org.openxlink.config.DatabaseContacts;
import org.openxlink.config.DatabaseStatuses;
import org.openxlink.config.General;
import org.openxlink.config.Installation;
import org.openxlink.config.Mapping;
import org.openxlink.config.StatusSource;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.Target;
import org.openxlink.ledger.FileShares;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.ActivityNames;
import org.openxlink.mapping.Calculations;
import org.openxlink.mapping.ContactMapping;
import org.openxlink.mapping.DayParts;
import org.openxlink.mapping.ScriptSurvey;
import org.openxlink.mapping.StatusMapping;
import org.openxlink.mapping.SurveyOfSystem;
import org.openxlink.monitor.ImportTask;
import org.openxlink.source.database.DatabasePool;
import org.quartz.SchedulerException;

/** The routes of one external system, a few for each of its kinds of data, and the beans they name. */
final class SystemRoutes {

    private final Wiring wiring;
    private final Calculations calculations;
    private final SystemConfig system;
    private final Installation installation;
    private final General general;
    private final ZoneId zone;
    private final List<Mapping> mappings;
    private final RouteSet routes;
    private final Map<Run.Kind, Turns> turns = new EnumMap<>(Run.Kind.class);
    private DatabasePool pool;

    SystemRoutes(Wiring wiring, Calculations calculations, SystemConfig system) {
        this.wiring = wiring;
        this.calculations = calculations;
        this.system = system;
        this.installation = calculations.installation();
        this.general = installation.general();
        this.zone = general.localTimeZone();
        this.mappings = installation.mappingsOf(system.name());
        this.routes = new RouteSet(wiring.context());
    }

    /** Where an import of that kind is asked for. */
    static String address(Run.Kind kind, String system) {
        return "direct:" + RouteKey.of(kind, system);
    }

    void add() throws Exception {
        if (system.importsContacts()) {
            addContacts(system.contacts().orElseThrow());
        }
        if (system.importsStatuses()) {
            addStatuses(system.statuses().orElseThrow());
        }
    }

    /** Fires the timers whose time passed since that moment; without one, since the last run of each. */
    void fireMissed(Optional<Instant> since) throws SchedulerException {
        if (!wiring.triggers()) {
            return;
        }
        MissedTriggers missed = new MissedTriggers(wiring.context());
        for (Run.Kind kind : turns.keySet()) {
            Automatic automatic = automatic(kind);
            Optional<Instant> last = since.or(() -> wiring.ledger().runs().lastBegun(system.name(), kind));
            if (automatic.mode() != Automatic.Mode.NONE && last.isPresent()) {
                String key = RouteKey.of(kind, system.name());
                missed.fireIfMissed(
                        key, automatic, zone, last.get(), wiring.clock().instant());
            }
        }
    }

    boolean imports(Run.Kind kind) {
        return turns.containsKey(kind);
    }

    /** No run begins any more. */
    void retire() {
        turns.values().forEach(Turns::retire);
    }

    boolean isBusy() {
        return turns.values().stream().anyMatch(Turns::isBusy);
    }

    /** Waits for the end of the runs under way. */
    void awaitEnd() throws InterruptedException {
        for (Turns each : turns.values()) {
            each.awaitEnd();
        }
    }

    /** Takes them away; to be retired before. */
    void remove() throws Exception {
        routes.remove();
        close();
    }

    /** Lets go of the database. */
    void close() throws SQLException {
        if (pool != null) {
            pool.close();
        }
    }

    private void addContacts(ContactSource contacts) throws Exception {
        String name = system.name();
        ContactMapping mapping = ContactMapping.of(name, contacts, mappings, calculations::script);
        Optional<InterfaceLog> log = isLogged() ? Optional.of(new InterfaceLog(name, mapping, zone)) : Optional.empty();
        DayRules rules = new DayRules(
                contacts.hasWholeDays(),
                contacts instanceof DatabaseContacts,
                general.writeAlways(),
                general.phoneLink().reference());
        ContactDays days = new ContactDays(name, mapping, rules, wiring, log);
        if (contacts instanceof CsvContacts csv && csv.areIncrements()) {
            addIncrements(csv, mapping.columns(), days);
        } else {
            addSource(begin(Run.Kind.CONTACTS, days), contacts, mapping.columns());
        }
    }

    private void addIncrements(CsvContacts csv, ContactColumns columns, ContactDays days) throws Exception {
        FileShares files = wiring.ledger().fileShares();
        Import added = begin(Run.Kind.CONTACTS, new IncrementDays(system.name(), days, files));
        CsvContactKind contacts = new CsvContactKind(csv, columns, zone);
        addCsv(added, new CsvIncrementKind(contacts, new DayParts(system.name(), columns), files));
    }

    /** The same import of contacts, but its days go to scripts alone, and its files stay. */
    void addSurvey(ScriptSurvey survey) throws Exception {
        ContactSource contacts = system.contacts().orElseThrow();
        SurveyOfSystem ofSystem = survey.of(system.name(), contacts);
        Import added = begin(Run.Kind.CONTACTS, new SurveyedDays(ofSystem, wiring.ledger()));
        addSource(added, contacts instanceof CsvContacts csv ? csv.leavingFiles() : contacts, ofSystem.columns());
    }

    /** The same import of contacts, for the sake of one interval. */
    void addExplained(ExplainedSystem explained) throws Exception {
        Import added = begin(Run.Kind.CONTACTS, new ExplainedDays(explained.columns(), system.name(), wiring.ledger()));
        if (explained.files().isPresent()) {
            addCsv(added, explained.files().get());
        } else {
            addDatabase(added, explained.database().orElseThrow());
        }
    }

    private void addSource(Import added, ContactSource contacts, ContactColumns columns) throws Exception {
        if (contacts instanceof CsvContacts csv) {
            addCsv(added, new CsvContactKind(csv, columns, zone));
        } else if (contacts instanceof DatabaseContacts database) {
            addDatabase(added, new DatabaseContactKind(system.name(), database, columns, zone));
        }
    }

    private void addStatuses(StatusSource statuses) throws Exception {
        String name = system.name();
        List<Target> targets = installation.targets();
        Optional<StatusLog> log = isLogged() ? Optional.of(new StatusLog(name, zone)) : Optional.empty();
        Import added = begin(Run.Kind.STATUSES, new StatusDays(name, targets, wiring, log));
        SentBefore sentBefore = new SentBefore(name, targets, wiring.ledger(), wiring.quarantine());
        if (statuses instanceof CsvStatuses csv) {
            StatusMapping mapping = new StatusMapping(name, csv, ActivityNames.of(csv.activities()));
            addCsv(added, new CsvStatusKind(csv, mapping, sentBefore, zone));
        } else if (statuses instanceof DatabaseStatuses database) {
            addDatabase(added, new DatabaseStatusKind(name, database, sentBefore, zone));
        }
    }

    private boolean isLogged() {
        return system.protocol() || general.protocol();
    }

    /** One kind of data. */
    private record Import(Run.Kind kind, String key) {}

    private Import begin(Run.Kind kind, Object days) throws Exception {
        Import added = new Import(kind, RouteKey.of(kind, system.name()));
        Turns ofKind = new Turns();
        turns.put(kind, ofKind);
        routes.bind(added.key + "-days", days);
        routes.bind(added.key + "-runs", new ImportRuns(new ImportTask(kind, system.name()), ofKind, wiring));
        addRoute("day", added, Map.of());
        return added;
    }

    private void addCsv(Import added, CsvKind kind) throws Exception {
        routes.bind(added.key + "-files", new CsvImport(system.name(), kind, wiring.leavings(), wiring.ledger()));
        String separator = String.valueOf(kind.files().separator());
        addRoute("import-csv", added, Map.of("separator", separator));
        addTimer(added);
        if (isWoken(added.kind) && automatic(added.kind).mode() == Automatic.Mode.INTERVAL) {
            routes.bind(added.key + "-arrivals", new Arrivals(kind.files()));
            String folder = FolderAddress.of(kind.files().folder());
            addRoute("arrival", added, Map.of("folder", folder));
        }
    }

    private void addDatabase(Import added, DatabaseKind kind) throws Exception {
        Database database = kind.database();
        if (pool == null) {
            pool = new DatabasePool(system.name(), database, wiring.drivers());
        }
        routes.bind(added.key + "-pool", pool);
        routes.bind(added.key + "-database", new DatabaseImport(system.name(), kind, pool, general, wiring.ledger()));
        addRoute(
                "import-database",
                added,
                Map.of("fetchSize", database.fetchSize(), "queryTimeout", database.queryTimeout()));
        addTimer(added);
    }

    private Automatic automatic(Run.Kind kind) {
        return kind == Run.Kind.CONTACTS ? general.phoneLink() : general.timeLink();
    }

    private void addTimer(Import added) throws Exception {
        if (isWoken(added.kind)) {
            addRoute("timer", added, Map.of("cron", automatic(added.kind).cron(), "zone", zone.getId()));
        }
    }

    /** Contacts that nothing is made of yet wait for their mapping. */
    private boolean isWoken(Run.Kind kind) {
        boolean mapped = kind == Run.Kind.STATUSES || !mappings.isEmpty();
        return wiring.triggers() && mapped && automatic(kind).mode() != Automatic.Mode.NONE;
    }

    /** The id of an import is {@code contacts:NAME}, of what belongs to it {@code timer:contacts:NAME} and so on. */
    private void addRoute(String template, Import added, Map<String, ?> parameters) throws Exception {
        String id = added.kind.word() + ":" + system.name();
        routes.add(template.startsWith("import-") ? id : template + ":" + id, template, added.key, parameters);
    }
}
