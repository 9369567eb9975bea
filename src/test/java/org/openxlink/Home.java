package org.openxlink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openxlink.cli.Xlink;
import org.openxlink.injixo.sandbox.IntervalView;
import org.openxlink.injixo.sandbox.Sandbox;
import org.openxlink.injixo.sandbox.StatusView;
import org.openxlink.ledger.Run;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * An installation as an administrator has it: a folder with {@code config/} and the drop folder {@code in/}, a sandbox as
 * its target, and the command {@code xlink}. What a test does not write itself is as in {@link #STANDARD_QUEUES}.
 */
final class Home implements AutoCloseable {

    static final String API_KEY = "key-3f9a61c7";

    /** Four queues and a value type of each role. */
    static final String STANDARD_QUEUES =
            """
            [ValueTypes]
            1=Offered;offered
            2=Handled;handled
            3=Mean;aht
            4=Time;duration
            5=Service Level
            [Queues]
            1001=Sales
            1002=Service
            1003=Chat;0;chats;30
            1004=Mail;0;emails;60
            """;

    /** Columns of a source with a row per queue and interval. */
    static final String STANDARD_COLUMNS =
            """
            Source=in
            SeparatorCharacter=3
            ColumnNames=Queue;Date;Time;Offered;Handled;Time spent
            GroupColumn=1
            DateColumn=2
            TimeColumn=3
            DateOrder=ymd
            """;

    /** Consoles of several tests at once. */
    private static final String ANY_PORT = "ConsolePort=0";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    static {
        // the command names its log files before the first logger is made; in tests that has happened
        LoggerFactory.getLogger(Home.class);
    }

    private final Path folder;
    private final Sandbox sandbox;
    private ZoneId zone = ZoneId.of("UTC");
    private String general = "";

    /** How a command ended. */
    record Result(int status, String out, String err) {

        Report report() {
            return Report.of(out);
        }
    }

    Home(Path folder) throws IOException {
        this.folder = folder;
        this.sandbox = Sandbox.start(0, API_KEY);
        target(sandbox.address(), "");
        ini("queues.ini", STANDARD_QUEUES);
        patience(0);
        Files.createDirectories(path("in"));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** A file of {@code config/} in UTF-8. */
    Home ini(String name, String text) throws IOException {
        return ini(name, text, UTF_8);
    }

    Home ini(String name, String text, Charset encoding) throws IOException {
        Files.createDirectories(path("config"));
        Files.writeString(path("config").resolve(name), text, encoding);
        return this;
    }

    /** isps.cfg with this address and further lines. */
    Home target(URI url, String more) throws IOException {
        return ini(
                "isps.cfg",
                """
                [IES System WFM]
                Name=WFM
                Url=%s
                IntegrationConfigurationId=1234
                %s
                """
                        .formatted(url, more));
    }

    /** How many seconds a request is tried again while the target can't answer, beginning after a few milliseconds. */
    Home patience(int seconds) throws IOException {
        return ini("application.properties", "xlink.retry.seconds=" + seconds + "\nxlink.retry.firstDelayMillis=20\n");
    }

    /** Where the tenant is; UTC unless said. To be said before {@link #systems}. */
    Home zone(String id) {
        zone = ZoneId.of(id);
        return this;
    }

    /** Further lines of {@code [General]}. To be said before {@link #systems}. */
    Home general(String lines) {
        general = lines;
        return this;
    }

    /** isps_ul.ini with these sections behind {@code [DB]} and {@code [General]}. */
    Home systems(String sections) throws IOException {
        String head =
                """
                [DB]
                1=WFM,0,xlink@example.com,%s
                [General]
                LocalTimeZone=%s
                PhoneLinkInterval=1440
                %s
                """;
        String lines = general.isEmpty() ? ANY_PORT : general + "\n" + ANY_PORT;
        return ini("isps_ul.ini", head.formatted(API_KEY, zone, lines) + sections);
    }

    /** acd_map.ini of these lines. */
    Home mapping(String... lines) throws IOException {
        return ini("acd_map.ini", String.join("\n", lines) + "\n");
    }

    /** The usual case: a system {@code ACD} whose group Sales makes up queue 1001. */
    Home standard(String... moreLines) throws IOException {
        systems("[ACD]\n" + STANDARD_COLUMNS + "Groups=Sales;Service\n" + String.join("\n", moreLines) + "\n");
        return mapping(
                "WFM:0:1001:1=ACD:Sales:Offered",
                "WFM:0:1001:2=ACD:Sales:Handled",
                "WFM:0:1001:4=ACD:Sales:Time spent");
    }

    /** A file in the drop folder, complete for a minute. */
    Path csv(String name, String... rows) throws IOException {
        return file("in", name, UTF_8, rows);
    }

    /** A file in any folder of the home, complete for a minute. */
    Path file(String in, String name, Charset encoding, String... rows) throws IOException {
        Files.createDirectories(path(in));
        Path file = path(in).resolve(name);
        Files.writeString(file, String.join("\r\n", rows) + "\r\n", encoding);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
        return file;
    }

    /** The names of the files in a folder of the home, in order. */
    List<String> files(String in) throws IOException {
        if (!Files.isDirectory(path(in))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path(in))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    String text(String file) throws IOException {
        return Files.readString(path(file));
    }

    /** Runs the command in this process. */
    Result run(String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("--home", folder.toString()));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Xlink.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int status = command.execute(words.toArray(String[]::new));
        return new Result(status, out.toString(), err.toString());
    }

    /** Starts the command in a process of its own, as the launcher does; it reads this input. */
    Program launch(String input, String... arguments) throws IOException {
        return launchBy(List.of(), input, arguments);
    }

    /** Lets another command start it. */
    Program launchBy(List<String> before, String input, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(arguments));
        words.addAll(List.of("--home", folder.toString()));
        return Program.start(before, input, words);
    }

    /** Imports the contacts of these days and reads the report. */
    Report importContacts(LocalDate first, int days, String... more) {
        List<String> words = new ArrayList<>(
                List.of("import", "-p", "-d", first.toString(), "-L", Integer.toString(days), "--json"));
        words.addAll(List.of(more));
        Result result = run(words.toArray(String[]::new));
        assertThat(result.out()).as(result.err()).startsWith("{").hasLineCount(1);
        Report report = result.report();
        assertThat(result.status()).isEqualTo(report.outcome().equals("ok") ? 0 : 1);
        return report;
    }

    /** What runs while the console does; the triggers are waiting when this returns. */
    Running start(boolean triggers) throws Exception {
        return Running.start(folder, triggers);
    }

    /** An import as a trigger starts it. */
    Run importWhatIsNew(String system) throws Exception {
        try (Running running = start(false)) {
            return running.importWhatIsNew(system);
        }
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** What a queue has in the sandbox on a day of the tenant, as {@code 08:15 offered 2 handled 1 time 180.0}. */
    List<String> arrived(String queue, LocalDate day) {
        return sandbox.contactEvents(queue, day, zone).stream().map(this::line).toList();
    }

    private String line(IntervalView view) {
        return "%s offered %d handled %d time %s"
                .formatted(
                        CLOCK.format(view.start().atZone(zone)), view.offered(), view.handled(), view.totalDuration());
    }

    /** The statuses in the sandbox that began on a day of the tenant. */
    List<StatusView> agentStatuses(LocalDate day) {
        return sandbox.agentStatuses(day, zone);
    }

    /** Makes the sandbox misbehave. */
    void fault(String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(sandbox.address().resolve("/sandbox/faults"))
                .PUT(BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    /** The sandbox behaves again. */
    void noFaults() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(sandbox.address().resolve("/sandbox/faults"))
                .DELETE()
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isLessThan(300);
    }

    /** Takes everything out of the sandbox that it has accepted. */
    void clearSandbox() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(sandbox.address().resolve("/sandbox"))
                .DELETE()
                .build();
        assertThat(HTTP.send(request, BodyHandlers.ofString()).statusCode()).isLessThan(300);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
