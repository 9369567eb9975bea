package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that are edited as texts over HTTP: only over what was read before. */
class FileEditingTest extends EditingOverHttp {

    private static final String SYSTEMS = "isps_ul.ini";

    private String before;

    @BeforeEach
    void read() throws Exception {
        before = home.text("config/" + SYSTEMS);
    }

    private JsonNode file(String name) throws IOException {
        return ok(send("GET", "/files/" + name, ""));
    }

    private WebClient.Answer put(String name, String text, String version) throws IOException {
        String body = JSON.writeValueAsString(
                JSON.createObjectNode().put("text", text).put("version", version));
        return send("PUT", "/files/" + name, body);
    }

    private static void refused(WebClient.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(409);
        assertThat(answer.body()).contains("\"code\":\"fileChanged\"");
    }

    private static String text(JsonNode file) {
        return file.path("text").asText();
    }

    private static String version(JsonNode file) {
        return file.path("version").asText();
    }

    private String drafted() throws IOException {
        return Files.readString(home.path("data/drafts/user-616e6e61/config/" + SYSTEMS));
    }

    @Test
    void aSecretMoreThanWhenTheFileWasRead() throws Exception {
        JsonNode read = file(SYSTEMS);
        String meanwhile = "[First]\nPassword=of somebody else\n" + before;
        Files.writeString(home.path("config/" + SYSTEMS), meanwhile);

        refused(put(SYSTEMS, text(read) + "\n; mine", version(read)));
        assertThat(ok(send("GET", "/draft", "")).path("changes")).isEmpty();

        JsonNode again = file(SYSTEMS);
        ok(put(SYSTEMS, text(again) + "\n; mine", version(again)));
        assertThat(drafted()).isEqualTo(meanwhile + "; mine\n");
    }

    @Test
    void anotherPageOfTheSameUser() throws Exception {
        JsonNode read = file(SYSTEMS);
        ok(send("PUT", "/systems/ACD/section", "{\"keys\":[{\"key\":\"Groups\",\"value\":\"Sales\"}]}"));

        refused(put(SYSTEMS, text(read), version(read)));
        assertThat(drafted()).contains("Groups=Sales");
    }

    @Test
    void aSecondWindow() throws Exception {
        JsonNode first = file(SYSTEMS);
        JsonNode second = file(SYSTEMS);

        ok(put(SYSTEMS, text(first) + "\n; first", version(first)));
        refused(put(SYSTEMS, text(second) + "\n; second", version(second)));
        refused(put(SYSTEMS, text(second) + "\n; second", null));
        assertThat(drafted()).contains("; first").doesNotContain("; second");
    }

    @Test
    void oneChangeAfterTheOther() throws Exception {
        JsonNode read = file(SYSTEMS);
        for (String typed : List.of("; a", "; ab", "; abc")) {
            read = ok(put(SYSTEMS, text(read) + "\n" + typed, version(read)));
        }

        assertThat(drafted()).isEqualTo(before + "; a\n; ab\n; abc\n");
        assertThat(version(file(SYSTEMS))).isEqualTo(version(read));
    }

    @Test
    void manyAtOnce() throws Exception {
        JsonNode read = file(SYSTEMS);
        ExecutorService windows = Executors.newFixedThreadPool(4);
        List<Future<WebClient.Answer>> answers = new ArrayList<>();
        for (int window = 0; window < 8; window++) {
            String text = text(read) + "\n; window " + window;
            answers.add(windows.submit(() -> put(SYSTEMS, text, version(read))));
        }
        windows.shutdown();

        List<Integer> statuses = new ArrayList<>();
        for (Future<WebClient.Answer> answer : answers) {
            statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
    }

    @Test
    void aNewFile() throws Exception {
        refused(put("1.BAS", "' first", "00"));
        JsonNode made = ok(put("1.BAS", "' first", null));
        refused(put("1.BAS", "' other", null));
        ok(put("1.BAS", "' second", version(made)));

        assertThat(send("DELETE", "/files/1.BAS", "").status()).isEqualTo(204);
        refused(put("1.BAS", "' third", version(made)));
    }

    @Test
    void aScriptThatIsInUseStays() throws Exception {
        home.ini("aht.BAS", "Sub Main()\nResult = Para1\nEnd Sub\n");
        home.mapping("WFM:0:1001:3=ACD:Sales:Time spent", "WFM:0:1001:3=$AHT.bas");

        WebClient.Answer answer = send("DELETE", "/files/aht.BAS", "");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains("aht.BAS works out Sales, Mean (acd_map.ini:2); map those otherwise first, then remove it")
                .contains("\"code\":\"scriptInUse\"");

        String unmapped = "{\"queue\":1001,\"valueType\":3,\"edit\":\"script\",\"script\":\"\"}";
        ok(send("POST", "/mappings/edits", unmapped));
        assertThat(send("DELETE", "/files/aht.BAS", "").status()).isEqualTo(204);
        assertThat(home.path("config/aht.BAS")).exists();
        ok(send("POST", "/draft/save", "{}"));
        assertThat(home.path("config/aht.BAS")).doesNotExist();
    }
}
