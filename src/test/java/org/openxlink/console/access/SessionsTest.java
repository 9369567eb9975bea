package org.openxlink.console.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long somebody stays logged in. */
class SessionsTest {

    private static final String HASH = "$2a$04$IkWzAjxiBqbcbC79UVary.NfyjZKYQ9H/0JuX/gSkA57wI9EZyaAi";
    private static final User ANNA = new User("anna", Access.ADMINISTRATOR, HASH);

    @TempDir
    private Path home;

    private Instant now = Instant.parse("2024-07-01T08:00:00Z");
    private Sessions sessions;

    @BeforeEach
    void users() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/users"), "anna:administrator:" + HASH + "\n");
        sessions = new Sessions(Users.ofHome(home), () -> now);
    }

    private void wait(Duration time) {
        now = now.plus(time);
    }

    @Test
    void unusedForHalfAnHour() {
        String id = sessions.begin(ANNA);
        wait(Duration.ofMinutes(30));
        assertThat(sessions.find(id)).isPresent();
        wait(Duration.ofMinutes(30).plusSeconds(1));
        assertThat(sessions.find(id)).isEmpty();
        wait(Duration.ofHours(-2));
        assertThat(sessions.find(id)).as("it does not come back").isEmpty();
    }

    @Test
    void usedAllDay() {
        String id = sessions.begin(ANNA);
        for (int i = 0; i < 36; i++) {
            wait(Duration.ofMinutes(20));
            assertThat(sessions.find(id)).as("%s", now).isPresent();
        }
        wait(Duration.ofSeconds(1));
        assertThat(sessions.find(id)).isEmpty();
    }

    @Test
    void tooMany() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            ids.add(sessions.begin(ANNA));
        }
        sessions.find(ids.get(0));
        sessions.begin(ANNA);

        assertThat(sessions.find(ids.get(0))).as("used last").isPresent();
        assertThat(sessions.find(ids.get(1))).as("used longest ago").isEmpty();
    }

    @Test
    void ended() {
        String id = sessions.begin(ANNA);
        sessions.end(id);

        assertThat(sessions.find(id)).isEmpty();
        assertThat(sessions.find(null)).isEmpty();
    }
}
