package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The demo, as somebody sees it who has just downloaded OpenXlink. */
class DemoTest {

    private static final Pattern HOME = Pattern.compile("in a home of its own: (.*)");
    private static final Pattern QUEUE =
            Pattern.compile("(\\d{4} .+?)  +(?:\\d+ +){7}(\\d+) +(\\d+) +\\d:\\d\\d  (.*)");
    private static final Pattern AGENT =
            Pattern.compile("(\\w+\\.\\w+) +(\\d) +(\\d+) +(\\d+):\\d\\d +(\\d+):\\d\\d(?:  (.*))?");

    @Test
    void aWeekOfFilesAndOfADatabase() throws Exception {
        Home.Result result = Program.start("", List.of("demo", "--once")).end();

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(result.out().lines().filter(line -> line.startsWith("[")))
                .hasSize(4)
                .allMatch(line -> line.contains(": ok, "))
                .anyMatch(line -> line.startsWith("[ACD] contacts"))
                .anyMatch(line -> line.startsWith("[ACD] statuses"));
        queues(result.out());
        agents(result.out());
        assertThat(Path.of(HOME.matcher(result.out())
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1)))
                .doesNotExist();
    }

    private static void queues(String out) {
        List<MatchResult> queues = QUEUE.matcher(out).results().toList();
        assertThat(queues)
                .extracting(line -> line.group(1) + " from " + line.group(4))
                .containsExactly(
                        "1001 Hotline from [Telephony] 7 files",
                        "1002 Sales from [Telephony] 7 files",
                        "1003 Support e-mail from [Helpdesk] 7 files",
                        "1004 Emergency line from [ACD] database");
        assertThat(queues).allSatisfy(line -> {
            int offered = Integer.parseInt(line.group(2));
            assertThat(offered).isGreaterThan(300);
            assertThat(Integer.parseInt(line.group(3))).isBetween(offered * 8 / 10, offered);
        });
    }

    private static void agents(String out) {
        List<MatchResult> agents = AGENT.matcher(out).results().toList();
        assertThat(agents).hasSize(6).allSatisfy(line -> {
            int days = Integer.parseInt(line.group(2));
            int hours = Integer.parseInt(line.group(4));
            assertThat(days).isBetween(3, 6);
            assertThat(hours).isBetween(days * 8 - 16, days * 8 + 1);
            assertThat(Integer.parseInt(line.group(5))).isLessThan(hours / 2);
        });
        assertThat(agents)
                .filteredOn(line -> line.group(6) != null)
                .singleElement()
                .satisfies(line -> assertThat(line.group(6)).startsWith("still Available since "));
    }
}
