package org.openxlink.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts in YAML routes of one's own. */
class BasicLanguageTest {

    private static final ZoneId ZONE = ZoneId.of("Pacific/Auckland");

    private static final String ROUTES =
            """
            - route:
                from:
                  uri: direct:file
                  steps:
                    - to: "language:bas:file:%1$s/1.bas"
            - route:
                from:
                  uri: direct:resource
                  steps:
                    - setBody:
                        language:
                          language: bas
                          expression: "resource:file:%1$s/1.bas"
            - route:
                from:
                  uri: direct:classpath
                  steps:
                    - to: "language:bas:classpath:specs/routes/sum.bas"
            - route:
                from:
                  uri: direct:inline
                  steps:
                    - setHeader:
                        name: twice
                        language:
                          language: bas
                          expression: |
                            MsgBox "Para1 is " & Para1
                            Result = Para1 * 2
            - route:
                from:
                  uri: direct:filter
                  steps:
                    - filter:
                        language:
                          language: bas
                          expression: Result = Para1 > 10
                        steps:
                          - setBody:
                              constant: large
            - route:
                from:
                  uri: direct:clock
                  steps:
                    - setBody:
                        language:
                          language: bas
                          expression: Result = Weekday * 10000 + Minutes
            """;

    private final DefaultCamelContext context = new DefaultCamelContext();

    private ProducerTemplate producer;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() throws Exception {
        String script = "größe = Para1 / Para2\r\nResult = größe * 100 + Weekday * 10000 + Minutes";
        Files.writeString(folder.resolve("1.bas"), script);
        Path own = Files.createDirectories(folder.resolve("routes"));
        Files.writeString(
                own.resolve("own.camel.yaml"),
                ROUTES.formatted(folder.toString().replace('\\', '/')));
        context.disableJMX();
        context.getRegistry().bind(BasicLanguage.NAME, new BasicLanguage(ZONE));
        Templates.in(own).load(context);
        context.start();
        producer = context.createProducerTemplate();
    }

    @AfterEach
    void close() throws IOException {
        context.close();
    }

    private Object answer(String route, Object body, Map<String, Object> headers) {
        return producer.requestBodyAndHeaders("direct:" + route, body, headers);
    }

    @Test
    void aFileAsAStepAndAsAnExpression() {
        Map<String, Object> monday = Map.of("Weekday", 2, "Minutes", 480);
        assertThat(answer("file", "10, 4", monday)).isEqualTo(250L + 20_480);
        assertThat(answer("resource", "10,4", monday)).isEqualTo(250L + 20_480);
    }

    @Test
    void aFileOfTheClassPath() {
        assertThat(answer("classpath", List.of(1, 2.5, "3"), Map.of())).isEqualTo(650L);
        assertThat(answer("classpath", new double[] {1, 2}, Map.of())).isEqualTo(300L);
        assertThat(answer("classpath", new Object[] {1, "2"}, Map.of("Para3", "0.25")))
                .isEqualTo(325L);
        assertThat(answer("classpath", 7, Map.of())).isEqualTo(700L);
        assertThat(answer("classpath", null, Map.of("Para2", 3))).isEqualTo(300L);
        assertThat(answer("classpath", "5".getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.of()))
                .isEqualTo(500L);
    }

    @Test
    void aHeaderBeforeTheBody() {
        assertThat(answer("classpath", "1,2,3", Map.of("Para2", 20L))).isEqualTo(2400L);
    }

    @Test
    void theScriptItselfAndAPredicate() {
        assertThat(producer.request("direct:inline", exchange -> exchange.getMessage()
                                .setBody(21))
                        .getMessage()
                        .getHeader("twice"))
                .isEqualTo(42L);
        assertThat(answer("filter", 11, Map.of())).isEqualTo("large");
        assertThat(answer("filter", 10, Map.of())).isEqualTo(10);
    }

    @Test
    void nowWhereNothingIsSaid() {
        LocalDateTime before = LocalDateTime.now(ZONE);
        long clock = (long) answer("clock", null, Map.of());
        LocalDateTime after = LocalDateTime.now(ZONE);
        assertThat(clock).isBetween(clock(before), Math.max(clock(after), clock(before)));
    }

    private static long clock(LocalDateTime time) {
        return 10_000L * (time.getDayOfWeek().getValue() % 7 + 1) + time.getHour() * 60L + time.getMinute();
    }

    @Test
    void whatIsNoNumber() {
        assertThatThrownBy(() -> answer("classpath", "1,x", Map.of()))
                .hasStackTraceContaining("Para2 is \"x\", expected a number");
        assertThatThrownBy(() -> answer("classpath", "NaN", Map.of()))
                .hasStackTraceContaining("Para1 is \"NaN\", expected a number");
    }

    @Test
    void aScriptThatFails() {
        assertThatThrownBy(() -> answer("resource", "1,0", Map.of("Weekday", 1, "Minutes", 0)))
                .hasStackTraceContaining("bas:1: division by zero (Para1=1, Para2=0, Weekday=1, Minutes=0)");
    }

    @Test
    void aScriptThatCanNotBeCompiled() {
        assertThatThrownBy(() -> context.resolveLanguage("bas").createExpression("Result ="))
                .hasMessageContaining("bas:1:9: expected an expression");
        assertThatThrownBy(() -> context.resolveLanguage("bas").createExpression("resource:file:" + folder + "/2.bas"))
                .hasStackTraceContaining("2.bas");
    }
}
