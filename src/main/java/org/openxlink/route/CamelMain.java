package org.openxlink.route;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.ManagementMBeansLevel;
import org.apache.camel.dataformat.csv.CsvRecordConverter;
import org.apache.camel.main.Main;
import org.apache.commons.csv.CSVRecord;
import org.openxlink.config.Installation;

/** Camel as the routes of a home need it, without any of them yet. */
record CamelMain(Main main) implements AutoCloseable {

    static final String UNDER_WAY = "underWay";

    private static final int SHUTDOWN_SECONDS = 5;

    private static final int MOST_WITH_STEPS = 20;
    private static final int MOST_WITH_ROUTES = 100;

    private static final AtomicInteger STARTED = new AtomicInteger();

    /** @param underWay what imports ask whether to go on */
    static CamelMain of(Installation installation, UnderWay underWay) throws IOException {
        Main main = new Main() {
            @Override
            protected CamelContext createCamelContext() {
                return new ManyRoutes(registry);
            }
        };
        main.bind("applicationProperties", applicationProperties(installation.home()));
        main.setDefaultPropertyPlaceholderLocation("ref:applicationProperties");
        main.configure()
                .withName(name())
                .withStreamCachingEnabled(false) // it would read a whole file into memory before its first row
                .withJmxManagementMBeansLevel(mbeans(installation.systems().size()))
                .withShutdownTimeout(SHUTDOWN_SECONDS)
                .withShutdownLogInflightExchangesOnTimeout(false);
        main.bind(UNDER_WAY, underWay);
        main.bind(TolerantCsv.NAME, new TolerantCsv());
        main.bind("boundParameters", new BoundParameters());
        main.bind(BasicLanguage.NAME, new BasicLanguage(installation.general().localTimeZone()));
        main.bind("csvRecords", (CsvRecordConverter<CSVRecord>) record -> record);
        return new CamelMain(main);
    }

    /** JMX and quartz know Camel by its name, and several in one process by several. */
    private static String name() {
        int number = STARTED.incrementAndGet();
        return number == 1 ? "openxlink" : "openxlink-" + number;
    }

    /** What JMX shows costs memory, some 30 KB a thing: of few systems each step, of hundreds only Camel as a whole. */
    private static ManagementMBeansLevel mbeans(int systems) {
        if (systems <= MOST_WITH_STEPS) {
            return ManagementMBeansLevel.Default;
        }
        return systems <= MOST_WITH_ROUTES ? ManagementMBeansLevel.RoutesOnly : ManagementMBeansLevel.ContextOnly;
    }

    /** Read here, because Camel takes a comma or a blank in the file's path for something else. */
    private static Properties applicationProperties(Path home) throws IOException {
        Path file = home.resolve("config").resolve("application.properties");
        Properties properties = new Properties();
        if (Files.exists(file)) {
            try (InputStream bytes = Files.newInputStream(file)) {
                properties.load(bytes);
            }
        }
        return properties;
    }

    void start() {
        main.start();
    }

    boolean isStarted() {
        return main.isStarted() && main.getCamelContext().isStarted();
    }

    CamelContext context() {
        return main.getCamelContext();
    }

    @Override
    public void close() {
        main.stop();
    }
}
