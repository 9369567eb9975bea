package org.openxlink.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.Route;
import org.apache.camel.component.file.FileEndpoint;
import org.apache.camel.component.quartz.QuartzEndpoint;
import org.apache.camel.dataformat.csv.CsvRecordConverter;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.RouteTemplateDefinition;
import org.apache.camel.model.RouteTemplateParameterDefinition;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.Quarantine;
import org.openxlink.mapping.Calculations;
import org.openxlink.monitor.Observations;
import org.openxlink.monitor.Pauses;
import org.openxlink.source.database.Drivers;

/** The templates of {@code routes/}, read by Camel itself, and the routes that are made of them. */
class TemplatesTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @TempDir
    private Path home;

    @BeforeEach
    void load() throws Exception {
        context.disableJMX();
        context.setStreamCaching(false);
        context.getRegistry().bind(TolerantCsv.NAME, new TolerantCsv());
        context.getRegistry().bind("csvRecords", (CsvRecordConverter<CSVRecord>) record -> record);
        Templates.in(Path.of("routes")).load(context);
    }

    @AfterEach
    void close() throws IOException {
        context.close();
    }

    @Test
    void templatesAndTheirParametersDescribed() {
        List<RouteTemplateDefinition> templates = context.getRouteTemplateDefinitions();
        assertThat(templates)
                .extracting(RouteTemplateDefinition::getId)
                .containsExactlyInAnyOrder(
                        "import-csv", "import-database", "day", "arrival", "timer", "deliver", "request");
        assertThat(templates).allSatisfy(template -> {
            assertThat(template.getDescriptionText()).isNotBlank();
            assertThat(template.getTemplateParameters())
                    .isNotEmpty()
                    .extracting(RouteTemplateParameterDefinition::getDescription)
                    .allSatisfy(description -> assertThat(description).isNotBlank());
        });
    }

    @Test
    void routesOfASystemAndATarget() throws Exception {
        Installation installation = installation("in", "3", "PhoneLinkInterval=30\nPhoneLinkReferenceTime=00:05\n");
        addRoutes(installation, true);
        assertThat(context.getRoutes())
                .extracting(Route::getRouteId)
                .containsExactlyInAnyOrder(
                        "deliver:WFM",
                        "request:WFM",
                        "day:contacts:CSV-Import",
                        "contacts:CSV-Import",
                        "timer:contacts:CSV-Import",
                        "arrival:contacts:CSV-Import");
        QuartzEndpoint timer =
                (QuartzEndpoint) context.getRoute("timer:contacts:CSV-Import").getEndpoint();
        assertThat(timer.getCron()).isEqualTo("0 5/30 * * * ?");
        assertThat(timer.getTriggerParameters()).containsEntry("timeZone", "America/Chicago");
    }

    @Test
    void noTriggersWhereNoneAreWanted() throws Exception {
        addRoutes(installation("in", "3", ""), false);
        assertThat(context.getRoutes())
                .extracting(Route::getRouteId)
                .containsExactlyInAnyOrder(
                        "deliver:WFM", "request:WFM", "day:contacts:CSV-Import", "contacts:CSV-Import");
    }

    @Test
    void noTriggerOnArrivalForADailyImport() throws Exception {
        addRoutes(installation("in", "3", "PhoneLinkImport=daily\nPhoneLinkDailyAt=04:30\n"), true);
        assertThat(context.getRoutes())
                .extracting(Route::getRouteId)
                .containsExactlyInAnyOrder(
                        "deliver:WFM",
                        "request:WFM",
                        "day:contacts:CSV-Import",
                        "contacts:CSV-Import",
                        "timer:contacts:CSV-Import");
        QuartzEndpoint timer =
                (QuartzEndpoint) context.getRoute("timer:contacts:CSV-Import").getEndpoint();
        assertThat(timer.getCron()).isEqualTo("0 30 4 * * ?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Anrufe Büro", "a&b=c", "100%", "50%20off", "a+b", "x#y", "RAW(z)", "{{key}}", "a;b,c"})
    void folderOfAnyName(String name) throws Exception {
        addRoutes(installation(name, "3", ""), true);
        FileEndpoint arrival =
                (FileEndpoint) context.getRoute("arrival:contacts:CSV-Import").getEndpoint();
        assertThat(arrival.getFile().toPath()).isEqualTo(home.resolve(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "|", ";", ",", "#", "~", "§", "'", "{", "}", "$", ":"})
    void separatorOfAnyKind(String key) throws Exception {
        Installation installation = installation("in", key, "");
        char separator = ((CsvContacts) installation.systems().get(0).contacts().orElseThrow())
                .files()
                .separator();
        FilesOfOneRow files = new FilesOfOneRow(String.join(String.valueOf(separator), "Sales", "a\"b", "5"));
        run(separator, files);
        assertThat(files.columns).containsExactly("Sales", "a\"b", "5");
    }

    @Test
    void rowsWhileTheFileIsStillBeingRead() throws Exception {
        FilesWithoutEnd files = new FilesWithoutEnd();
        run(';', files);
        assertThat(files.taken).isLessThan(100_000);
    }

    /** The part of the route import-csv that reads one file, with stand-ins for everything before and behind. */
    private void run(char separator, Object files) throws Exception {
        context.getRegistry().bind("x-runs", new Runs());
        context.getRegistry().bind(CamelMain.UNDER_WAY, new NeverStopped());
        context.getRegistry().bind("x-files", files);
        context.addRouteFromTemplate("x", "import-csv", Map.of("key", "x", "separator", String.valueOf(separator)));
        context.start();
        context.createProducerTemplate().requestBody("direct:x", "");
    }

    /** Stands in for what could stop the import. */
    public static final class NeverStopped {

        public void add() {}

        public void goOn() {}
    }

    /** Stands in for the runs. */
    public static final class Runs {

        public String begin() {
            return "a run";
        }

        public void failed(@org.apache.camel.ExchangeProperty("CamelExceptionCaught") Throwable cause) {
            throw new AssertionError(cause);
        }

        public String end() {
            return "";
        }
    }

    /** Stands in for the rounds of reading: there is one, and no day comes of it. */
    public static final class OneRound {

        private int rounds;
        private int readings;

        public boolean isUnfinished() {
            return rounds++ == 0;
        }

        public boolean isIncomplete() {
            return readings++ == 0;
        }

        public Collection<LocalDate> getDays() {
            return List.of();
        }
    }

    /** Stands in for the files: one, of one row. */
    public static final class FilesOfOneRow {

        private final String text;
        private final List<String> columns = new ArrayList<>();

        FilesOfOneRow(String text) {
            this.text = text;
        }

        public OneRound look() {
            return new OneRound();
        }

        public List<String> toRead() {
            return List.of("calls.csv");
        }

        public Reader open() {
            return new java.io.StringReader(text);
        }

        public void read(@Body Iterator<CSVRecord> records) {
            records.next().forEach(columns::add);
        }

        public void settle() {}
    }

    /** Stands in for the files: one that never ends. */
    public static final class FilesWithoutEnd {

        private long taken;

        public OneRound look() {
            return new OneRound();
        }

        public List<String> toRead() {
            return List.of("calls.csv");
        }

        public Reader open() {
            return new Reader() {
                @Override
                public int read(char[] target, int from, int length) {
                    for (int at = 0; at < length; at++) {
                        target[from + at] = "Sales;1;2\n".charAt((int) (taken++ % 10));
                    }
                    if (taken > 50_000_000) {
                        throw new IllegalStateException("the whole file is read before its first row");
                    }
                    return length;
                }

                @Override
                public void close() {}
            };
        }

        public void read(@Body Iterator<CSVRecord> records) {
            for (int row = 0; row < 1000; row++) {
                assertThat(records.next()).containsExactly("Sales", "1", "2");
            }
        }

        public void settle() {}
    }

    private void addRoutes(Installation installation, boolean triggers) throws Exception {
        context.setAutoStartup(false); // no trigger fires
        context.start();
        context.getRegistry().bind(CamelMain.UNDER_WAY, new UnderWay());
        try (Ledger ledger = Ledger.open(home)) {
            Observations observations = new Observations(InstantSource.system());
            TargetRoutes targets =
                    new TargetRoutes(context, ledger, new RequestsInFlight(), Quarantine.of(home), observations);
            targets.add(installation.targets(), false);
            Wiring wiring = new Wiring(
                    context,
                    ledger,
                    home,
                    Drivers.of(home),
                    targets,
                    InstantSource.system(),
                    observations,
                    Pauses.of(home),
                    triggers);
            new SystemRoutes(
                            wiring,
                            Calculations.of(installation),
                            installation.systems().get(0))
                    .add();
        }
    }

    private Installation installation(String folder, String separator, String general) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.createDirectories(home.resolve(folder));
        Files.writeString(
                config.resolve("isps.cfg"),
                "[IES System X]\nName=WFM\nUrl=https://wfm\nIntegrationConfigurationId=1\n");
        Files.writeString(
                config.resolve("isps_ul.ini"),
                """
                [DB]
                1=WFM,0,user,${env:KEY}
                [CSV-Import]
                Source="%s"
                SeparatorCharacter="%s"
                GroupColumn=1
                TimeStampColumn=2
                ColumnNames=Queue;When;Offered
                Groups=Sales
                [General]
                LocalTimeZone=America/Chicago
                %s"""
                        .formatted(folder, separator, general));
        Files.writeString(config.resolve("queues.ini"), "[ValueTypes]\n1=Offered;offered\n[Queues]\n2=Sales\n");
        Files.writeString(config.resolve("acd_map.ini"), "WFM:0:2:1=CSV-Import:Sales:Offered\n");
        Installation installation = InstallationReader.read(home, Map.of("KEY", "key")::get);
        assertThat(installation.problems()).isEmpty();
        assertThat(installation.general().localTimeZone()).isEqualTo(ZoneId.of("America/Chicago"));
        return installation;
    }
}
