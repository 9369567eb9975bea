package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The database assistant against a real PostgreSQL, and scripts that are tried out with what sources really had. */
@ExtendWith(Chromium.class)
@ResourceLock(Chromium.LOCK)
class ConsoleDatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    private Path folder;

    private Screen screen;
    private Console console;
    private Home home;
    private TestDatabase acd;
    private Page page;

    @BeforeEach
    void open(Browser browser) throws Exception {
        screen = Screen.open(browser, folder);
        console = screen.console();
        home = screen.home();
        page = screen.page();
        acd = TestDatabase.postgres()
                .execute(
                        "create table calls (call_id integer, queue varchar(20), began timestamp, offered integer,"
                                + " \"Talk Time\" integer)",
                        "insert into calls values (1, 'Sales', '2024-07-01 08:00', 1, 60)",
                        "insert into calls values (2, 'Sales', '2024-07-01 08:05', 1, 90)",
                        "insert into calls values (3, '<b>Service</b>', '2024-07-01 09:00', 1, 30)",
                        "create table shifts (agent varchar(20), status varchar(20), began timestamp, ended timestamp)",
                        "insert into shifts values ('anna', 'Talk', '2024-07-01 08:00', '2024-07-01 09:00')");
        screen.logIn("anna");
    }

    @AfterEach
    void close() throws Exception {
        screen.close();
    }

    private String address(String path) {
        return console.api().console().orElseThrow() + "/#/" + path;
    }

    @Test
    void aNewSystemFromItsDatabase() throws Exception {
        newSystem();
        addSource();
        logIn(acd.password());
        screen.checkAccessibility();
        screen.button("Test the connection").click();

        assertThat(page.getByText("Everything works.")).isVisible();
        assertThat(page.locator("main")).containsText("logged in as " + acd.user() + ": PostgreSQL 14.");
        assertThat(page.locator("main")).containsText("this login sees 2 tables, such as calls, shifts");
        screen.checkAccessibility();
        screen.button("To the tables").click();

        chooseByKeyboard("calls");
        assertThat(page.locator(".preview tbody tr")).hasCount(3);
        assertThat(page.locator(".preview")).containsText("<b>Service</b>");
        screen.button("Use for contact volumes").click();
        assertThat(field("CallDataTable")).hasValue("calls");
        assertThat(field("TimeStampColumn")).hasValue("began");
        assertThat(field("QueueNameColumn")).hasValue("queue");
        assertThat(field("ValueTypes")).hasValue("offered;\"Talk Time\"");
        field("TimeStampColumn").selectOption("(an SQL expression …)");
        field("TimeStampColumn").fill("date_trunc('minute', began)");
        field("TimeStampColumn").blur();
        screen.button("Show the first rows of QueueSQL").click();
        assertThat(page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("QueueSQL")))
                .containsText("Sales");
        chooseByKeyboard("shifts");
        screen.button("Use for agent statuses").click();
        page.navigate(address("changes"));
        assertThat(page.locator("h1")).hasText("Changes");
        page.navigate(address("database"));
        assertThat(field("ActivityEndTimeStampColumn")).hasValue("ended");
        screen.checkAccessibility();
        screen.button("To the result").click();

        assertThat(page.locator("pre")).containsText("Password=***");
        assertThat(page.locator("main")).containsText("An import can use it.");
        exactly(page.locator("main"), "Day").fill(DAY.toString());
        screen.button("Count").click();
        assertThat(page.locator(".harvest")).containsText("3 rows on 1 Jul 2024");
        assertThat(page.locator(".harvest")).containsText("<b>Service</b>, Sales");
        assertThat(page.locator(".harvest")).containsText("offered, Talk Time");
        screen.checkAccessibility();
        screen.button("Keep in the draft").click();
        assertThat(page.getByText("It is in your draft")).isVisible();
        assertThat(home.text("config/isps_ul.ini")).doesNotContain("[Views]");

        page.navigate(address("changes"));
        assertThat(page.locator(".diff").first()).isVisible();
        assertThat(page.locator("body")).not().containsText(acd.password());
        screen.button("Save and put into service").click();
        assertThat(page.locator("[role=status]").first()).containsText("Saved: isps_ul.ini, odbc.ini");
        assertThat(home.text("config/isps_ul.ini"))
                .contains(
                        "[Views]",
                        "Source=acd",
                        "Password=ENC(",
                        "TimeStampColumn=date_trunc('minute', began)",
                        "ValueTypes=offered;\"Talk Time\"")
                .doesNotContain(acd.password());
        assertThat(home.text("config/odbc.ini")).contains("[acd]", "Driver=PostgreSQL");
        assertThat(console.client()
                        .get("/api/v1/systems/Views/tree", console.logIn("anna").and())
                        .body())
                .contains("Sales", "Talk Time");
    }

    @Test
    void aWrongPassword() throws Exception {
        newSystem();
        addSource();
        logIn("wrong-geheim-77");
        screen.button("Test the connection").click();

        assertThat(page.getByText("Something does not work")).isVisible();
        assertThat(page.locator("main")).containsText("the login of " + acd.user() + " is refused");
        assertThat(page.locator("tbody tr").last()).containsText("fails");
        screen.checkAccessibility();
        assertThat(page.locator("body")).not().containsText("wrong-geheim-77");
        screen.button("Back to the connection").click();
        page.getByLabel("Password").fill(acd.password());
        screen.button("Test the connection").click();
        assertThat(page.getByText("Everything works.")).isVisible();
    }

    @Test
    void aNameThatIsTaken() {
        page.navigate(address("database"));
        page.getByLabel("Name of the external system").fill("ACD");
        page.getByLabel("By an address").check();
        field("Source").fill(acd.url());
        screen.button("Test the connection").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("There is an external system ACD already");
    }

    @Test
    void aQueryThatWrites() throws Exception {
        newSystem();
        addSource();
        logIn(acd.password());
        screen.button("Test the connection").click();
        screen.button("To the tables").click();
        chooseByKeyboard("calls");
        screen.button("Use for contact volumes").click();
        field("QueueSQL").fill("delete from calls");
        field("QueueSQL").blur();
        screen.button("Show the first rows of QueueSQL").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("does not start with SELECT");
        screen.button("To the result").click();
        assertThat(page.locator(".problems .error").first()).containsText("QueueSQL does not start with SELECT");
        screen.checkAccessibility();
    }

    @Test
    void aScriptWithRealValues() throws Exception {
        home.csv("calls.csv", "Sales;2024-07-01;08:00;20;15;600", "Sales;2024-07-01;08:15;4;4;60");
        console.importDays("ACD", DAY, 1);
        page.navigate(address("mapping"));
        treeItem("WFM queues", "1001").click();
        treeItem("WFM queues", "Offered").click();
        screen.button("Write a script").click();

        assertThat(page.locator("h1")).hasText("Scripts");
        assertThat(page.locator(".CodeMirror")).containsText("Result = (Para1) * 100");
        assertThat(page.locator("main")).containsText("The script has no mistake.");
        exactly(page.locator("main"), "Day").fill(DAY.toString());
        assertThat(page.getByLabel("Interval").locator("option:checked")).hasText("08:00 ●");
        page.getByLabel("Interval").selectOption("08:15");
        screen.button("Take its values and run").click();

        assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Values of the sources")))
                .containsText("ACD:Sales:Offered");
        assertThat(page.getByLabel("Para1, Para2, …")).hasValue("4");
        assertThat(page.getByLabel("Weekday").locator("option:checked")).hasText("Monday");
        assertThat(exactly(page.locator("main"), "Time")).hasValue("08:15");
        assertThat(page.locator("main")).containsText("Result = 400");
        screen.checkAccessibility();

        page.locator(".CodeMirror textarea").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("Sub Main()\nResult = Para1 * 200 + Minutes\nEnd Sub\n");
        screen.button("Run").click();
        assertThat(page.locator("main")).containsText("Result = 1,295");
    }

    private void newSystem() {
        page.navigate(address("database"));
        assertThat(page.locator("h1")).containsText("Database assistant");
        page.getByLabel("Name of the external system").fill("Views");
        page.getByLabel("By a data source name (DSN)").check();
    }

    private void addSource() {
        screen.button("New data source").click();
        Locator fresh = page.locator(".inset");
        exactly(fresh, "Name").fill("acd");
        fresh.getByLabel("Kind of database").selectOption("PostgreSQL");
        exactly(fresh, "Server").fill("localhost");
        fresh.getByLabel("Port").fill(Integer.toString(PostgresServer.shared().port()));
        exactly(fresh, "Database").fill(acd.url().replaceFirst(".*/", ""));
        screen.button("Add the data source").click();
        assertThat(page.locator("main")).containsText(acd.url());
    }

    private static Locator exactly(Locator in, String label) {
        return in.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private void logIn(String password) {
        page.locator("input[name=User]").fill(acd.user());
        page.getByLabel("Password").fill(password);
    }

    private void chooseByKeyboard(String table) {
        Locator choice = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Tables and views"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(table));
        choice.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".looked caption")).hasText("First rows of " + table);
    }

    private Locator field(String key) {
        return page.locator("[name=" + key + "]");
    }

    private Locator treeItem(String tree, String text) {
        return page.getByRole(AriaRole.TREE, new Page.GetByRoleOptions().setName(tree))
                .getByRole(AriaRole.TREEITEM)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }
}
