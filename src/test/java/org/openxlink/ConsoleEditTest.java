package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The pages on which an administrator changes the configuration, and those that show what became of it. */
@ExtendWith(Chromium.class)
@ResourceLock(Chromium.LOCK)
class ConsoleEditTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);

    @TempDir
    private Path folder;

    private final List<String> errors = new ArrayList<>();
    private Console console;
    private Home home;
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open(Browser browser) throws Exception {
        console = Console.start(folder);
        home = console.home();
        context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900));
        page = context.newPage();
        page.setDefaultTimeout(20_000);
        page.onPageError(errors::add);
        page.onDialog(Dialog::accept);
        page.navigate(console.api().console().orElseThrow().toString());
        page.getByLabel("User").fill("anna");
        page.getByLabel("Password").fill(Console.PASSWORD);
        button("Log in").click();
        assertThat(page.locator("h1")).hasText("Overview");
    }

    @AfterEach
    void close() throws Exception {
        context.close();
        console.close();
        assertThat(errors).isEmpty();
    }

    @Test
    void aSourceIsMappedAndSaved() throws Exception {
        String before = home.text("config/acd_map.ini");
        goTo("Mapping");
        Locator systems = tree("External systems");
        row(systems, "ACD").click();
        row(systems, "Service").click();
        Locator wfm = tree("WFM queues");
        row(wfm, "1001").click();
        row(wfm, "Offered").first().click();
        row(systems, "Offered").dblclick();
        assertThat(page.locator(".sources li")).hasCount(2);
        checkAccessibility();
        page.locator(".sources li").nth(1).press("Alt+ArrowUp");
        assertThat(page.locator(".sources li").first()).containsText("ACD:Service:Offered");
        assertThat(home.text("config/acd_map.ini")).isEqualTo(before);

        goTo("Changes");
        assertThat(page.locator(".diff .plus")).hasText("+WFM:0:1001:1=ACD:Service:Offered");
        checkAccessibility();
        button("Save and put into service").click();

        assertThat(page.locator("[role=status]").first()).containsText("Saved: acd_map.ini");
        assertThat(home.text("config/acd_map.ini"))
                .contains("WFM:0:1001:1=ACD:Service:Offered")
                .contains("WFM:0:1001:1=ACD:Sales:Offered");
    }

    @Test
    void aScriptWithAMistake() throws Exception {
        goTo("Scripts");
        page.getByLabel("New script").fill("1");
        button("Create").click();
        assertThat(page.locator("main")).containsText("The script has no mistake.");
        button("Run").click();
        assertThat(page.locator("main")).containsText("Result = 3,000");

        page.locator(".CodeMirror textarea").focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("Sub Broken(\n");

        assertThat(page.locator(".problems .error").first()).containsText("1.BAS:");
        assertThat(page.locator(".sign-error").first()).isVisible();
        checkAccessibility();
        goTo("Changes");
        button("Discard").click();
        assertThat(page.locator("main")).containsText("There are no unsaved changes.");
        assertThat(home.path("config/1.BAS")).doesNotExist();
    }

    @Test
    void aFileWithoutItsSecrets() throws Exception {
        goTo("Files");
        page.getByLabel("File").selectOption("isps_ul.ini");
        assertThat(page.locator(".CodeMirror")).containsText("<secret-1>");
        assertThat(page.locator("body")).not().containsText(secret());
        checkAccessibility();
    }

    @Test
    void aDayAndOneOfItsValues() throws Exception {
        home.csv("calls.csv", "Sales;2024-07-01;08:00;20;15;600", "Sales;2024-07-01;08:00;3;3;30");
        console.importDays("ACD", DAY, 1);
        page.navigate(console.api().console().orElseThrow() + "/#/data/contacts/1001/2024-07-01");

        assertThat(page.locator(".intervals tbody tr")).hasCount(1);
        assertThat(page.locator(".intervals tbody tr")).containsText("23");
        assertThat(page.locator(".chart canvas")).isVisible();
        checkAccessibility();
        page.getByLabel("Choose a value type").selectOption("Offered");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("08:00"))
                .click();

        assertThat(page.locator(".result")).hasText("23");
        assertThat(page.locator("main")).containsText("calls.csv:1");
        assertThat(page.locator("main")).containsText("calls.csv:2");
        assertThat(page.locator("main")).containsText("WFM has the same.");
        checkAccessibility();
    }

    private String secret() throws Exception {
        return home.text("config/isps_ul.ini")
                .lines()
                .filter(line -> line.startsWith("1="))
                .map(line -> line.replaceFirst(".*,", ""))
                .findFirst()
                .orElseThrow();
    }

    private void goTo(String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        assertThat(page.locator("h1")).hasText(name);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator tree(String name) {
        return page.getByRole(AriaRole.TREE, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator row(Locator tree, String text) {
        return tree.getByRole(AriaRole.TREEITEM).filter(new Locator.FilterOptions().setHasText(text));
    }

    private void checkAccessibility() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .filteredOn(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
