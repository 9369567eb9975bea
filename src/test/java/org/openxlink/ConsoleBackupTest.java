package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.openxlink.WebClient.Answer;

/** Backups that are taken and brought back with a browser. */
@ExtendWith(Chromium.class)
@ResourceLock(Chromium.LOCK)
class ConsoleBackupTest {

    private static final String MANIFEST = "openxlink-backup.properties";

    @TempDir
    private Path folder;

    @TempDir
    private Path elsewhere;

    private Screen screen;
    private Page page;
    private Home home;

    @BeforeEach
    void open(Browser browser) throws Exception {
        screen = Screen.open(browser, folder);
        page = screen.page();
        home = screen.home();
    }

    @AfterEach
    void close() throws Exception {
        screen.close();
    }

    private Map<String, String> archive(String query) throws IOException {
        Answer answer = screen.console()
                .client()
                .get("/api/v1/backup" + query, screen.console().logIn("anna").and());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition").orElseThrow()).startsWith("attachment; filename=\"openxlink-");
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.body().getBytes(ISO_8859_1)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), ISO_8859_1));
            }
        }
        return entries;
    }

    private Answer restore(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(ISO_8859_1));
                zip.closeEntry();
            }
        }
        return restore(bytes.toString(ISO_8859_1));
    }

    private Answer restore(String archive) throws IOException {
        return screen.console()
                .client()
                .post("/api/v1/restore", archive, screen.console().logIn("anna").and());
    }

    private static Map<String, String> with(Map<String, String> entries, String name, String text) {
        Map<String, String> more = new TreeMap<>(entries);
        more.put(name, text);
        more.put(MANIFEST, more.get(MANIFEST).replaceFirst("files=\\d+", "files=" + (more.size() - 1)));
        return more;
    }

    @Test
    void downloadedChangedAndBroughtBack() throws Exception {
        screen.logIn("anna");
        screen.goTo("Backup");
        screen.checkAccessibility();
        Download download =
                page.waitForDownload(() -> page.getByText("Download").click());
        Path archive = elsewhere.resolve("backup.zip");
        download.saveAs(archive);
        String before = home.text("config/queues.ini");
        home.ini("queues.ini", "[Queues]\n1=Something else\n");
        home.ini("new.bas", "Result = 1");

        page.getByLabel("Archive").setInputFiles(archive);
        assertThat(page.locator(".planned li")).hasCount(2);
        assertThat(screen.main()).containsText("2 files change.");
        page.getByText("queues.ini").click();
        assertThat(page.locator(".planned")).containsText("-1=Something else");
        screen.checkAccessibility();
        screen.button("Restore").click();
        assertThat(page.locator("dialog")).containsText("replaced at once");
        screen.answer("Restore");

        assertThat(screen.main()).containsText("files were restored and put into service.");
        assertThat(home.text("config/queues.ini")).isEqualTo(before);
        assertThat(home.path("config/new.bas")).doesNotExist();
        assertThat(home.files("")).anyMatch(name -> name.startsWith("config.before-"));
        assertThat(home.files("data")).noneMatch(name -> name.contains(".tmp") || name.startsWith("restore-"));
        assertThat(screen.console()
                        .running()
                        .engine()
                        .installation()
                        .catalogue()
                        .queues())
                .containsKey(1001);
    }

    @Test
    void secretsStayHere() throws Exception {
        Map<String, String> entries = archive("?ledger=true");

        assertThat(entries).doesNotContainKeys("data/users", "data/secret.key");
        assertThat(entries.get("config/isps_ul.ini"))
                .doesNotContain(home.text("config/isps_ul.ini")
                        .replaceAll("(?s).*1=[^\n]*,", "")
                        .replaceAll("(?s)\n.*", ""));
        assertThat(home.files("data")).noneMatch(name -> name.contains("backup"));
    }

    @Test
    void whatABrowserMayNotReplace() throws Exception {
        Map<String, String> entries = archive("");
        Files.createDirectories(home.path("data"));
        String users = home.text("data/users");

        assertThat(restore(with(entries, "data/users", "evil:administrator:x")).body())
                .contains("this archive also changes data/users, which a browser may not");
        assertThat(restore(with(entries, "routes/evil.camel.yaml", "- route: {}"))
                        .body())
                .contains("this archive also changes routes/evil.camel.yaml");
        assertThat(home.text("data/users")).isEqualTo(users);
        assertThat(home.path("routes/evil.camel.yaml")).doesNotExist();
        screen.console().importDays("ACD", LocalDate.of(2024, 7, 1), 1);
        assertThat(restore(archive("?ledger=true")).body()).contains("stop the service", "xlink restore FILE.zip");
    }

    @Test
    void hostileArchives() throws Exception {
        Map<String, String> entries = archive("");
        String before = home.text("config/isps_ul.ini");

        for (String name : new String[] {"../evil.ini", "config/../../evil.ini", "/etc/evil.ini", "config\\..\\evil"}) {
            Answer answer = restore(with(entries, name, "evil"));
            assertThat(answer.status()).as(name).isEqualTo(422);
            assertThat(answer.body())
                    .contains("that no backup of OpenXlink has")
                    .doesNotContain(".tmp");
        }
        assertThat(restore("no archive").body()).contains("the archive is no zip archive, or cut off");
        assertThat(restore(Map.of("config/isps_ul.ini", "[General]")).body()).contains("is no backup of OpenXlink");
        Answer tooMuch = screen.console()
                .client()
                .sendAsIs("POST /api/v1/restore HTTP/1.1\r\nHost: 127.0.0.1:"
                        + screen.console().client().port() + "\r\n"
                        + String.join("\r\n", screen.console().logIn("anna").and())
                        + "\r\nContent-Length: 104857600\r\n\r\n");
        assertThat(tooMuch.status()).isEqualTo(413);
        assertThat(home.text("config/isps_ul.ini")).isEqualTo(before);
        assertThat(home.files("data")).noneMatch(name -> name.startsWith("restore-") || name.contains(".tmp"));
    }

    @Test
    void onlyAdministrators() throws Exception {
        for (String user : new String[] {"vera", "olaf"}) {
            String[] headers = screen.console().logIn(user).and();
            assertThat(screen.console().client().get("/api/v1/backup", headers).status())
                    .isEqualTo(403);
            assertThat(screen.console()
                            .client()
                            .post("/api/v1/restore/plan", "x", headers)
                            .status())
                    .isEqualTo(403);
        }
    }
}
