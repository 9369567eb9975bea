package org.openxlink.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.dataformat.csv.CsvRecordConverter;
import org.apache.camel.main.Main;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.Automatic;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.Installation;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.Target;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.ContactMapping;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.Operations;

/** Camel at work for one home: a delivery route per target, an import route per external system. */
public final class Engine implements Operations, AutoCloseable {

    private static final int SHUTDOWN_SECONDS = 15;

    private final Installation installation;
    private final Ledger ledger;
    private final RunLocks locks;
    private final Main main = new Main();
    private final Map<String, String> imports = new HashMap<>();

    private Engine(Installation installation, Ledger ledger) {
        this.installation = installation;
        this.ledger = ledger;
        this.locks = new RunLocks(installation.home());
    }

    /**
     * Starts Camel with the routes of an installation.
     *
     * @param triggers whether imports run by themselves, by the clock and when files come
     */
    public static Engine start(Installation installation, Ledger ledger, Templates templates, boolean triggers)
            throws Exception {
        Engine engine = new Engine(installation, ledger);
        try {
            engine.start(templates, triggers);
            return engine;
        } catch (Exception e) {
            engine.close();
            throw e;
        }
    }

    @Override
    public Run importContacts(String system, ImportRequest request) {
        String address = imports.get(system);
        if (address == null) {
            throw new IllegalArgumentException("[" + system + "] has no contacts to import");
        }
        try (ProducerTemplate producer = main.getCamelContext().createProducerTemplate()) {
            return producer.requestBody(address, request, Run.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        main.stop();
    }

    private void start(Templates templates, boolean triggers) throws Exception {
        configure();
        main.start();
        CamelContext context = main.getCamelContext();
        templates.load(context);
        for (Target target : installation.targets()) {
            addTarget(context, target);
        }
        for (SystemConfig system : installation.systems()) {
            if (system.enabled() && system.contacts().orElse(null) instanceof CsvContacts csv) {
                addCsvContacts(context, system, csv, triggers);
            }
        }
    }

    private void configure() throws IOException {
        main.bind("applicationProperties", applicationProperties());
        main.setDefaultPropertyPlaceholderLocation("ref:applicationProperties");
        main.configure()
                .withName("openxlink")
                .withShutdownTimeout(SHUTDOWN_SECONDS)
                .withShutdownLogInflightExchangesOnTimeout(false);
        main.bind(TolerantCsv.NAME, new TolerantCsv());
        main.bind("csvRecords", (CsvRecordConverter<CSVRecord>) record -> record);
    }

    /** Read here, because Camel takes a comma or a blank in the file's path for something else. */
    private Properties applicationProperties() throws IOException {
        Path file = installation.home().resolve("config").resolve("application.properties");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (InputStream bytes = Files.newInputStream(file)) {
                properties.load(bytes);
            }
        }
        return properties;
    }

    private void addTarget(CamelContext context, Target target) throws Exception {
        String key = RouteKey.of(target.name());
        context.getRegistry().bind(key + "-http", new TargetHttp(target));
        context.getRegistry().bind(key + "-delivery", new ContactDelivery(target, ledger));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("key", key);
        parameters.put("url", target.url().toString());
        context.addRouteFromTemplate("deliver:" + target.name(), "deliver-contacts", parameters);
    }

    private void addCsvContacts(CamelContext context, SystemConfig system, CsvContacts contacts, boolean triggers)
            throws Exception {
        String key = RouteKey.of(system.name());
        ContactMapping mapping = ContactMapping.of(system.name(), contacts, installation.mappingsOf(system.name()));
        Path logs = installation.home().resolve("logs");
        CsvContactFiles files =
                new CsvContactFiles(system.name(), contacts, mapping.columns(), installation.general(), logs, ledger);
        context.getRegistry().bind(key + "-runs", new ContactRuns(system.name(), locks, ledger));
        context.getRegistry().bind(key + "-files", files);
        context.getRegistry().bind(key + "-records", new ContactRecords(mapping, ledger));
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("key", key);
        parameters.put("separator", String.valueOf(contacts.files().separator()));
        context.addRouteFromTemplate("contacts:" + system.name(), "contacts-csv", parameters);
        imports.put(system.name(), "direct:contacts-" + key);
        if (triggers && installation.general().phoneLink().mode() != Automatic.Mode.NONE) {
            addTriggers(context, system, contacts, key);
        }
    }

    private void addTriggers(CamelContext context, SystemConfig system, CsvContacts contacts, String key)
            throws Exception {
        Automatic automatic = installation.general().phoneLink();
        Map<String, Object> timer = new LinkedHashMap<>();
        timer.put("key", key);
        timer.put("cron", automatic.cron());
        timer.put("zone", installation.general().localTimeZone().getId());
        context.addRouteFromTemplate("timer:" + system.name(), "contacts-csv-timer", timer);
        if (automatic.mode() == Automatic.Mode.INTERVAL) {
            context.getRegistry().bind(key + "-arrivals", new Arrivals(contacts.files()));
            Map<String, Object> arrival = new LinkedHashMap<>();
            arrival.put("key", key);
            arrival.put("folder", FolderAddress.of(contacts.files().folder()));
            context.addRouteFromTemplate("arrival:" + system.name(), "contacts-csv-arrival", arrival);
        }
    }
}
