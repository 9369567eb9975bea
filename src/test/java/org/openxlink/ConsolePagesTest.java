package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The pages in a real browser, as a WFM administrator uses them. */
@ExtendWith(Chromium.class)
@ResourceLock(Chromium.LOCK)
class ConsolePagesTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    private Path folder;

    private Screen screen;
    private Console console;
    private Home home;
    private Page page;

    @BeforeEach
    void open(Browser browser) throws Exception {
        screen = Screen.open(browser, folder);
        console = screen.console();
        home = screen.home();
        page = screen.page();
    }

    @AfterEach
    void close() throws Exception {
        screen.close();
    }

    private Locator heading(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void importWithRejectedRowsAndQuarantine() throws Exception {
        home.fault("{\"status\":422,\"queue\":\"1001\",\"time\":\"2024-07-01T09:00:00Z\",\"count\":2}");
        home.csv(
                "calls.csv",
                "Sales;2024-07-01;08:00;2;1;60",
                "Sales;2024-07-01;09:00;3;2;90",
                "Sales;2024-07-01;25:00;3;2;90");
        console.importDays("ACD", DAY, 1);
    }

    /** Each is a request of its own; the target takes that many and then none until its fault is mended. */
    private void manyDays(int taken) throws Exception {
        home.fault("{\"latencyMillis\":0,\"count\":" + taken + "}");
        home.fault("{\"status\":503}");
        List<String> rows = new ArrayList<>();
        for (int day = 1; day <= 28; day++) {
            rows.add("Sales;2024-07-%02d;08:00;2;1;60".formatted(day));
        }
        home.csv("month.csv", rows.toArray(String[]::new));
    }

    private void order(String days) {
        page.getByLabel("First day").fill("2024-07-01");
        page.getByLabel("Number of days").fill(days);
        button("Start import").click();
    }

    @Test
    void aWrongPassword() {
        page.navigate(screen.address());
        page.getByLabel("User").fill("anna");
        page.getByLabel("Password").fill("wrong");
        button("Log in").click();

        assertThat(page.getByRole(AriaRole.ALERT)).hasText("User or password is wrong.");
        assertThat(page.getByRole(AriaRole.NAVIGATION)).not().isVisible();
        screen.checkAccessibility();
    }

    @Test
    void theOverview() throws Exception {
        importWithRejectedRowsAndQuarantine();
        home.ini("queues.ini", Home.STANDARD_QUEUES + "1005=Fax;0;faxes\n");
        screen.logIn("anna");

        assertThat(screen.rows("ACD")).containsText("Contacts");
        assertThat(screen.rows("ACD")).containsText("Partly done");
        assertThat(screen.rows("ACD")).containsText("1 sent, 0 unchanged, 1 in quarantine");
        assertThat(page.locator("main")).containsText(folder.toString());
        page.getByRole(AriaRole.SEARCHBOX).fill("chat");
        assertThat(page.getByText("No external system matches.")).isVisible();
        page.getByRole(AriaRole.SEARCHBOX).fill("acd");
        button("In trouble").click();
        assertThat(screen.rows("ACD")).hasCount(1);
        screen.checkAccessibility();
    }

    @Test
    void theStripOfTheLastDays() throws Exception {
        LocalDate yesterday = Today.in(ZoneOffset.UTC).minusDays(1);
        home.csv("calls.csv", "Sales;" + yesterday + ";00:00;2;1;60", "Sales;" + yesterday + ";00:15;2;1;60");
        console.importDays("ACD", yesterday, 1);
        screen.logIn("vera");
        Locator strip = page.getByRole(AriaRole.SLIDER);
        assertThat(strip).hasAttribute("aria-valuetext", Pattern.compile(".*Delivered 2\\b.*"));
        strip.focus();
        for (String key : List.of("Home", "PageUp", "PageUp", "PageUp", "PageUp", "PageUp", "ArrowRight")) {
            page.keyboard().press(key);
        }

        assertThat(strip).hasAttribute("aria-valuetext", Pattern.compile(".*, 00:15 to 00:30: Delivered"));
        assertThat(page.locator(".tip")).containsText("00:15 to 00:30: Delivered");
        assertThat(page.locator(".legend")).containsText("In quarantine");
        screen.checkAccessibility();
    }

    @Test
    void pausedAndResumed() {
        screen.logIn("olaf");
        assertThat(page.locator(".problems code")).hasText("config/isps_ul.ini:2");
        assertThat(page.locator(".problems a")).hasCount(0);
        page.getByText("Pause").click();
        assertThat(screen.rows("ACD")).containsText("Paused");
        page.getByText("Resume").click();
        assertThat(screen.rows("ACD")).containsText("Idle");
        assertThat(button("Paused")).not().isVisible();
    }

    @Test
    void anImportByHandWithItsProgress() throws Exception {
        manyDays(1);
        screen.logIn("olaf");
        screen.goTo("Imports");
        order("6");

        assertThat(page.locator(".watch")).containsText("ACD");
        assertThat(page.locator(".watch progress")).isVisible();
        screen.checkAccessibility();
        home.noFaults();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The import has ended.");
        assertThat(page.locator(".watch")).containsText("Done");
        assertThat(screen.rows("Run 1")).containsText("Done");
        assertThat(home.sandbox().contactEvents()).hasSize(6);
    }

    @Test
    void anImportThatIsStopped() throws Exception {
        manyDays(3);
        screen.logIn("olaf");
        screen.goTo("Imports");
        order("28");
        Await.until("some requests", () -> home.sandbox().requestCount() > 2);
        screen.goTo("Overview");
        screen.goTo("Imports"); // it is still followed
        button("Stop the import").click();

        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The import was stopped; what was accepted stays.");
        assertThat(page.locator(".watch")).containsText("Left to do:");
        assertThat(page.locator(".watch")).containsText("to 28 Jul 2024");
        assertThat(screen.rows("Run 1")).containsText("Partly done");
        assertThat(home.sandbox().contactEvents()).hasSize(3);
    }

    @Test
    void anOrderThatIsRefused() {
        screen.logIn("olaf");
        screen.goTo("Imports");
        page.getByLabel("Contact volumes").uncheck();
        order("1");

        assertThat(page.locator(".order [role=alert]")).containsText("No external system has anything of that kind");
    }

    @Test
    void aRejectedRow() throws Exception {
        importWithRejectedRowsAndQuarantine();
        screen.logIn("vera");
        screen.goTo("Imports");
        assertThat(button("Start import")).not().isVisible();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Run 1"))
                .click();

        assertThat(heading("calls.csv")).isVisible();
        assertThat(screen.rows("25:00")).containsText("Sales ; 2024-07-01 ; 25:00");
        screen.checkAccessibility();
        Download download =
                page.waitForDownload(() -> page.getByText("Download").click());
        assertThat(Files.readString(download.path())).contains("Sales;2024-07-01;25:00");
    }

    @Test
    void aRefusedIntervalSentAgain() throws Exception {
        importWithRejectedRowsAndQuarantine();
        screen.logIn("olaf");
        screen.goTo("Quarantine");
        assertThat(screen.rows("Sales")).containsText("Offered 3, handled 2, 90 s");
        button("Details").click();
        assertThat(page.locator("pre").first()).containsText("\"timestamp\" : \"2024-07-01T09:00:00Z\"");
        assertThat(page.locator("pre").last()).containsText("a fault that was asked for");
        screen.checkAccessibility();
        page.getByLabel("Choose Sales").check();
        button("Send again").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Sent again and accepted.");
        assertThat(page.getByText("Nothing is in quarantine.")).isVisible();
        assertThat(home.arrived("1001", DAY)).contains("09:00 offered 3 handled 2 time 90.0");
    }

    @Test
    void aRefusedIntervalTakenOut() throws Exception {
        importWithRejectedRowsAndQuarantine();
        screen.logIn("olaf");
        screen.goTo("Quarantine");
        page.getByLabel("Choose all").check();
        button("Take out").click();
        assertThat(home.files("data/quarantine")).hasSize(1);
        screen.answer("Take out");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("1 taken out.");
        assertThat(home.files("data/quarantine")).isEmpty();
    }

    @Test
    void aLogThatGrows() throws Exception {
        Files.createDirectories(home.path("logs"));
        Path log = home.path("logs/isps_ul.log");
        Files.writeString(log, "2024-07-01 08:00:00.000 INFO  <b>first</b>\n");
        screen.logIn("anna");
        screen.goTo("Logs");
        Locator lines = page.locator(".log li");
        assertThat(lines).hasText(new String[] {"2024-07-01 08:00:00.000 INFO  <b>first</b>"});
        Files.writeString(log, "2024-07-01 08:00:01.000 ERROR second\n", StandardOpenOption.APPEND);

        assertThat(lines).hasCount(2);
        screen.checkAccessibility();
        page.getByLabel("Lines that contain").fill("FIRST");
        assertThat(lines).hasCount(1);
    }

    @Test
    void menusByRole() {
        screen.logIn("vera");
        assertThat(page.locator(".menu a")).hasText(new String[] {
            "Overview", "Imports", "Schedule", "Quarantine", "Data", "Mapping", "WFM catalogue", "About"
        });
        screen.goTo("About");
        assertThat(page.locator("main")).containsText("javalin");
        screen.checkAccessibility();
        button("Log out").click();
        assertThat(heading("Log in")).isVisible();
        screen.logIn("anna");
        assertThat(page.locator(".menu a")).hasText(new String[] {
            "Overview",
            "Imports",
            "Schedule",
            "Quarantine",
            "Data",
            "Systems",
            "Mapping",
            "WFM catalogue",
            "Scripts",
            "Settings",
            "Files",
            "Changes",
            "Backup",
            "Logs",
            "About"
        });
    }

    @Test
    void inFrenchAndGerman() throws Exception {
        importWithRejectedRowsAndQuarantine();
        screen.logIn("anna");
        page.getByLabel("Language").selectOption("fr");
        assertThat(heading("Vue d’ensemble")).isVisible();
        assertThat(screen.rows("ACD")).containsText("Partiel");
        screen.goTo("Imports");
        assertThat(button("Lancer l’import")).isVisible();
        page.getByLabel("Langue").selectOption("de");
        assertThat(button("Import starten")).isVisible();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        page.reload();
        assertThat(heading("Manueller Import")).isVisible();
        screen.checkAccessibility();
    }

    @Test
    void onAPhone() throws Exception {
        importWithRejectedRowsAndQuarantine();
        page.setViewportSize(390, 844);
        screen.logIn("anna");

        assertThat(screen.rows("ACD")).containsText("Partly done");
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("nothing sticks out")
                .isLessThanOrEqualTo(390);
        screen.checkAccessibility();
    }
}
