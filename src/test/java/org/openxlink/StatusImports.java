package org.openxlink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.openxlink.config.CsvStatuses;
import org.openxlink.config.Installation;
import org.openxlink.config.InstallationReader;
import org.openxlink.config.Target;
import org.openxlink.interval.AgentPeriod;
import org.openxlink.interval.Days;
import org.openxlink.interval.LocalDays;
import org.openxlink.interval.SourceClock;
import org.openxlink.interval.StatusRows;
import org.openxlink.interval.StatusSlice;
import org.openxlink.interval.StatusSpan;
import org.openxlink.ledger.Ledger;
import org.openxlink.ledger.StatusComparison;
import org.openxlink.ledger.StatusDelivery;
import org.openxlink.ledger.StatusPeriod;
import org.openxlink.mapping.ActivityNames;
import org.openxlink.mapping.StatusMapping;
import org.openxlink.mapping.StatusRecords;
import org.openxlink.source.csv.CsvFile;
import org.openxlink.source.csv.FileReport;
import org.openxlink.source.csv.RejectedRows;
import org.openxlink.source.csv.StatusFileReader;

/** Imports agent statuses of a section {@code [ACD]} one after the other, with a real ledger, and keeps what WFM has. */
final class StatusImports implements AutoCloseable {

    private static final String CONFIG =
            """
            [DB]
            1=WFM,0,user,${env:KEY}
            [General]
            LocalTimeZone=Europe/Berlin
            [ACD]
            Interface=CSV
            ActivitySource=in
            """;

    private static final List<String> USUAL = List.of(
            "ActivitySeparatorCharacter=3",
            "AgentColumn=1",
            "ActivityColumn=2",
            "ActivityStartTimeStampColumn=3",
            "ActivityDateOrder=ymd");

    private final Path home;
    private final ZoneId zone;
    private final Target target;
    private final CsvStatuses statuses;
    private final StatusMapping mapping;
    private final Ledger ledger;
    private final Map<String, StatusDelivery> sent = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();
    private int files;
    private int mostRows = StatusRows.MOST_ROWS;

    /** @param keys of the section, a line each, beside the usual ones */
    StatusImports(Path home, List<String> keys) throws IOException {
        this.home = home;
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("isps_ul.ini"), CONFIG + String.join("\n", completed(keys)) + "\n");
        Files.writeString(
                config.resolve("isps.cfg"),
                "[IES System WFM]\nName=WFM\nUrl=https://wfm\nIntegrationConfigurationId=1\n");
        Files.writeString(config.resolve("queues.ini"), "[ValueTypes]\n[Queues]\n");
        Files.writeString(config.resolve("acd_map.ini"), "");
        Installation installation = InstallationReader.read(home, Map.of("KEY", "geheim")::get);
        this.zone = installation.general().localTimeZone();
        this.target = installation.targets().get(0);
        this.statuses = installation
                .system("ACD")
                .flatMap(system -> system.statuses())
                .map(CsvStatuses.class::cast)
                .orElseThrow(() -> new AssertionError(installation.problems()));
        this.mapping = new StatusMapping("ACD", statuses, ActivityNames.of(statuses.activities()));
        this.ledger = Ledger.open(home);
    }

    private static List<String> completed(List<String> keys) {
        List<String> all = new ArrayList<>(keys);
        boolean date = keys.stream().anyMatch(key -> key.startsWith("ActivityStartDateColumn="));
        for (String usual : USUAL) {
            String name = usual.substring(0, usual.indexOf('=') + 1);
            boolean set = keys.stream().anyMatch(key -> key.startsWith(name));
            if (!set && !(date && name.startsWith("ActivityStartTimeStamp"))) {
                all.add(usual);
            }
        }
        return all;
    }

    /** From now on imports hold at most so many rows at a time. */
    void holdAtMost(int rows) {
        mostRows = rows;
    }

    /** One import of these files; how many statuses it sent. */
    int run(Days wanted, boolean force, List<String> texts) throws IOException {
        int count = 0;
        Days rest = wanted;
        while (rest != null) {
            StatusRows rows = new StatusRows(
                    mapping.rules(), rest, SourceClock.of(statuses.zone(), zone), new LocalDays(zone), mostRows);
            for (String text : texts) {
                read(text, rows);
            }
            count += deliver(rows, force);
            rest = rows.rest().orElse(null);
        }
        return count;
    }

    private void read(String text, StatusRows rows) throws IOException {
        Path path =
                Files.writeString(Files.createDirectories(home.resolve("in")).resolve("f" + files++ + ".csv"), text);
        CsvFile file = CsvFile.of(path, statuses.files().encoding());
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(statuses.files().separator())
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (CSVParser parser = CSVParser.parse(file.open(statuses.files().headerLines()), format);
                RejectedRows rejected = RejectedRows.of(home.resolve("logs"), "ACD", file)) {
            FileReport report = StatusFileReader.read(file, statuses, parser.iterator(), rejected, rows);
            report.firstRejection()
                    .ifPresent(reason -> remarks.add("rejected %d, %s".formatted(report.rejected(), reason)));
            rows.endOfFile();
        }
    }

    private int deliver(StatusRows rows, boolean force) {
        List<StatusPeriod> periods =
                rows.periods().stream().map(StatusImports::period).toList();
        List<StatusSpan> known = StatusMapping.known(ledger.statuses().around(List.of(target.name()), "ACD", periods));
        int count = 0;
        for (StatusSlice slice : rows.spans(known)) {
            StatusRecords records = mapping.records(slice.spans());
            records.unknown().forEach((code, number) -> remarks.add("unknown " + code + ", " + number));
            StatusComparison comparison = StatusComparison.of(
                    target,
                    records.statuses(),
                    ledger.statuses().accepted(target.name(), "ACD", records.statuses()),
                    Map.of(),
                    force);
            ledger.statuses().accept(1, comparison.toSend());
            comparison.toSend().forEach(status -> sent.put(status.agent() + "\n" + status.start(), status));
            count += comparison.toSend().size();
        }
        return count;
    }

    private static StatusPeriod period(AgentPeriod period) {
        return new StatusPeriod(period.agent(), period.first(), period.last());
    }

    /** What WFM has: {@code anna Talk 2024-09-02 08:00:00 - 08:05:00 (300 s)}, by agent and start. */
    List<String> has() {
        return sent.values().stream().map(this::shown).sorted().toList();
    }

    /** Rejected rows and unknown codes, in the order in which they came up. */
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    private String shown(StatusDelivery status) {
        LocalDateTime start = local(status.start());
        String when = status.agent() + " " + start.toString().replace('T', ' ') + (start.getSecond() == 0 ? ":00" : "");
        return when + " - " + shown(start, status.start(), status.end()) + " " + status.activity();
    }

    private String shown(LocalDateTime start, long second, OptionalLong end) {
        if (end.isEmpty()) {
            return "...";
        }
        LocalDateTime at = local(end.getAsLong());
        String day = at.toLocalDate().equals(start.toLocalDate()) ? "" : at.toLocalDate() + " ";
        return "%s%tT (%d s)".formatted(day, at, end.getAsLong() - second);
    }

    private LocalDateTime local(long second) {
        return LocalDateTime.ofInstant(Instant.ofEpochSecond(second), zone).truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
