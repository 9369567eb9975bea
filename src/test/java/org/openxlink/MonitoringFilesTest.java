package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.ledger.Run;
import org.openxlink.monitor.ImportRequest;
import org.openxlink.monitor.Progress;

/** The metrics that are really told, and the files in docs/monitoring that speak of them. */
class MonitoringFilesTest {

    private static final Path DOCS = Path.of("docs", "monitoring");
    private static final Pattern NAME = Pattern.compile("\\b(?:openxlink|jvm|process|system)_[a-z_]*[a-z]\\b");
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-z_]+)(?:\\{| )");
    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final String ODD = "A \"B\" \\ {x=\"1\"} Köln";

    @TempDir
    private Path folder;

    private Home home;
    private Monitored monitored;

    @BeforeEach
    void oneImport() throws Exception {
        home = new Home(folder);
        home.general("PhoneLinkImport=none")
                .systems("[" + ODD + "]\n" + Home.STANDARD_COLUMNS + "Groups=Sales\n")
                .mapping("WFM:0:1001:1=" + ODD + ":Sales:Offered");
        home.csv("a.csv", "Sales;2024-07-01;08:00;2;1;60", "Sales;2024-07-01;08:15;2;1;60", "Sales;-;08:15;2;1;60");
        monitored = Monitored.start(folder);
        ImportRequest request = new ImportRequest(Optional.of(ImportRequest.Range.of(DAY, 1)), false, Progress.UNSEEN);
        monitored.running().engine().importDays(Run.Kind.CONTACTS, ODD, request);
        monitored.running().engine().importDays(Run.Kind.CONTACTS, ODD, request);
        monitored.running().importWhatIsNew(ODD);
    }

    @AfterEach
    void close() throws Exception {
        monitored.close();
        home.close();
    }

    private Set<String> told() throws Exception {
        return names(SAMPLE, monitored.get("/metrics").body());
    }

    private static Set<String> names(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        for (Matcher found = pattern.matcher(text); found.find(); ) {
            names.add(found.group(found.groupCount()));
        }
        return names;
    }

    @Test
    void numbersOfAnImportUnderAnyName() throws Exception {
        String labels = "kind=\"contacts\",system=\"A \\\"B\\\" \\\\ {x=\\\"1\\\"} Köln\"} ";

        assertThat(monitored.get("/metrics").headers().firstValue("Content-Type"))
                .contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(monitored.get("/metrics").body())
                .contains("openxlink_intervals_delivered_total{" + labels + "2.0\n")
                .contains("openxlink_intervals_unchanged_total{" + labels + "2.0\n")
                .contains("openxlink_rows_read_total{" + labels + "6.0\n")
                .contains("openxlink_rows_rejected_total{" + labels + "2.0\n")
                .contains("openxlink_run_duration_seconds_count{" + labels)
                .contains("openxlink_http_answers_total{status=\"201\",target=\"WFM\"} 1.0\n")
                .containsPattern("openxlink_build_info\\{java=\"[^\"]+\",version=\"1.2.3\"} 1\n")
                .contains("openxlink_up 1.0\n", "openxlink_quarantined 0.0\n");
    }

    @Test
    void rulesThatSpeakOfRealMetrics() throws Exception {
        Set<String> named = new TreeSet<>();
        for (String line : Files.readAllLines(DOCS.resolve("openxlink-rules.yml"))) {
            if (!line.matches("\\s*(summary|description|- name|groups|rules|#).*")) {
                named.addAll(names(Pattern.compile("(" + NAME.pattern() + ")"), line));
            }
        }

        assertThat(named).hasSizeGreaterThan(5).isSubsetOf(told());
    }

    @Test
    void dashboardThatSpeaksOfRealMetrics() throws Exception {
        JsonNode dashboard = new ObjectMapper()
                .readTree(DOCS.resolve("openxlink-dashboard.json").toFile());
        Set<String> named = new TreeSet<>();
        for (JsonNode panel : dashboard.path("panels")) {
            for (JsonNode target : panel.path("targets")) {
                named.addAll(names(
                        Pattern.compile("(" + NAME.pattern() + ")"),
                        target.path("expr").asText()));
            }
        }
        for (JsonNode variable : dashboard.path("templating").path("list")) {
            named.addAll(names(
                    Pattern.compile("(" + NAME.pattern() + ")"),
                    variable.path("query").asText()));
        }

        assertThat(named).hasSizeGreaterThan(10).isSubsetOf(told());
    }

    @Test
    void listOfMetricsThatIsComplete() throws Exception {
        String list = Files.readString(DOCS.resolve("README.md"));

        assertThat(told().stream().filter(name -> name.startsWith("openxlink_")))
                .allSatisfy(name -> assertThat(list).contains("`" + name.replaceFirst("_(sum|count)$", "") + "`"));
    }
}
