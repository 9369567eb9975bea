package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** {@code [General]} and the targets, changed over HTTP in the draft. */
class SettingsEditingTest extends EditingOverHttp {

    private String draft(String file) throws IOException {
        return Files.readString(home.path("data/drafts/user-616e6e61/config/" + file));
    }

    @Test
    void generalKeys() throws Exception {
        String body =
                "{\"keys\":[{\"key\":\"LagLimit\",\"value\":\"x\"},{\"key\":\"ConsoleKeyStorePassword\",\"value\":\"geheim\"}]}";
        WebClient.Answer answer = console.client().send("PUT", "/api/v1/settings/general", body, anna.and());

        assertThat(ok(answer).at("/general/problems").findValuesAsText("key")).contains("LagLimit");
        assertThat(answer.body()).doesNotContain("geheim");
        assertThat(draft("isps_ul.ini")).contains("LagLimit=x").contains("ConsoleKeyStorePassword=ENC(");
    }

    @Test
    void settingsWithoutSecrets() throws Exception {
        WebClient.Answer answer = console.client().get("/api/v1/settings", anna.and());

        assertThat(ok(answer).path("targets").path(0).path("apiKey").asText()).isEqualTo("<secret-1>");
        assertThat(answer.body()).doesNotContain(Home.API_KEY);
    }

    @Test
    void aTargetOfALaterTenant() throws Exception {
        String path = "/api/v1/settings/targets/IES%20System%20Second";
        String body =
                """
                {"keys":[{"key":"Name","value":"Second"},{"key":"Url","value":"https://api.injixo.com"}],
                 "user":"x@example.com","apiKey":"k3y-two"}""";
        JsonNode target = ok(console.client().send("PUT", path, body, anna.and()))
                .path("targets")
                .path(1);

        assertThat(target.path("user").asText()).isEqualTo("x@example.com");
        assertThat(target.path("problems").findValuesAsText("key")).contains("IntegrationConfigurationId");
        String systems = draft("isps_ul.ini");
        assertThat(systems)
                .containsPattern("2=Second,0,x@example.com,ENC\\(")
                .contains(Home.API_KEY)
                .doesNotContain("k3y-two");
        assertThat(console.client()
                        .send("PUT", path, body.replace("x@", "a,b@"), anna.and())
                        .status())
                .isEqualTo(422);
        assertThat(console.client()
                        .send("DELETE", "/api/v1/draft", "", anna.and())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aTargetThatIsAddedSavedAndRemovedAgain() throws Exception {
        String targets = home.text("config/isps.cfg");
        String systems = home.text("config/isps_ul.ini");
        String path = "/api/v1/settings/targets/IES%20System%20Second";
        String body =
                """
                {"keys":[{"key":"Name","value":"Second"},{"key":"Url","value":"https://api.injixo.com"},
                 {"key":"IntegrationConfigurationId","value":"7"}],"user":"x@example.com","apiKey":"k3y-two"}""";
        ok(console.client().send("PUT", path, body, anna.and()));
        assertThat(ok(console.client().get("/api/v1/mappings", anna.and())).path("targets"))
                .extracting(JsonNode::asText)
                .containsExactly("WFM", "Second");
        save();
        assertThat(home.text("config/isps.cfg")).contains("[IES System Second]");

        JsonNode left = ok(console.client().send("DELETE", path, "", anna.and()));
        assertThat(left.path("targets")).hasSize(1);
        save();
        assertThat(home.text("config/isps.cfg").strip()).isEqualTo(targets.strip());
        assertThat(home.text("config/isps_ul.ini").strip()).isEqualTo(systems.strip());
        assertThat(console.client().send("DELETE", path, "", anna.and()).body())
                .contains("\"code\":\"noTargetSection\"");
    }

    private void save() throws IOException {
        ok(console.client().post("/api/v1/draft/save", "{}", anna.and()));
    }

    @Test
    void aTargetToWhichSomethingIsMappedStays() throws Exception {
        String section = ok(console.client().get("/api/v1/settings", anna.and()))
                .at("/targets/0/section")
                .asText();
        WebClient.Answer answer = console.client()
                .send("DELETE", "/api/v1/settings/targets/" + section.replace(" ", "%20"), "", anna.and());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains("acd_map.ini maps Sales, Offered (acd_map.ini:1); Sales, Handled (acd_map.ini:2);"
                        + " Sales, Time (acd_map.ini:3) to WFM; map those otherwise first, then remove the target")
                .contains("\"code\":\"targetInUse\"");
        assertThat(home.path("data/drafts")).doesNotExist();
    }
}
