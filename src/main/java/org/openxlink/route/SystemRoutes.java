package org.openxlink.route;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.openxlink.config.Automatic;
import org.openxlink.config.ContactSource;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.General;
import org.openxlink.config.Installation;
import org.openxlink.config.SystemConfig;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.mapping.ContactMapping;

/** The routes of external systems, a few for each of their kinds of data, and the beans they name. */
final class SystemRoutes {

    private final CamelContext context;
    private final Calculations calculations;
    private final Installation installation;
    private final General general;
    private final Ledger ledger;
    private final RunLocks locks;
    private final boolean triggers;

    /** @param triggers whether imports run by themselves, by the clock and when files come */
    SystemRoutes(CamelContext context, Calculations calculations, Ledger ledger, boolean triggers) {
        this.context = context;
        this.calculations = calculations;
        this.installation = calculations.installation();
        this.general = installation.general();
        this.ledger = ledger;
        this.locks = new RunLocks(installation.home());
        this.triggers = triggers;
    }

    /** Where an import of that kind is asked for. */
    static String address(Run.Kind kind, String system) {
        return "direct:" + RouteKey.of(kind, system);
    }

    void add(SystemConfig system) throws Exception {
        if (system.importsContacts()) {
            addContacts(system, system.contacts().orElseThrow());
        }
    }

    private void addContacts(SystemConfig system, ContactSource contacts) throws Exception {
        String name = system.name();
        String key = RouteKey.of(Run.Kind.CONTACTS, name);
        ContactMapping mapping = ContactMapping.of(name, contacts, installation.mappingsOf(name), calculations::script);
        Optional<InterfaceLog> log = system.protocol() || general.protocol()
                ? Optional.of(new InterfaceLog(name, mapping, general.localTimeZone()))
                : Optional.empty();
        bind(key + "-days", new ContactDays(name, mapping, contacts.hasWholeDays(), ledger, log));
        addRoute("day", key, Run.Kind.CONTACTS, name, Map.of());
        bind(key + "-runs", new ImportRuns(name, Run.Kind.CONTACTS, locks, ledger));
        ZoneId zone = general.localTimeZone();
        if (contacts instanceof CsvContacts csv) {
            addCsv(name, key, new CsvContactKind(csv, mapping.columns(), zone));
        }
    }

    private void addCsv(String system, String key, CsvKind kind) throws Exception {
        bind(key + "-files", new CsvImport(system, kind, installation.home(), ledger));
        String separator = String.valueOf(kind.files().separator());
        addRoute("import-csv", key, kind.kind(), system, Map.of("separator", separator));
        Automatic automatic = general.phoneLink();
        addTimer(system, key, kind.kind(), automatic);
        if (triggers && automatic.mode() == Automatic.Mode.INTERVAL) {
            bind(key + "-arrivals", new Arrivals(kind.files()));
            String folder = FolderAddress.of(kind.files().folder());
            addRoute("arrival", key, kind.kind(), system, Map.of("folder", folder));
        }
    }

    private void addTimer(String system, String key, Run.Kind kind, Automatic automatic) throws Exception {
        if (triggers && automatic.mode() != Automatic.Mode.NONE) {
            String zone = general.localTimeZone().getId();
            addRoute("timer", key, kind, system, Map.of("cron", automatic.cron(), "zone", zone));
        }
    }

    private void bind(String name, Object bean) {
        context.getRegistry().bind(name, bean);
    }

    /** The id of an import is {@code contacts:NAME}, of what belongs to it {@code timer:contacts:NAME} and so on. */
    private void addRoute(String template, String key, Run.Kind kind, String system, Map<String, Object> parameters)
            throws Exception {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("key", key);
        String id = kind.word() + ":" + system;
        context.addRouteFromTemplate(template.startsWith("import-") ? id : template + ":" + id, template, all);
    }
}
