package org.openxlink.route;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.dataformat.csv.CsvDataFormat;
import org.apache.camel.impl.DefaultCamelContext;
import org.openxlink.config.ContactColumns;
import org.openxlink.config.CsvContacts;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.SystemConfig;
import org.openxlink.interval.Days;
import org.openxlink.ledger.Run;
import org.openxlink.mapping.ContactMapping;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.source.csv.CsvFile;

/**
 * What reading and summing costs beside plain camel-csv that does nothing with its rows. It lives in this package because
 * it runs the very steps of the route import-csv. Started by src/bench/csv-import.
 */
public final class CsvImportBench {

    private static final LocalDate FIRST_DAY = LocalDate.of(2024, 9, 2);
    private static final int WARM_UPS = 3;
    private static final int ROUNDS = 9;
    private static final double AIM = 0.8;

    private CsvImportBench() {}

    /** {@code home FOLDER ROWS QUEUES DAYS URL} makes an installation and its data, {@code compare FOLDER} measures. */
    public static void main(String... args) throws Exception {
        Path home = Path.of(args[1]);
        if (args[0].equals("home")) {
            new Home(home, Integer.parseInt(args[2]), Integer.parseInt(args[3]), Integer.parseInt(args[4]))
                    .write(args[5]);
        } else {
            compare(home);
        }
    }

    /** An installation whose ACD drops a line per call. */
    private record Home(Path folder, int rows, int queues, int days) {

        void write(String url) throws IOException {
            Files.createDirectories(folder.resolve("config"));
            Files.createDirectories(folder.resolve("in"));
            config(
                    "isps.cfg",
                    "[IES System WFM]",
                    "Name=WFM",
                    "Url=" + url,
                    "IntegrationConfigurationId=1234",
                    "BatchSize=10000");
            config(
                    "isps_ul.ini",
                    "[DB]",
                    "1=WFM,0,bench@example.com,${env:XLINK_BENCH_KEY}",
                    "[General]",
                    "LocalTimeZone=Europe/Berlin",
                    "[Calls]",
                    "Interface=CSV",
                    "Source=in",
                    "SeparatorCharacter=3",
                    "GroupColumn=1",
                    "DateColumn=2",
                    "TimeColumn=3",
                    "ColumnNames=Queue;Date;Time;Offered;Handled;Seconds",
                    "Groups=" + numbers().mapToObj(Home::group).collect(Collectors.joining(";")));
            config(
                    "queues.ini",
                    Stream.concat(
                            Stream.of(
                                    "[ValueTypes]",
                                    "1=Offered;offered",
                                    "2=Handled;handled",
                                    "3=Handling Time;duration",
                                    "[Queues]"),
                            numbers().mapToObj(queue -> 1000 + queue + "=" + group(queue))));
            config("acd_map.ini", numbers().boxed().flatMap(queue -> Stream.of(
                            "1=%sOffered", "2=%sHandled", "3=%sSeconds")
                    .map(end -> "WFM:0:%d:".formatted(1000 + queue) + end.formatted("Calls:" + group(queue) + ":"))));
            calls();
        }

        private IntStream numbers() {
            return IntStream.range(0, queues);
        }

        private static String group(int queue) {
            return String.format(Locale.ROOT, "HOTLINE_%04d", queue);
        }

        private void config(String name, String... lines) throws IOException {
            config(name, Arrays.stream(lines));
        }

        private void config(String name, Stream<String> lines) throws IOException {
            Files.write(folder.resolve("config").resolve(name), lines.toList());
        }

        /** Calls in the order of time, as an ACD writes them. */
        private void calls() throws IOException {
            Random random = new Random(20240902);
            try (BufferedWriter file =
                    Files.newBufferedWriter(folder.resolve("in").resolve("calls.csv"))) {
                for (long row = 0; row < rows; row++) {
                    file.write(call(random, row * days * 86_400 / rows));
                }
            }
        }

        private String call(Random random, long second) {
            LocalDate day = FIRST_DAY.plusDays(second / 86_400);
            int ofDay = (int) (second % 86_400);
            boolean handled = random.nextInt(10) > 0;
            return String.format(
                    Locale.ROOT,
                    "%s;%02d.%02d.%d;%02d:%02d:%02d;1;%d;%d%n",
                    group(random.nextInt(queues)),
                    day.getDayOfMonth(),
                    day.getMonthValue(),
                    day.getYear(),
                    ofDay / 3600,
                    ofDay / 60 % 60,
                    ofDay % 60,
                    handled ? 1 : 0,
                    handled ? 60 + random.nextInt(400) : 0);
        }
    }

    private static void compare(Path home) throws Exception {
        Installation installation = InstallationReader.read(home);
        CsvFile file = CsvFile.of(home.resolve("in").resolve("calls.csv"), java.util.Optional.empty());
        try (CamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind(TolerantCsv.NAME, new TolerantCsv());
            context.setStreamCaching(false); // as in Engine
            context.addRoutes(new Routes(installation));
            context.start();
            try (ProducerTemplate producer = context.createProducerTemplate()) {
                measure(
                        () -> producer.requestBody("direct:plain", file.path().toFile(), Long.class),
                        () -> producer.requestBody("direct:summed", file, Long.class));
            }
        }
    }

    /** The number of rows that were read. */
    private interface Reading {
        long read();
    }

    private static void measure(Reading plain, Reading summed) {
        double[] plainRates = new double[ROUNDS];
        double[] summedRates = new double[ROUNDS];
        for (int round = -WARM_UPS; round < ROUNDS; round++) {
            double plainRate = rate(plain);
            double summedRate = rate(summed);
            if (round >= 0) {
                plainRates[round] = plainRate;
                summedRates[round] = summedRate;
            }
        }
        double ratio = median(IntStream.range(0, ROUNDS)
                .mapToDouble(round -> summedRates[round] / plainRates[round])
                .toArray());
        System.out.printf(Locale.ROOT, "plain camel-csv, nothing done  %,12.0f rows/s%n", median(plainRates));
        System.out.printf(Locale.ROOT, "reading and summing            %,12.0f rows/s%n", median(summedRates));
        System.out.printf(
                Locale.ROOT,
                "ratio                          %12.2f   (median of %d rounds, aim %.1f)%n",
                ratio,
                ROUNDS,
                AIM);
    }

    private static double rate(Reading reading) {
        long start = System.nanoTime();
        long rows = reading.read();
        return rows * 1e9 / (System.nanoTime() - start);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Plain camel-csv, and the steps of import-csv.camel.yaml up to the totals. */
    private static final class Routes extends RouteBuilder {

        private final CsvContactKind kind;
        private final CsvImport files;

        Routes(Installation installation) {
            SystemConfig system = installation.systems().get(0);
            CsvContacts contacts = (CsvContacts) system.contacts().orElseThrow();
            ContactColumns columns = ContactMapping.of(
                            system.name(),
                            contacts,
                            installation.mappingsOf(system.name()),
                            mapping -> Optional.empty())
                    .columns();
            ZoneId zone = installation.general().localTimeZone();
            this.kind = new CsvContactKind(contacts, columns, zone);
            this.files = new CsvImport(system.name(), kind, installation.home(), null);
        }

        @Override
        public void configure() {
            from("direct:plain")
                    .unmarshal(new CsvDataFormat().setDelimiter(';').setLazyLoad(true))
                    .process(Routes::iterate);
            from("direct:summed")
                    .process(exchange -> exchange.setProperty(
                            "files", rounds(exchange.getMessage().getBody(CsvFile.class))))
                    .setProperty("file", body())
                    .bean(files, "open")
                    .unmarshal(summedFormat())
                    .bean(files, "read")
                    .process(exchange -> exchange.getMessage().setBody(rows(exchange)));
        }

        private CsvDataFormat summedFormat() {
            CsvDataFormat format = (CsvDataFormat) new TolerantCsv().newInstance();
            format.setDelimiter(';');
            format.setLazyLoad(true);
            format.setRecordConverter(record -> record);
            return format;
        }

        private FileRounds rounds(CsvFile file) {
            ImportRun run = new ImportRun("Bench", Run.Kind.CONTACTS, ImportRequest.whatIsNew(), 1, Instant.now());
            return new FileRounds(run, FilePlan.of(List.of(file), any -> null, true), kind.gathering(Days.ALL));
        }

        private static void iterate(Exchange exchange) {
            long rows = 0;
            for (Iterator<?> each = exchange.getMessage().getBody(Iterator.class); each.hasNext(); each.next()) {
                rows++;
            }
            exchange.getMessage().setBody(rows);
        }

        private static long rows(Exchange exchange) {
            FileRounds rounds = exchange.getProperty("files", FileRounds.class);
            return rounds.readings().stream()
                    .mapToLong(reading -> reading.report().rows())
                    .sum();
        }
    }
}
