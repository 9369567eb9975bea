package org.openxlink.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.dataformat.csv.CsvRecordConverter;
import org.apache.camel.main.Main;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.Fingerprint;
import org.openxlink.config.Installation;
import org.openxlink.config.SystemConfig;
import org.openxlink.config.Target;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.mapping.ScriptSurvey;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Status;

/** Camel at work for one home: a delivery route per target, an import route per external system. */
public final class Engine implements Operations, AutoCloseable {

    static final String UNDER_WAY = "underWay";

    /** Together less than the 20 s in which a service manager expects the end. */
    private static final Duration END_OF_IMPORTS = Duration.ofSeconds(12);

    private static final int SHUTDOWN_SECONDS = 5;

    private static final AtomicInteger STARTED = new AtomicInteger();

    private final Installation installation;
    private final Calculations calculations;
    private final Main main = new Main();
    private final UnderWay underWay = new UnderWay();
    private final Fingerprint fingerprint;
    private SystemRoutes routes;
    private LiveStatus status;

    private Engine(Calculations calculations) throws IOException {
        this.calculations = calculations;
        this.fingerprint = Fingerprint.of(calculations.installation().home());
        this.installation = calculations.installation();
    }

    /**
     * Starts Camel with the routes of a configuration.
     *
     * @param triggers whether imports run by themselves, by the clock and when files come
     */
    public static Engine start(Calculations calculations, Ledger ledger, Templates templates, boolean triggers)
            throws Exception {
        return new Engine(calculations).started(templates, engine -> engine.addImports(ledger, triggers));
    }

    /**
     * Starts Camel with the imports that a survey of scripts needs. Their days go to the scripts; there is no target.
     *
     * @param scratch the home of that ledger, which takes whatever else the imports leave behind
     */
    static Engine survey(
            Calculations calculations, ScriptSurvey survey, Path scratch, Ledger ledger, Templates templates)
            throws Exception {
        return new Engine(calculations).started(templates, engine -> engine.addSurvey(survey, scratch, ledger));
    }

    @Override
    public Run importDays(Run.Kind kind, String system, ImportRequest request) {
        CamelContext context = main.getCamelContext();
        String address = SystemRoutes.address(kind, system);
        if (context.hasEndpoint(address) == null) {
            throw new IllegalArgumentException("[" + system + "] has no " + kind.word() + " to import");
        }
        try (ProducerTemplate producer = context.createProducerTemplate()) {
            return producer.requestBody(address, request, Run.class);
        } catch (CamelExecutionException e) {
            List<LocalDate> days = request.days().map(ImportRequest.Range::days).orElse(List.of());
            return Run.failed(system, kind, days, Causes.sentence(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Installation installation() {
        return installation;
    }

    @Override
    public Status status() {
        return status.of(installation, fingerprint);
    }

    /** All imports end after the request in flight, and none begins; returns at once. */
    public void stop() {
        underWay.ask();
    }

    @Override
    public void close() {
        underWay.stop(END_OF_IMPORTS);
        main.stop();
        if (routes != null) {
            routes.close();
        }
    }

    private interface Wiring {

        void addRoutes(Engine engine) throws Exception;
    }

    private Engine started(Templates templates, Wiring wiring) throws Exception {
        try {
            configure();
            main.start();
            templates.load(main.getCamelContext());
            wiring.addRoutes(this);
            return this;
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    private void addImports(Ledger ledger, boolean triggers) throws Exception {
        status = new LiveStatus(main.getCamelContext(), ledger, underWay);
        for (Target target : installation.targets()) {
            TargetRoutes.add(main.getCamelContext(), target, ledger);
        }
        routes = new SystemRoutes(main.getCamelContext(), calculations, ledger, triggers);
        for (SystemConfig system : installation.systems()) {
            routes.add(system);
        }
    }

    private void addSurvey(ScriptSurvey survey, Path scratch, Ledger ledger) throws Exception {
        routes = new SystemRoutes(main.getCamelContext(), calculations, ledger, false, scratch);
        for (SystemConfig system : installation.systems()) {
            if (system.importsContacts() && survey.systems().contains(system.name())) {
                routes.addSurvey(system, survey);
            }
        }
    }

    /** JMX and quartz know Camel by its name, and several in one process by several. */
    private static String name() {
        int number = STARTED.incrementAndGet();
        return number == 1 ? "openxlink" : "openxlink-" + number;
    }

    private void configure() throws IOException {
        main.bind("applicationProperties", applicationProperties());
        main.setDefaultPropertyPlaceholderLocation("ref:applicationProperties");
        main.configure()
                .withName(name())
                .withStreamCachingEnabled(false) // it would read a whole file into memory before its first row
                .withShutdownTimeout(SHUTDOWN_SECONDS)
                .withShutdownLogInflightExchangesOnTimeout(false);
        main.bind(UNDER_WAY, underWay);
        main.bind(TolerantCsv.NAME, new TolerantCsv());
        main.bind("boundParameters", new BoundParameters());
        main.bind(BasicLanguage.NAME, new BasicLanguage(installation.general().localTimeZone()));
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
}
