package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An administrator, anna, who changes the configuration over HTTP. */
abstract class EditingOverHttp {

    static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    Console console;
    Home home;
    WebClient.LoggedIn anna;

    @BeforeEach
    void start() throws Exception {
        console = Console.start(folder);
        home = console.home();
        anna = console.logIn("anna");
    }

    @AfterEach
    void close() throws Exception {
        console.close();
    }

    WebClient.Answer send(String method, String path, String body) throws IOException {
        return console.client().send(method, "/api/v1" + path, body, anna.and());
    }

    static JsonNode ok(WebClient.Answer answer) throws IOException {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
