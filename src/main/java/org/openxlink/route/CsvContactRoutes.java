package org.openxlink.route;

import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.openxlink.config.Automatic;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.General;
import org.openxlink.config.Installation;
import org.openxlink.config.SystemConfig;
import org.openxlink.ledger.Ledger;
import org.openxlink.mapping.Calculations;
import org.openxlink.mapping.ContactMapping;

/** The route {@code contacts:NAME} of an external system with CSV files, its triggers, and the beans they name. */
final class CsvContactRoutes {

    private final CamelContext context;
    private final Installation installation;
    private final Calculations calculations;
    private final General general;
    private final Ledger ledger;
    private final RunLocks locks;

    CsvContactRoutes(CamelContext context, Calculations calculations, Ledger ledger) {
        this.context = context;
        this.calculations = calculations;
        this.installation = calculations.installation();
        this.general = installation.general();
        this.ledger = ledger;
        this.locks = new RunLocks(installation.home());
    }

    /** Where an import of that external system is asked for. */
    static String address(String system) {
        return "direct:contacts-" + RouteKey.of(system);
    }

    void add(SystemConfig system, CsvContacts contacts, boolean triggers) throws Exception {
        String key = RouteKey.of(system.name());
        bind(key, system, contacts);
        String separator = String.valueOf(contacts.files().separator());
        addRoute("contacts:" + system.name(), "contacts-csv", Map.of("key", key, "separator", separator));
        if (triggers) {
            addTimer(key, system);
        }
        if (triggers && general.phoneLink().mode() == Automatic.Mode.INTERVAL) {
            addArrival(key, system, contacts);
        }
    }

    private void bind(String key, SystemConfig system, CsvContacts contacts) {
        String name = system.name();
        ContactMapping mapping = ContactMapping.of(name, contacts, installation.mappingsOf(name), calculations::script);
        Optional<InterfaceLog> log = system.protocol() || general.protocol()
                ? Optional.of(new InterfaceLog(name, mapping, general.localTimeZone()))
                : Optional.empty();
        bind(key + "-runs", new ContactRuns(name, locks, ledger));
        bind(key + "-files", new CsvContactFiles(name, contacts, mapping.columns(), installation, ledger));
        bind(key + "-records", new ContactRecords(name, mapping, contacts.hasWholeDays(), ledger, log));
    }

    private void addTimer(String key, SystemConfig system) throws Exception {
        String zone = general.localTimeZone().getId();
        Map<String, Object> parameters =
                Map.of("key", key, "cron", general.phoneLink().cron(), "zone", zone);
        addRoute("timer:" + system.name(), "contacts-csv-timer", parameters);
    }

    private void addArrival(String key, SystemConfig system, CsvContacts contacts) throws Exception {
        bind(key + "-arrivals", new Arrivals(contacts.files()));
        String folder = FolderAddress.of(contacts.files().folder());
        addRoute("arrival:" + system.name(), "contacts-csv-arrival", Map.of("key", key, "folder", folder));
    }

    private void bind(String name, Object bean) {
        context.getRegistry().bind(name, bean);
    }

    private void addRoute(String id, String template, Map<String, Object> parameters) throws Exception {
        context.addRouteFromTemplate(id, template, parameters);
    }
}
