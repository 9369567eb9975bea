package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The page of queues and value types. */
@ExtendWith(Chromium.class)
@ResourceLock(Chromium.LOCK)
class ConsoleCatalogueTest {

    @TempDir
    private Path folder;

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

    @Test
    void aQueueAddedChangedAndRemoved() throws Exception {
        String before = home.text("config/queues.ini");
        screen.logIn("anna");
        screen.goTo("WFM catalogue");
        screen.button("Add a queue").click();
        page.getByLabel("Number").fill("4711");
        page.getByLabel("Name").fill("<img src=x onerror=alert(1)>");
        page.getByLabel("Channel").selectOption("chats");
        screen.checkAccessibility();
        screen.button("Keep in the draft").click();
        assertThat(screen.rows("4711")).containsText("<img src=x onerror=alert(1)>");
        assertThat(page.locator("main img")).hasCount(0);
        assertThat(screen.rows("4711")).containsText("Chats");

        screen.rows("4711").getByText("Edit").click();
        page.getByLabel("Name").fill("Service");
        screen.button("Keep in the draft").click();
        assertThat(screen.rows("4711")).containsText("Service");
        assertThat(home.text("config/queues.ini")).isEqualTo(before);
        screen.goTo("Changes");
        assertThat(page.locator(".diff .plus")).hasText("+4711=Service;0;chats;15;1");

        screen.goTo("WFM catalogue");
        screen.rows("4711").getByText("Remove").click();
        assertThat(page.locator("dialog")).containsText("Nothing is mapped to it.");
        screen.answer("Remove");
        assertThat(screen.rows("4711")).hasCount(0);
        assertThat(page.locator(".gathered")).hasCount(0);
    }

    @Test
    void whatIsMappedIsNotRemovedUnseen() {
        screen.logIn("anna");
        screen.goTo("WFM catalogue");
        screen.rows("1001").getByText("Remove").click();

        assertThat(page.locator("dialog")).containsText("become errors");
        screen.answer("Cancel");
        assertThat(page.locator("dialog")).hasCount(0);
        assertThat(screen.rows("1001")).hasCount(1);
    }

    @Test
    void aFileWithGoodAndBadLines() {
        screen.logIn("anna");
        screen.goTo("WFM catalogue");
        screen.button("Import from CSV").click();
        byte[] windows =
                "Nummer;Name;Kanal;Bemerkung\r\n1001;Vertrieb;Anrufe;x\r\n4711;Köln;Chats;y\r\n4712;Fax;Fax;z\r\n"
                        .getBytes(Charset.forName("windows-1252"));
        page.getByLabel("CSV file").setInputFiles(new FilePayload("queues.csv", "text/csv", windows));

        assertThat(page.locator(".line-bad").last()).containsText("\"Fax\" is no channel");
        assertThat(page.locator("tr.line-new")).containsText("Köln");
        assertThat(page.locator("tr.line-changed")).containsText("Vertrieb");
        assertThat(screen.main()).containsText("Not known, and left out: Bemerkung");
        screen.checkAccessibility();
        screen.button("Keep the 2 lines in the draft").click();

        assertThat(screen.main()).containsText("2 lines are in your draft.");
        assertThat(screen.rows("4711")).containsText("Köln");
        assertThat(screen.rows("1001")).containsText("Vertrieb");
    }

    @Test
    void valueTypes() {
        screen.logIn("anna");
        screen.goTo("WFM catalogue");
        page.locator(".tabs").getByText("Value types").click();
        screen.button("Add a value type").click();
        page.getByLabel("Name").fill("Service Level");
        page.getByLabel("Meaning").selectOption("none");
        screen.button("Keep in the draft").click();

        assertThat(screen.rows("Service Level")).containsText("not mapped");
        screen.checkAccessibility();
    }

    @Test
    void fiveThousandQueues() throws Exception {
        home.ini(
                "queues.ini",
                home.text("config/queues.ini")
                        + IntStream.range(10_000, 15_000)
                                .mapToObj(number -> number + "=Queue " + number + ";0;calls;15;1\n")
                                .collect(Collectors.joining()));
        screen.logIn("vera");
        screen.goTo("WFM catalogue");
        assertThat(screen.main()).containsText("more are not shown; search for them.");

        page.getByLabel("Search").fill("queue 14999");
        assertThat(screen.rows("14999")).hasCount(1);
        assertThat(page.locator("tbody tr")).hasCount(1);
        assertThat(screen.button("Add a queue")).hasCount(0);
    }
}
