package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.router.Endpoint;
import io.javalin.security.Roles;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxlink.console.access.Access;
import org.openxlink.console.access.EndpointTrait;

/** What all endpoints of the web server have in common. */
class EndpointsTest {

    @TempDir
    private Path folder;

    private Console console;

    @BeforeEach
    void console() throws Exception {
        console = Console.start(folder);
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    private static Set<RouteRole> declared(Endpoint endpoint) {
        Roles roles = endpoint.metadata(Roles.class);
        return roles == null ? Set.of() : Set.copyOf(roles.getRoles());
    }

    private static String name(Endpoint endpoint) {
        return endpoint.getMethod().name().toLowerCase(Locale.ROOT) + " " + endpoint.getPath();
    }

    @Test
    void whoMayCallThem() {
        assertThat(console.api().endpoints()).hasSizeGreaterThan(10).allSatisfy(endpoint -> assertThat(
                        declared(endpoint).stream().filter(Access.class::isInstance))
                .as(name(endpoint))
                .hasSize(1));
    }

    @Test
    void whatEverybodyGets() {
        List<String> open = console.api().endpoints().stream()
                .filter(endpoint -> declared(endpoint).contains(Access.ANYBODY))
                .map(EndpointsTest::name)
                .filter(name -> !name.startsWith("get /health/"))
                .toList();

        assertThat(open).containsExactlyInAnyOrder("post /api/v1/session", "get /", "get /lib/<file>", "get /<file>");
    }

    private JsonNode document() throws IOException {
        return new ObjectMapper()
                .readTree(console.client()
                        .get("/api/v1/openapi.json", console.logIn("vera").and())
                        .body());
    }

    @Test
    void whatMayStandBehindTheQuestionMark() throws Exception {
        JsonNode paths = document().path("paths");

        assertThat(paths.at("/~1api~1v1~1runs/get/parameters").findValuesAsText("name"))
                .containsExactly("system", "kind", "day", "outcome", "limit");
        assertThat(paths.at("/~1api~1v1~1logs~1{name}/get/parameters").findValuesAsText("in"))
                .containsExactly("path", "query", "query", "query");
    }

    @Test
    void whatAnImportTells() throws Exception {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas.fieldNames())
                .toIterable()
                .contains("BeginsView", "ProgressView", "WaitingView", "EndedView", "EndView");
        assertThat(schemas.path("ProgressView").path("properties").fieldNames())
                .toIterable()
                .contains("rows", "intervals", "rate");
    }

    @Test
    void restInterfaceAsItIsDocumented() throws Exception {
        JsonNode document = document();
        Set<String> documented = new TreeSet<>();
        document.path("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> documented.add(method + " " + path.getKey())));
        Set<String> there = console.api().endpoints().stream()
                .filter(endpoint -> endpoint.getPath().startsWith("/api/v1/"))
                .peek(endpoint -> assertThat(declared(endpoint).stream().filter(EndpointTrait.Says.class::isInstance))
                        .as("what the document says of " + name(endpoint))
                        .hasSize(1))
                .map(EndpointsTest::name)
                .collect(Collectors.toSet());

        assertThat(documented).containsExactlyInAnyOrderElementsOf(there);
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
        assertThat(document.at("/components/schemas/StatusView/properties/systems/items/$ref")
                        .asText())
                .endsWith("SystemView");
    }
}
