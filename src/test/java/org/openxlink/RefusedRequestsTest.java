package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** Refusals that people meet on the pages: each has a code, by which the pages say it in their languages. */
class RefusedRequestsTest extends EditingOverHttp {

    private void refused(String code, int status, String method, String path, String body) throws Exception {
        WebClient.Answer answer = send(method, path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asText()).as(answer.body()).isEqualTo(code);
        assertThat(problem.path("detail").asText()).isNotBlank();
    }

    @Test
    void ordersOfImports() throws Exception {
        refused("nothingToImport", 409, "POST", "/imports", "{\"kinds\":[\"statuses\"]}");
        refused("unknownSystem", 422, "POST", "/imports", "{\"systems\":[\"ACC\"]}");
        refused("notImported", 422, "POST", "/imports", "{\"systems\":[\"ACD\"],\"kinds\":[\"statuses\"]}");
        refused("notImported", 422, "POST", "/pause", "{\"system\":\"ACC\",\"kind\":\"contacts\"}");
    }

    @Test
    void whatIsNotThere() throws Exception {
        refused("noQueue", 422, "GET", "/data/contacts?queue=9&day=2024-07-01", "");
        refused("unknownSystem", 422, "GET", "/data/agents?system=ACC&day=2024-07-01", "");
        refused("noFolder", 422, "POST", "/csv/files", "{\"folder\":\"nowhere\"}");
        refused("badArchive", 422, "POST", "/restore/plan", "no archive");
    }

    @Test
    void whatAFileCannotHold() throws Exception {
        refused("badValue", 422, "PUT", "/systems/ACD/section", section("Source", "in\\nHeaderLines=2"));
        refused("secretMark", 422, "PUT", "/systems/ACD/section", section("Password", "<secret-7>"));
        String version = JSON.readTree(console.client()
                        .get("/api/v1/files/isps_ul.ini", anna.and())
                        .body())
                .path("version")
                .asText();
        String text = "{\"text\":\"[DB]\\n1=WFM,0,,<secret-99>\",\"version\":\"%s\"}".formatted(version);
        refused("secretMark", 422, "PUT", "/files/isps_ul.ini", text);
    }

    private static String section(String key, String value) {
        return "{\"keys\":[{\"key\":\"%s\",\"value\":\"%s\"}]}".formatted(key, value);
    }

    @Test
    void mappingsThatCannotBe() throws Exception {
        String value = "{\"queue\":1001,\"valueType\":1,\"edit\":";
        refused("mappingMoved", 409, "POST", "/mappings/edits", value + "\"move\",\"from\":5,\"to\":0}");
        refused("badSource", 422, "POST", "/mappings/edits", value + "\"add\",\"source\":\"ACD:Sales:Offered \"}");
    }
}
