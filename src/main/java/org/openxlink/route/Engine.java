package org.openxlink.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.management.JMException;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ManagementMBeansLevel;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.dataformat.csv.CsvRecordConverter;
import org.apache.camel.main.Main;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.Installation;
import org.openxlink.config.SystemConfig;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.Calculations;
import org.openxlink.mapping.ScriptSurvey;
import org.openxlink.monitor.Build;
import org.openxlink.monitor.Explanation;
import org.openxlink.monitor.Facts;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.ImportTask;
import org.openxlink.monitor.Observations;
import org.openxlink.monitor.Operations;
import org.openxlink.monitor.Pauses;
import org.openxlink.monitor.Question;
import org.openxlink.monitor.Reloaded;
import org.openxlink.monitor.Status;
import org.openxlink.monitor.Unexplained;
import org.openxlink.monitor.jmx.Beans;
import org.openxlink.source.database.Drivers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Camel at work for one home: a delivery route per target, an import route per external system. */
public final class Engine implements Operations, AutoCloseable {

    static final String UNDER_WAY = "underWay";

    /** Together less than the 20 s in which a service manager expects the end. */
    private static final Duration END_OF_IMPORTS = Duration.ofSeconds(12);

    private static final int SHUTDOWN_SECONDS = 5;

    private static final int MOST_WITH_STEPS = 20;
    private static final int MOST_WITH_ROUTES = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

    private static final AtomicInteger STARTED = new AtomicInteger();

    private final Installation installation;
    private final Calculations calculations;
    private final Main main = new Main();
    private final UnderWay underWay = new UnderWay();
    private final List<AutoCloseable> wired = new ArrayList<>();
    private Service service;
    private LiveStatus status;
    private Wiring wiring;
    private Beans beans;

    private Engine(Calculations calculations) {
        this.calculations = calculations;
        this.installation = calculations.installation();
    }

    /**
     * Starts Camel with the routes of a configuration.
     *
     * @param triggers whether imports run by themselves, by the clock and when files come
     */
    public static Engine start(Calculations calculations, Ledger ledger, Templates templates, boolean triggers)
            throws Exception {
        return start(calculations, ledger, templates, triggers, InstantSource.system());
    }

    /** The same by a clock other than the machine's. */
    public static Engine start(
            Calculations calculations, Ledger ledger, Templates templates, boolean triggers, InstantSource clock)
            throws Exception {
        Path home = calculations.installation().home();
        return new Engine(calculations)
                .started(templates, engine -> engine.serve(engine.wiring(ledger, home, clock, triggers), templates));
    }

    /**
     * Starts Camel with the imports that a survey of scripts needs. Their days go to the scripts; there is no target.
     *
     * @param scratch the home of that ledger, which takes whatever else the imports leave behind
     */
    static Engine survey(
            Calculations calculations, ScriptSurvey survey, Path scratch, Ledger ledger, Templates templates)
            throws Exception {
        return new Engine(calculations)
                .started(
                        templates,
                        engine -> engine.addSurvey(
                                survey, engine.wiring(ledger, scratch, InstantSource.system(), false)));
    }

    /**
     * Starts Camel with the imports that are needed to explain a value. Their days go to that ledger alone.
     *
     * @param scratch the home of that ledger
     */
    static Engine explaining(
            Calculations calculations, List<ExplainedSystem> systems, Path scratch, Ledger ledger, Templates templates)
            throws Exception {
        return new Engine(calculations)
                .started(
                        templates,
                        engine -> engine.addExplained(
                                systems, engine.wiring(ledger, scratch, InstantSource.system(), false)));
    }

    @Override
    public Run importDays(Run.Kind kind, String system, ImportRequest request) {
        CamelContext context = main.getCamelContext();
        try (ProducerTemplate producer = context.createProducerTemplate()) {
            return whenInService(
                    kind, system, () -> producer.requestBody(SystemRoutes.address(kind, system), request, Run.class));
        } catch (CamelExecutionException e) {
            return failed(kind, system, request, Causes.sentence(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(kind, system, request, "interrupted");
        }
    }

    private static Run failed(Run.Kind kind, String system, ImportRequest request, String reason) {
        List<LocalDate> days = request.days().map(ImportRequest.Range::days).orElse(List.of());
        return Run.failed(system, kind, days, reason);
    }

    /** Asks the routes in service; when they are replaced just then, those that take their place. */
    private Run whenInService(Run.Kind kind, String system, Supplier<Run> ask) throws InterruptedException {
        while (true) {
            if (service != null) {
                service.awaitService(kind, system);
            }
            try {
                return ask.get();
            } catch (CamelExecutionException e) {
                if (!(Causes.behind(e) instanceof RouteReplaced)) {
                    throw e;
                }
            }
        }
    }

    @Override
    public List<Run> sendAgain(Collection<String> ids) {
        return new QuarantineRetry(wiring, service.installation()).send(ids);
    }

    @Override
    public Explanation explain(Question question) throws Unexplained {
        try {
            return service.explain(question, wiring.ledger());
        } catch (Unexplained e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unexplained("interrupted");
        } catch (Exception e) {
            throw new Unexplained("the sources can't be read: " + Causes.sentence(e));
        }
    }

    @Override
    public Reloaded reload() {
        Reloaded reloaded = service.reload();
        try {
            beans.follow(service.installation());
        } catch (JMException e) {
            LOG.warn("JMX does not show the configuration that is live: {}", e.getMessage());
        }
        return reloaded;
    }

    @Override
    public Installation installation() {
        return service.installation();
    }

    @Override
    public Instant since() {
        return status.since();
    }

    @Override
    public Status status() {
        return status.of(service.installation(), service.fingerprint(), service.kept());
    }

    @Override
    public boolean isServing() {
        return main.isStarted() && main.getCamelContext().isStarted();
    }

    @Override
    public Facts facts() {
        Quarantine quarantine = wiring.quarantine();
        return new Facts(
                isServing(),
                installation(),
                status(),
                wiring.observations().heard(),
                quarantine.ids().size());
    }

    @Override
    public void pause(ImportTask task) {
        new Pausing(wiring.pauses(), main.getCamelContext()).pause(task, installation());
    }

    @Override
    public void resume(ImportTask task) {
        new Pausing(wiring.pauses(), main.getCamelContext()).resume(task, installation());
    }

    /** All imports end after the request in flight, and none begins; returns at once. */
    public void stop() {
        underWay.ask();
    }

    @Override
    public void close() {
        underWay.stop(END_OF_IMPORTS);
        main.stop();
        for (AutoCloseable each : wired) {
            try {
                each.close();
            } catch (Exception e) {
                LOG.warn("could not end cleanly: {}", e.getMessage());
            }
        }
    }

    private interface Wired {

        void addRoutes(Engine engine) throws Exception;
    }

    private Engine started(Templates templates, Wired wiring) throws Exception {
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

    private Wiring wiring(Ledger ledger, Path leavings, InstantSource clock, boolean triggers) {
        CamelContext context = main.getCamelContext();
        Observations observations = new Observations(clock);
        TargetRoutes targets =
                new TargetRoutes(context, ledger, underWay.requests(), Quarantine.of(leavings), observations);
        Drivers drivers = Drivers.of(installation.home());
        Pauses pauses = Pauses.of(leavings);
        return new Wiring(context, ledger, leavings, drivers, targets, clock, observations, pauses, triggers);
    }

    private void serve(Wiring ofAll, Templates templates) throws Exception {
        wiring = ofAll;
        status = new LiveStatus(main.getCamelContext(), wiring.ledger(), underWay, wiring.pauses(), wiring.clock());
        service = Service.start(wiring, calculations, templates);
        wired.add(service::close);
        beans = Beans.show(Build.version(), this);
        wired.add(beans);
    }

    private void addSurvey(ScriptSurvey survey, Wiring wiring) throws Exception {
        for (SystemConfig system : installation.systems()) {
            if (system.importsContacts() && survey.systems().contains(system.name())) {
                SystemRoutes routes = new SystemRoutes(wiring, calculations, system);
                wired.add(routes::close);
                routes.addSurvey(survey);
            }
        }
    }

    private void addExplained(List<ExplainedSystem> systems, Wiring wiring) throws Exception {
        for (ExplainedSystem system : systems) {
            SystemRoutes routes = new SystemRoutes(wiring, calculations, system.config());
            wired.add(routes::close);
            routes.addExplained(system);
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
                .withJmxManagementMBeansLevel(mbeans())
                .withShutdownTimeout(SHUTDOWN_SECONDS)
                .withShutdownLogInflightExchangesOnTimeout(false);
        main.bind(UNDER_WAY, underWay);
        main.bind(TolerantCsv.NAME, new TolerantCsv());
        main.bind("boundParameters", new BoundParameters());
        main.bind(BasicLanguage.NAME, new BasicLanguage(installation.general().localTimeZone()));
        main.bind("csvRecords", (CsvRecordConverter<CSVRecord>) record -> record);
    }

    /** What JMX shows costs memory, some 30 KB a thing: of few systems each step, of hundreds only Camel as a whole. */
    private ManagementMBeansLevel mbeans() {
        int systems = installation.systems().size();
        if (systems <= MOST_WITH_STEPS) {
            return ManagementMBeansLevel.Default;
        }
        return systems <= MOST_WITH_ROUTES ? ManagementMBeansLevel.RoutesOnly : ManagementMBeansLevel.ContextOnly;
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
