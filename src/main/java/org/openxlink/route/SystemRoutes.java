package org.openxlink.route;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
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
import org.openxlink.config.StatusSource;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.Target;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.ActivityNames;
import org.openxlink.mapping.Calculations;
import org.openxlink.mapping.ContactMapping;
import org.openxlink.mapping.ScriptSurvey;
import org.openxlink.mapping.StatusMapping;
import org.openxlink.mapping.SurveyOfSystem;
import org.openxlink.source.database.DatabasePool;
import org.openxlink.source.database.Drivers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The routes of external systems, a few for each of their kinds of data, and the beans they name. */
final class SystemRoutes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SystemRoutes.class);

    private final CamelContext context;
    private final Calculations calculations;
    private final Installation installation;
    private final General general;
    private final Ledger ledger;
    private final Quarantine quarantine;
    private final Path leavings;
    private final ZoneId zone;
    private final RunLocks locks;
    private final Drivers drivers;
    private final Map<String, DatabasePool> pools = new HashMap<>();
    private final boolean triggers;

    /** @param triggers whether imports run by themselves, by the clock and when files come */
    SystemRoutes(CamelContext context, Calculations calculations, Ledger ledger, boolean triggers) {
        this(
                context,
                calculations,
                ledger,
                triggers,
                calculations.installation().home());
    }

    /** @param leavings the home below which rejected rows are written */
    SystemRoutes(CamelContext context, Calculations calculations, Ledger ledger, boolean triggers, Path leavings) {
        this.context = context;
        this.calculations = calculations;
        this.installation = calculations.installation();
        this.general = installation.general();
        this.ledger = ledger;
        this.quarantine = Quarantine.of(leavings);
        this.leavings = leavings;
        this.zone = general.localTimeZone();
        this.drivers = Drivers.of(installation.home());
        this.locks = new RunLocks(installation.home());
        this.triggers = triggers;
    }

    /** What keeps imports of one system and kind apart. */
    RunLocks locks() {
        return locks;
    }

    @Override
    public void close() {
        pools.forEach((system, pool) -> {
            try {
                pool.close();
            } catch (SQLException e) {
                LOG.warn("[{}] a connection could not be closed: {}", system, e.getMessage());
            }
        });
    }

    /** Where an import of that kind is asked for. */
    static String address(Run.Kind kind, String system) {
        return "direct:" + RouteKey.of(kind, system);
    }

    void add(SystemConfig system) throws Exception {
        if (system.importsContacts()) {
            addContacts(system, system.contacts().orElseThrow());
        }
        if (system.importsStatuses()) {
            addStatuses(system, system.statuses().orElseThrow());
        }
    }

    private void addContacts(SystemConfig system, ContactSource contacts) throws Exception {
        String name = system.name();
        ContactMapping mapping = ContactMapping.of(name, contacts, installation.mappingsOf(name), calculations::script);
        Optional<InterfaceLog> log =
                isLogged(system) ? Optional.of(new InterfaceLog(name, mapping, zone)) : Optional.empty();
        Import added = begin(
                name,
                Run.Kind.CONTACTS,
                new ContactDays(name, mapping, contacts.hasWholeDays(), ledger, quarantine, log));
        addSource(added, contacts, mapping.columns());
    }

    /** The same import of contacts, but its days go to scripts alone, and its files stay. */
    void addSurvey(SystemConfig system, ScriptSurvey survey) throws Exception {
        ContactSource contacts = system.contacts().orElseThrow();
        SurveyOfSystem ofSystem = survey.of(system.name(), contacts);
        Import added = begin(system.name(), Run.Kind.CONTACTS, new SurveyedDays(ofSystem, ledger));
        addSource(added, contacts instanceof CsvContacts csv ? csv.leavingFiles() : contacts, ofSystem.columns());
    }

    private void addSource(Import added, ContactSource contacts, ContactColumns columns) throws Exception {
        if (contacts instanceof CsvContacts csv) {
            addCsv(added, new CsvContactKind(csv, columns, zone));
        } else if (contacts instanceof DatabaseContacts database) {
            addDatabase(added, new DatabaseContactKind(added.system, database, columns, zone));
        }
    }

    private void addStatuses(SystemConfig system, StatusSource statuses) throws Exception {
        String name = system.name();
        List<Target> targets = installation.targets();
        Optional<StatusLog> log = isLogged(system) ? Optional.of(new StatusLog(name, zone)) : Optional.empty();
        Import added = begin(name, Run.Kind.STATUSES, new StatusDays(name, targets, ledger, quarantine, log));
        SentBefore sentBefore = new SentBefore(name, targets, ledger, quarantine);
        if (statuses instanceof CsvStatuses csv) {
            StatusMapping mapping = new StatusMapping(name, csv, ActivityNames.of(csv.activities()));
            addCsv(added, new CsvStatusKind(csv, mapping, sentBefore, zone));
        } else if (statuses instanceof DatabaseStatuses database) {
            addDatabase(added, new DatabaseStatusKind(name, database, sentBefore, zone));
        }
    }

    private boolean isLogged(SystemConfig system) {
        return system.protocol() || general.protocol();
    }

    /** One kind of data of one external system. */
    private record Import(String system, Run.Kind kind, String key) {}

    private Import begin(String system, Run.Kind kind, Object days) throws Exception {
        Import added = new Import(system, kind, RouteKey.of(kind, system));
        bind(added.key + "-days", days);
        bind(added.key + "-runs", new ImportRuns(system, kind, locks, ledger));
        addRoute("day", added, Map.of());
        return added;
    }

    private void addCsv(Import added, CsvKind kind) throws Exception {
        bind(added.key + "-files", new CsvImport(added.system, kind, leavings, ledger));
        String separator = String.valueOf(kind.files().separator());
        addRoute("import-csv", added, Map.of("separator", separator));
        addTimer(added);
        if (triggers && automatic(added.kind).mode() == Automatic.Mode.INTERVAL) {
            bind(added.key + "-arrivals", new Arrivals(kind.files()));
            String folder = FolderAddress.of(kind.files().folder());
            addRoute("arrival", added, Map.of("folder", folder));
        }
    }

    private void addDatabase(Import added, DatabaseKind kind) throws Exception {
        Database database = kind.database();
        DatabasePool pool = pools.computeIfAbsent(added.system, system -> new DatabasePool(system, database, drivers));
        bind(added.key + "-pool", pool);
        bind(added.key + "-database", new DatabaseImport(added.system, kind, pool, general, ledger));
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
        Automatic automatic = automatic(added.kind);
        if (triggers && automatic.mode() != Automatic.Mode.NONE) {
            addRoute("timer", added, Map.of("cron", automatic.cron(), "zone", zone.getId()));
        }
    }

    private void bind(String name, Object bean) {
        context.getRegistry().bind(name, bean);
    }

    /** The id of an import is {@code contacts:NAME}, of what belongs to it {@code timer:contacts:NAME} and so on. */
    private void addRoute(String template, Import added, Map<String, Object> parameters) throws Exception {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("key", added.key);
        String id = added.kind.word() + ":" + added.system;
        context.addRouteFromTemplate(template.startsWith("import-") ? id : template + ":" + id, template, all);
    }
}
