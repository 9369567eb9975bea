package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The first hour of an administrator, all of it in the browser: a home that knows WFM's queues but no external system, the
 * program as it is started, and the sandbox as WFM.
 */
@ExtendWith(Chromium.class)
@ResourceLock(Chromium.LOCK)
class FirstHourTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 7, 1);

    private static final String MEAN =
            """
            Sub Main ()
              If Para2 = 0 Then
                Result = 0
              Else
                Result = Para1 / Para2 * 100
              End If
            End Sub
            """;

    @TempDir
    private Path folder;

    private final List<String> errors = new ArrayList<>();
    private int port;
    private Home home;
    private Program program;
    private BrowserContext context;
    private ConsolePage screen;
    private Page page;

    @BeforeEach
    void start(Browser browser) throws Exception {
        home = new Home(folder);
        home.general("PhoneLinkImport=none") // a file that arrives would begin a run between those of the pages
                .mapping()
                .systems("");
        Home.Result added = home.launch(Console.PASSWORD + "\n", "user", "add", "--role=administrator", "anna")
                .end();
        assertThat(added.status()).as(added.err()).isZero();
        program = home.launch("", "console");
        port = program.consolePort();
        context = Chromium.context(browser);
        page = context.newPage();
        screen = new ConsolePage(page);
        page.onPageError(errors::add);
    }

    @AfterEach
    void stop() throws Exception {
        context.close();
        Home.Result ended = program.stop();
        home.close();
        assertThat(ended.out() + ended.err()).doesNotContain("Exception");
        assertThat(errors).isEmpty();
    }

    @Test
    void withFiles() throws Exception {
        List<String> rows = new ArrayList<>(List.of("Queue;Date;Time;Offered;Handled;Time spent"));
        for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(7)); day = day.plusDays(1)) {
            rows.add("Sales;%s;08:00;20;15;600".formatted(day));
            rows.add("Sales;%s;08:15;10;8;400".formatted(day));
            rows.add("Service;%s;08:00;4;4;100".formatted(day));
        }
        home.csv("calls.csv", rows.toArray(String[]::new));
        logIn();
        addFiles();
        theRestOfTheHour();
    }

    @Test
    void withADatabase() throws Exception {
        TestDatabase acd = TestDatabase.postgres()
                .execute("create table calls (queue varchar(20), began timestamp, \"Offered\" integer,"
                        + " \"Handled\" integer, \"Time spent\" integer)");
        for (LocalDate day = MONDAY; day.isBefore(MONDAY.plusDays(7)); day = day.plusDays(1)) {
            acd.execute(
                    "insert into calls values ('Sales', '%s 08:00', 20, 15, 600)".formatted(day),
                    "insert into calls values ('Sales', '%s 08:16', 10, 8, 400)".formatted(day),
                    "insert into calls values ('Service', '%s 08:05', 4, 4, 100)".formatted(day));
        }
        logIn();
        addDatabase(acd);
        theRestOfTheHour();
    }

    private void addFiles() {
        add("CSV files, with the assistant");
        page.getByLabel("Folder on the server").fill("in");
        screen.button("Show its files").click();
        screen.button("calls.csv").click();
        assertThat(page.locator("main")).containsText("21 rows read, 0 rejected");
        assertThat(page.locator("pre")).containsText("ColumnNames=Queue;Date;Time;Offered;Handled;Time spent");
        screen.button("Keep in the draft").click();
        assertThat(page.locator("h1")).containsText("ACD");
    }

    private void addDatabase(TestDatabase acd) {
        add("A database, with the assistant");
        page.getByLabel("By an address").check();
        page.locator("[name=Source]").fill(acd.url());
        page.locator("[name=User]").fill(acd.user());
        page.getByLabel("Password").fill(acd.password());
        screen.button("Test the connection").click();
        assertThat(page.getByText("Everything works.")).isVisible();
        screen.button("To the tables").click();
        screen.button("calls").click();
        screen.button("Use for contact volumes").click();
        screen.button("To the result").click();
        assertThat(page.locator("main")).containsText("An import can use it.");
        screen.button("Keep in the draft").click();
        assertThat(page.getByText("It is in your draft")).isVisible();
    }

    private void add(String kind) {
        screen.goTo("Systems");
        page.getByLabel("Name").fill("ACD");
        page.getByLabel("It brings").selectOption(kind);
        screen.button("Go on").click();
    }

    private void theRestOfTheHour() throws Exception {
        writeScript();
        mapTwoQueues();
        save("Added: ACD");
        importTheWeek();
        lookAtTheDay();
        explainAMean();
        breakTheScriptAndUndo();
        cancelAnImport();
        retryWhatWasRefused();
        readFrench();
    }

    private void logIn() throws Exception {
        screen.logIn("http://127.0.0.1:" + port, "anna");
        assertThat(page.locator("main")).containsText("No external system is set up yet");
    }

    private void writeScript() {
        screen.goTo("Scripts");
        page.getByLabel("New script").fill("AHT");
        screen.button("Create").click();
        assertThat(page.locator("main")).containsText("The script has no mistake.");
        page.locator(".CodeMirror textarea").focus();
        page.keyboard().press("Control+A");
        page.keyboard().insertText(MEAN);
        page.getByLabel("Para1, Para2, …").fill("600, 15");
        screen.button("Run").click();
        assertThat(page.locator("main")).containsText("Result = 4,000");
    }

    private void mapTwoQueues() {
        screen.goTo("Mapping");
        Locator systems = screen.tree("External systems");
        Locator wfm = screen.tree("WFM queues");
        row(systems, "ACD").click();
        map(row(systems, "Sales"), systems, row(wfm, "1001"), wfm);
        map(row(systems, "Service"), systems, row(wfm, "1002"), wfm);
    }

    private void map(Locator group, Locator systems, Locator queue, Locator wfm) {
        group.click();
        queue.click();
        mapped(wfm, "1 Offered", systems, "Offered");
        mapped(wfm, "2 Handled", systems, "Handled");
        mapped(wfm, "3 Mean", systems, "Time spent", "Handled");
        page.getByLabel("Worked out by").selectOption("AHT.BAS");
        group.click(); // folds it up again
        queue.click();
    }

    private void mapped(Locator wfm, String valueType, Locator systems, String... sources) {
        row(wfm, valueType).click();
        for (String source : sources) {
            row(systems, source).dblclick();
            assertThat(page.locator(".sources li").last()).containsText(":" + source);
        }
        assertThat(page.locator(".sources li")).hasCount(sources.length);
    }

    private void save(String live) {
        screen.goTo("Changes");
        assertThat(page.locator("main")).containsText("These changes bring no new errors.");
        screen.button("Save and put into service").click();
        assertThat(page.locator("[role=status]").first()).containsText("Saved:");
        assertThat(page.locator("[role=status]").first()).containsText(live);
    }

    private void importTheWeek() throws Exception {
        order(7);
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The import has ended.");
        assertThat(screen.rows("Run 1")).containsText("Done");
        assertThat(home.arrived("1001", MONDAY))
                .containsExactly("08:00 offered 20 handled 15 time 600.0", "08:15 offered 10 handled 8 time 400.0");
        assertThat(home.arrived("1002", MONDAY.plusDays(6))).containsExactly("08:00 offered 4 handled 4 time 100.0");
    }

    private void lookAtTheDay() {
        screen.goTo("Data");
        page.getByLabel("Queue").selectOption("1001");
        page.getByLabel("Day", new Page.GetByLabelOptions().setExact(true)).fill(MONDAY.toString());
        assertThat(page.locator(".chart canvas")).isVisible();
        assertThat(page.locator(".intervals tbody tr")).hasCount(2);
    }

    private void explainAMean() {
        page.getByLabel("Choose a value type").selectOption("Mean");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("08:00"))
                .click();
        assertThat(page.locator(".result")).hasText("40");
        assertThat(page.locator("main")).containsText("AHT.BAS");
        assertThat(page.locator("main")).containsText("WFM has the same.");
    }

    private void breakTheScriptAndUndo() throws Exception {
        screen.goTo("Scripts");
        page.locator("main select").first().selectOption("AHT.BAS");
        assertThat(page.locator("main")).containsText("The script has no mistake.");
        page.locator(".CodeMirror textarea").focus();
        page.keyboard().press("Control+End");
        page.keyboard().insertText("\nSub Broken(");
        assertThat(page.locator(".problems .error").first()).containsText("AHT.BAS:8");
        screen.goTo("Changes");
        assertThat(page.locator("main")).containsText("These changes bring errors");
        screen.button("Discard").click();
        page.locator("dialog .danger").click();
        assertThat(page.locator("main")).containsText("There are no unsaved changes.");
        assertThat(home.text("config/AHT.BAS").strip()).isEqualTo(MEAN.strip());
    }

    private void cancelAnImport() throws Exception {
        home.fault("{\"latencyMillis\":1000,\"count\":1000}");
        screen.goTo("Imports");
        page.getByLabel("Send everything again").check();
        long before = home.sandbox().requestCount();
        order(7);
        Await.until("a request", () -> home.sandbox().requestCount() > before);
        screen.button("Stop the import").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The import was stopped; what was accepted stays.");
        assertThat(screen.rows("Run 2")).containsText("Partly done");
    }

    private void retryWhatWasRefused() throws Exception {
        home.noFaults();
        home.fault("{\"status\":422,\"queue\":\"1001\",\"time\":\"2024-07-01T08:00:00Z\",\"count\":2}");
        screen.goTo("Imports");
        page.getByLabel("Send everything again").check();
        order(1);
        assertThat(screen.rows("Run 3")).containsText("Partly done");
        screen.goTo("Quarantine");
        page.getByLabel("Choose Sales").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send again"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Sent again and accepted.");
    }

    private void readFrench() {
        page.getByLabel("Language").selectOption("fr");
        assertThat(page.locator("h1")).hasText("Quarantaine");
        page.getByRole(AriaRole.NAVIGATION).getByText("Vue d’ensemble").click();
        assertThat(screen.rows("ACD")).containsText("Réussi");
    }

    private void order(int days) {
        screen.goTo("Imports");
        page.getByLabel("First day").fill(MONDAY.toString());
        page.getByLabel("Number of days").fill(Integer.toString(days));
        screen.button("Start import").click();
    }

    private static Locator row(Locator tree, String text) {
        return ConsolePage.items(tree, text).first();
    }
}
