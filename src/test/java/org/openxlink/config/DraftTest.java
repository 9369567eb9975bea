package org.openxlink.config;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxlink.config.ini.TextDocument;

class DraftTest {

    @TempDir
    private Path home;

    private Draft draft;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(home.resolve("config"));
        write("Queues.ini", "[Queues]\n1=A\n");
        write("1.bas", "Sub Main\nEnd Sub\n");
        draft = Draft.of(home, "anna");
    }

    @Test
    void nothingIsChangedBeforeItIsSaved() throws Exception {
        draft.put("queues.ini", text("[Queues]\n1=B\n"));
        draft.put("new.bas", text("x"));
        draft.delete("1.BAS");

        assertThat(live()).containsExactly("1.bas", "Queues.ini");
        assertThat(Draft.of(home, "anna").changes())
                .extracting(Draft.Change::file)
                .containsExactly("1.bas", "Queues.ini", "new.bas");
        assertThat(draft.text("QUEUES.ini").orElseThrow().toBytes()).isEqualTo(bytes("[Queues]\n1=B\n"));
        assertThat(draft.text("1.bas")).isEmpty();
        assertThat(Draft.of(home, "ben").changes()).isEmpty();

        assertThat(draft.save()).containsExactly("1.bas", "Queues.ini", "new.bas");

        assertThat(live()).containsExactly("new.bas", "Queues.ini");
        assertThat(home.resolve("config/Queues.ini")).hasBinaryContent(bytes("[Queues]\n1=B\n"));
        assertThat(draft.changes()).isEmpty();
        try (Stream<Path> kept = Files.walk(home.resolve("data/before"))) {
            assertThat(kept.filter(Files::isRegularFile))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder("1.bas", "Queues.ini");
        }
    }

    @Test
    void aChangeOfSomebodyElseIsNotOverwritten() throws Exception {
        draft.put("queues.ini", text("mine"));
        draft.put("1.bas", text("mine too"));
        write("Queues.ini", "theirs");

        assertThatThrownBy(draft::save)
                .isInstanceOf(Draft.Conflict.class)
                .hasMessageStartingWith("Queues.ini changed since this draft was begun; nothing was saved");

        assertThat(home.resolve("config/Queues.ini")).hasContent("theirs");
        assertThat(home.resolve("config/1.bas")).hasContent("Sub Main\nEnd Sub\n");
        assertThat(draft.text("1.bas").orElseThrow().toBytes()).isEqualTo(bytes("mine too"));
        draft.discard();
        assertThat(draft.changes()).isEmpty();
        assertThat(home.resolve("data/drafts")).isEmptyDirectory();
    }

    @Test
    void aFileThatAppearedMeanwhileIsNotOverwritten() throws Exception {
        draft.put("2.bas", text("mine"));
        write("2.bas", "theirs");

        assertThatThrownBy(draft::save).isInstanceOf(Draft.Conflict.class);
        assertThat(home.resolve("config/2.bas")).hasContent("theirs");
    }

    @Test
    void aChangeThatIsTakenBackIsNone() throws IOException {
        draft.put("queues.ini", text("other"));
        draft.put("queues.ini", text("[Queues]\n1=A\n"));
        draft.delete("1.bas");
        draft.put("1.bas", text("Sub Main\nEnd Sub\n"));
        draft.put("new.bas", text("x"));
        draft.delete("new.bas");

        assertThat(draft.changes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../data/secret.ini",
                "..\\x.ini",
                "/etc/x.ini",
                "C:x.ini",
                "a/b.ini",
                ".hidden.ini",
                "a..ini",
                "x.ini\n",
                "x.ini\0.bas",
                "x.exe",
                ""
            })
    void namesThatAreNone(String name) {
        assertThatThrownBy(() -> draft.put(name, text("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> draft.text(name)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Draft.of(home, name)).isInstanceOf(IllegalArgumentException.class);
        assertThat(home.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"isps.cfg", "$1.BAS", "Größe 2.bas", "a.b.ini", "application.properties"})
    void namesOfFiles(String name) {
        assertThat(Draft.isFileName(name)).isTrue();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(home.resolve("config").resolve(name), text);
    }

    private List<String> live() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("config"))) {
            return files.map(file -> file.getFileName().toString())
                    .sorted(String.CASE_INSENSITIVE_ORDER)
                    .toList();
        }
    }

    private static TextDocument text(String text) {
        return TextDocument.parse(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
