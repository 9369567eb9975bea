package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxlink.WebClient.Answer;
import org.openxlink.WebClient.LoggedIn;

/** Hawtio and what stands behind it: who gets it, what it shows, what it can't do. */
class JmxOverHttpTest {

    private static final String JOLOKIA = "/hawtio/jolokia";

    @TempDir
    private Path folder;

    private Console console;
    private WebClient client;
    private LoggedIn anna;

    @BeforeEach
    void console() throws Exception {
        console = Console.start(folder);
        client = console.client();
        anna = console.logIn("anna");
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    private JsonNode ask(String json) throws IOException {
        Answer answer = client.post(JOLOKIA, json, anna.and());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    /** Of every context in the process: other tests have instances too, which come and go; one is this test's own. */
    private List<String> routes(String operation) throws Exception {
        List<String> answers = new ArrayList<>();
        for (ObjectName context : ManagementFactory.getPlatformMBeanServer()
                .queryNames(new ObjectName("org.apache.camel:type=context,*"), null)) {
            answers.add(ask("{\"type\":\"exec\",\"mbean\":\"%s\",\"operation\":\"%s\"}"
                            .formatted(context.toString().replace("\"", "\\\""), operation))
                    .path("value")
                    .asText());
        }
        return answers;
    }

    @Test
    void routesByTheirNames() throws Exception {
        assertThat(routes("dumpRoutesAsXml()"))
                .anySatisfy(xml -> assertThat(xml).contains("id=\"deliver:WFM\"", "id=\"request:WFM\""))
                .allSatisfy(xml -> assertThat(xml).doesNotContain(Home.API_KEY, "errorHandler"));
    }

    @Test
    void beansThatAreShown() throws IOException {
        Set<String> domains = StreamSupport.stream(
                        ask("{\"type\":\"search\",\"mbean\":\"*:*\"}")
                                .path("value")
                                .spliterator(),
                        false)
                .map(name -> name.asText().replaceFirst(":.*", ""))
                .collect(Collectors.toSet());

        assertThat(domains)
                .contains("org.apache.camel", "java.lang")
                .isSubsetOf("org.apache.camel", "org.openxlink", "java.lang", "java.nio");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exec  | com.sun.management:type=DiagnosticCommand | vmSystemProperties",
                "exec  | com.sun.management:type=HotSpotDiagnostic | dumpHeap",
                "exec  | java.util.logging:type=Logging            | setLoggerLevel",
                "exec  | java.lang:type=Threading                  | resetPeakThreadCount()",
                "exec  | org.apache.camel:type=context,name=x      | stop",
                "exec  | org.apache.camel:type=context,name=x      | createEndpoint(java.lang.String)",
                "exec  | org.apache.camel:type=context,name=x      | dumpRoutesAsXml(boolean)",
                "exec  | org.apache.camel:type=routes,name=x       | updateRouteFromXml(java.lang.String)",
                "exec  | org.apache.camel:type=routes,name=x       | remove()",
                "exec  | org.apache.camel:type=tracer,name=x       | dumpAllTracedMessagesAsXml()",
                "read  | java.lang:type=Runtime                    | SystemProperties",
                "read  | java.lang:type=Runtime                    | InputArguments",
                "read  | java.util.logging:type=Logging            | LoggerNames",
                "write | java.lang:type=Memory                     | Verbose"
            })
    void whatIsNotPossible(String type, String bean, String name) throws IOException {
        String json = "{\"type\":\"%s\",\"mbean\":\"%s\",\"%s\":\"%s\",\"value\":true}"
                .formatted(type, bean, type.equals("exec") ? "operation" : "attribute", name);

        assertThat(ask(json).path("status").asInt()).isEqualTo(403);
    }

    @Test
    void secretsAmongAllAttributesOfTheProcess() throws IOException {
        assertThat(ask("{\"type\":\"read\",\"mbean\":\"java.lang:type=Runtime\"}")
                        .toString())
                .doesNotContain("java.class.path", "-Xmx");
    }

    @Test
    void requestsThatAreNone() throws IOException {
        for (String json : new String[] {"", "no JSON", "1", "{\"type\":\"dance\"}", "{\"type\":\"config\"}"}) {
            Answer answer = client.post(JOLOKIA, json, anna.and());
            assertThat(answer.text()).as(json).doesNotContain("\tat ", "Internal");
            assertThat(answer.status()).isIn(200, 400);
        }
    }

    @Test
    void administratorsAlone() throws IOException {
        String version = "{\"type\":\"version\"}";
        LoggedIn olaf = console.logIn("olaf");

        assertThat(client.post(JOLOKIA, version, olaf.and()).status()).isEqualTo(403);
        assertThat(client.post(JOLOKIA, version).status()).isEqualTo(401);
        assertThat(client.post(JOLOKIA, version, anna.cookie()).status()).isEqualTo(403);
        assertThat(client.get("/hawtio/", olaf.and()).status()).isEqualTo(403);
        assertThat(client.get("/hawtio/").header("Location").orElseThrow()).endsWith("/");
        assertThat(client.get("/hawtio/user").status()).isEqualTo(401);
    }

    @Test
    void programsWithUserAndPassword() throws IOException {
        String version = "{\"type\":\"version\"}";

        assertThat(client.post("/jolokia", version, WebClient.password("anna", Console.PASSWORD))
                        .body())
                .contains("\"agent\"");
        assertThat(client.post("/jolokia", version, WebClient.password("olaf", Console.PASSWORD))
                        .status())
                .isEqualTo(403);
        Answer wrong = client.post("/jolokia", version, WebClient.password("anna", "wrong password"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    }

    @Test
    void pagesOfHawtio() throws IOException {
        Answer page = client.get("/hawtio/", anna.and());

        assertThat(page.body()).contains("<title>Hawtio</title>");
        assertThat(page.header("Set-Cookie").orElseThrow())
                .startsWith("XSRF-TOKEN=")
                .contains("; Path=/hawtio", "; SameSite=Strict");
        assertThat(page.header("Content-Security-Policy").orElseThrow()).contains("script-src 'self';");
        assertThat(client.get("/hawtio/camel/contexts", anna.and()).body()).contains("<title>Hawtio</title>");
        assertThat(client.get("/hawtio/..%2fpages/login.js", anna.and()).body()).contains("<title>Hawtio</title>");
        assertThat(client.get("/hawtio/WEB-INF/web.xml", anna.and()).body()).contains("<title>Hawtio</title>");
    }
}
