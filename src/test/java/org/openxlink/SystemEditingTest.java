package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** External systems that are changed over HTTP: everything gathers in the draft. */
class SystemEditingTest extends EditingOverHttp {

    private String before;

    @BeforeEach
    void read() throws Exception {
        before = home.text("config/isps_ul.ini");
    }

    private JsonNode put(String system, String... keys) throws IOException {
        return ok(send("PUT", "/systems/" + system + "/section", body(keys)));
    }

    private static String body(String... keys) throws IOException {
        var list = JSON.createArrayNode();
        for (String key : keys) {
            String[] parts = key.split("=", 2);
            list.addObject().put("key", parts[0]).put("value", parts[1]);
        }
        return JSON.writeValueAsString(JSON.createObjectNode().set("keys", list));
    }

    private String draft(String file) throws IOException {
        return ok(send("GET", "/files/" + file, "")).path("text").asText();
    }

    private static String shown(String file) {
        return file.replaceFirst("(1=.*,).*", "$1<secret-1>");
    }

    @Test
    void theList() throws Exception {
        JsonNode systems = ok(send("GET", "/systems", "")).path("systems");

        assertThat(systems).hasSize(1);
        assertThat(systems.path(0).path("name").asText()).isEqualTo("ACD");
        assertThat(systems.path(0).path("interfaceName").asText()).isEqualTo("CSV");
        assertThat(systems.path(0).path("contacts").asBoolean()).isTrue();
        assertThat(systems.path(0).path("statuses").asBoolean()).isFalse();
        assertThat(systems.path(0).path("parked").asBoolean()).isFalse();
        assertThat(systems.path(0).path("mappings").asLong()).isPositive();
    }

    @Test
    void keysOfASystem() throws Exception {
        JsonNode section = put("acd", "Groups=Sales;Service;New", "DateOrder=", "Interval=17");

        assertThat(section.path("name").asText()).isEqualTo("ACD");
        assertThat(section.path("keys").findValuesAsText("key"))
                .contains("Groups")
                .doesNotContain("DateOrder");
        assertThat(section.path("problems").findValuesAsText("key")).contains("Interval");
        assertThat(section.path("problems").findValuesAsText("text"))
                .contains("Interval is \"17\"; expected 15, 30 or 60 minutes");
        assertThat(draft("isps_ul.ini")).contains("Groups=Sales;Service;New");
        assertThat(home.text("config/isps_ul.ini")).isEqualTo(before);
    }

    @Test
    void parkingAndTakingBack() throws Exception {
        assertThat(put("ACD", "Enabled=0").path("parked").asBoolean()).isTrue();
        assertThat(put("ACD", "Enabled=").path("parked").asBoolean()).isFalse();
        assertThat(ok(send("GET", "/draft", "")).path("changes")).isEmpty();
    }

    @Test
    void aNewSystemThatIsRemovedAgain() throws Exception {
        JsonNode made = put("Second%20one", "Interface=Universal", "QueueNameColumn=Q", "User=sa", "Password=geheim");

        assertThat(made.path("kind").asText()).isEqualTo("database");
        assertThat(made.toString()).doesNotContain("geheim").contains("<secret-");
        assertThat(made.path("problems").toString()).contains("CallDataTable");
        String written = Files.readString(home.path("data/drafts/user-616e6e61/config/isps_ul.ini"));
        assertThat(written).contains("[Second one]").contains("Password=ENC(").doesNotContain("geheim");

        assertThat(send("DELETE", "/systems/Second%20one/section", "").status()).isEqualTo(204);
        assertThat(draft("isps_ul.ini").strip()).isEqualTo(shown(before).strip());
    }

    @Test
    void aSecretThatStaysIsNotWrittenAnew() throws Exception {
        JsonNode made = put("B", "Interface=Universal", "Password=geheim");
        String mark = made.path("keys").path(1).path("value").asText();
        Path file = home.path("data/drafts/user-616e6e61/config/isps_ul.ini");
        String written = Files.readString(file);

        put("B", "Password=" + mark);
        assertThat(Files.readString(file)).isEqualTo(written);
        put("B", "Password=${env:B_PASSWORD}");
        assertThat(Files.readString(file)).contains("Password=${env:B_PASSWORD}");
        assertThat(send("PUT", "/systems/B/section", body("Source=" + mark)).status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "db",
                "a]b",
                "[a",
                "a\nb=1",
                "a\r[b]",
                " ",
                " a",
                "{{a}}",
                "a\u0000",
                "a very long name a very long name a very long name a very long name a very long name a very long name"
            })
    void namesThatNoSystemCanHave(String name) throws Exception {
        String path = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");

        assertThat(send("PUT", "/systems/" + path + "/section", body("Source=in"))
                        .status())
                .isIn(400, 422);
        assertThat(ok(send("GET", "/draft", "")).path("changes")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb=1", "[x]=1", ";x=1", "=1", "Source=in\n[Other]\nSource=x", "Source=a\rb"})
    void keysThatNoLineCanHold(String key) throws Exception {
        assertThat(send("PUT", "/systems/ACD/section", body(key)).status()).isEqualTo(422);
        assertThat(ok(send("GET", "/draft", "")).path("changes")).isEmpty();
    }

    @Test
    void systemsThatAreNotThere() throws Exception {
        assertThat(send("GET", "/systems/General/section", "").status()).isEqualTo(404);
        assertThat(send("DELETE", "/systems/Nowhere/section", "").status()).isEqualTo(404);
        assertThat(send("PUT", "/systems/Nowhere/section", body("Source=")).status())
                .isEqualTo(422);
        assertThat(send("PUT", "/systems/ACD/section", "{}").status()).isEqualTo(422);
    }

    @Test
    void anEditOfASystemThatSomebodyRemoved() throws Exception {
        String edit = "{\"keys\":[{\"key\":\"Enabled\",\"value\":\"0\"}],\"mustExist\":true}";
        WebClient.Answer answer = send("PUT", "/systems/Nowhere/section", edit);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).contains("isps_ul.ini has no section [Nowhere]");
        assertThat(ok(send("GET", "/draft", "")).path("changes")).isEmpty();
        assertThat(ok(send("PUT", "/systems/ACD/section", edit)).path("parked").asBoolean())
                .isTrue();
    }

    @Test
    void whatIsLiveAndWhatIsInTheDraft() throws Exception {
        assertThat(states()).containsExactly("ACD live");
        put("New", "Interface=CSV");
        put("ACD", "Enabled=0");
        assertThat(states()).containsExactly("ACD parked live changed", "New changed");
        put("ACD", "Enabled=");
        assertThat(states()).containsExactly("ACD live", "New changed");
    }

    private List<String> states() throws IOException {
        List<String> states = new ArrayList<>();
        for (JsonNode system : ok(send("GET", "/systems", "")).path("systems")) {
            StringBuilder state = new StringBuilder(system.path("name").asText());
            Stream.of("parked", "live", "changed")
                    .filter(word -> system.path(word).asBoolean())
                    .forEach(word -> state.append(' ').append(word));
            states.add(state.toString());
        }
        return states;
    }

    @Test
    void aSystemThatIsRemovedWithWhatIsMappedFromIt() throws Exception {
        put("ACD:2", "Interface=CSV");
        String map =
                """
                # of two systems
                WFM:0:1:1=ACD:Sales:Offered
                WFM:0:1:1=ACD:2:Sales:Offered
                WFM:0:1:2=ACD:Sales:Handled
                WFM:0:1:3=ACD:Sales:AHT
                WFM:0:1:3=ACD:2:Sales:AHT
                WFM:0:1:3=$AHT.BAS
                """;
        Files.writeString(home.path("config/acd_map.ini"), map);

        assertThat(send("DELETE", "/systems/acd/section?mappings=true", "").status())
                .isEqualTo(204);
        assertThat(draft("acd_map.ini").lines()).containsExactly("# of two systems", "WFM:0:1:1=ACD:2:Sales:Offered");
    }

    @Test
    void onlyAdministrators() throws Exception {
        WebClient.LoggedIn olaf = console.logIn("olaf");
        for (String path : new String[] {"/systems", "/systems/ACD/section"}) {
            assertThat(console.client().get("/api/v1" + path, olaf.and()).status())
                    .isEqualTo(403);
        }
    }
}
