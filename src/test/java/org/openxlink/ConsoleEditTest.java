package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
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
        screen.logIn("anna");
    }

    @AfterEach
    void close() throws Exception {
        screen.close();
    }

    /** To the offered contacts of queue 1001. */
    private void mapOfferedOf(String queue) {
        screen.goTo("Mapping");
        Locator systems = screen.tree("External systems");
        ConsolePage.items(systems, "ACD").click();
        ConsolePage.items(systems, queue).click();
        Locator wfm = screen.tree("WFM queues");
        ConsolePage.items(wfm, "1001").click();
        ConsolePage.items(wfm, "Offered").first().click();
        ConsolePage.items(systems, "Offered").dblclick();
    }

    @Test
    void aSourceIsMappedAndSaved() throws Exception {
        String before = home.text("config/acd_map.ini");
        mapOfferedOf("Service");
        assertThat(page.locator(".sources li")).hasCount(2);
        screen.checkAccessibility();
        page.locator(".sources li").nth(1).press("Alt+ArrowUp");
        assertThat(page.locator(".sources li").first()).containsText("ACD:Service:Offered");
        assertThat(home.text("config/acd_map.ini")).isEqualTo(before);

        screen.goTo("Changes");
        assertThat(page.locator(".diff .plus")).hasText("+WFM:0:1001:1=ACD:Service:Offered");
        screen.checkAccessibility();
        screen.button("Save and put into service").click();

        assertThat(page.locator("[role=status]").first()).containsText("Saved: acd_map.ini");
        assertThat(home.text("config/acd_map.ini"))
                .contains("WFM:0:1001:1=ACD:Service:Offered")
                .contains("WFM:0:1001:1=ACD:Sales:Offered");
    }

    @Test
    void aSourceThatIsThereAlready() throws Exception {
        mapOfferedOf("Sales");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("ACD:Sales:Offered makes up this value already.");
        assertThat(page.locator(".sources li")).hasCount(1);
    }

    @Test
    void changesThatWereNotShownAreNotSaved() throws Exception {
        WebClient.LoggedIn anna = console.logIn("anna");
        edit(anna, "ACD:Service:Handled");
        screen.goTo("Changes");
        assertThat(page.locator(".diff .plus")).hasText("+WFM:0:1001:2=ACD:Service:Handled");
        assertThat(page.locator("main")).containsText("These changes bring no new errors.");
        edit(anna, "ACD:Service:Offered");
        screen.button("Save and put into service").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("The draft is not what was shown any more");
        assertThat(home.text("config/acd_map.ini")).doesNotContain("ACD:Service");
    }

    private void edit(WebClient.LoggedIn anna, String source) throws Exception {
        String order = "{\"queue\":1001,\"valueType\":2,\"edit\":\"add\",\"source\":\"%s\"}".formatted(source);
        assertThat(console.client()
                        .post("/api/v1/mappings/edits", order, anna.and())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aScriptWithAMistake() throws Exception {
        screen.goTo("Scripts");
        page.getByLabel("New script").fill("1");
        screen.button("Create").click();
        assertThat(page.locator("main")).containsText("The script has no mistake.");
        screen.button("Run").click();
        assertThat(page.locator("main")).containsText("Result = 3,000");

        page.locator(".CodeMirror textarea").focus();
        page.keyboard().press("Control+End");
        page.keyboard().type("Sub Broken(\n");

        assertThat(page.locator(".problems .error").first()).containsText("1.BAS:");
        assertThat(page.locator(".sign-error").first()).isVisible();
        screen.checkAccessibility();
        screen.goTo("Changes");
        assertThat(page.locator(".diff .minus")).hasCount(0);
        screen.button("Discard").click();
        assertThat(page.locator("dialog button").first()).isFocused();
        page.keyboard().press("Escape");
        assertThat(screen.button("Discard")).isFocused();
        screen.button("Discard").click();
        screen.answer("Discard");
        assertThat(page.locator("main")).containsText("There are no unsaved changes.");
        assertThat(home.path("config/1.BAS")).doesNotExist();
    }

    @Test
    void aScriptThatIsNotThere() throws Exception {
        page.navigate(screen.address() + "#/scripts/AHT.BAS");
        assertThat(screen.main()).containsText("There is no script AHT.BAS");
        assertThat(page.locator(".CodeMirror")).hasCount(0);
        assertThat(page.locator(".gathered")).hasCount(0);
        screen.checkAccessibility();
        screen.button("Create AHT.BAS").click();
        assertThat(screen.main()).containsText("The script has no mistake.");
        assertThat(page.locator(".gathered")).hasCount(1);

        screen.button("Remove this script").click();
        screen.answer("Remove");
        assertThat(screen.main()).containsText("Choose a script");
        assertThat(page.locator(".gathered")).hasCount(0);
    }

    @Test
    void aScriptThatIsStillNeeded() throws Exception {
        home.ini("AHT.BAS", "Sub Main()\nResult = Para1\nEnd Sub\n");
        home.mapping("WFM:0:1001:3=ACD:Sales:Time spent", "WFM:0:1001:3=$AHT.BAS");
        page.navigate(screen.address() + "#/scripts/AHT.BAS");
        screen.button("Remove this script").click();
        screen.answer("Remove");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("AHT.BAS works out Sales, Mean (acd_map.ini:2).");
        assertThat(screen.main()).containsText("The script has no mistake.");
    }

    @Test
    void fromAProblemToItsLine() {
        page.getByText("config/isps_ul.ini:2", new Page.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.locator("h1")).hasText("Files");
        assertThat(page.locator(".CodeMirror-focused")).isVisible();
        assertThat(page).hasURL(screen.address() + "/#/files/isps_ul.ini/2");
    }

    @Test
    void aFileWithoutItsSecrets() throws Exception {
        screen.goTo("Files");
        page.getByLabel("File").selectOption("isps_ul.ini");
        assertThat(page.locator(".CodeMirror")).containsText("<secret-1>");
        assertThat(page.locator("body")).not().containsText(secret());
        screen.checkAccessibility();
    }

    /** A new secret before another one moves its mark, while the text stays in the editor. */
    @Test
    void aSecretThatIsTypedBeforeAnother() throws Exception {
        screen.goTo("Files");
        assertThat(page.locator(".CodeMirror")).containsText("<secret-1>");
        page.locator(".CodeMirror textarea").press("Control+Home");
        typed("[New]\nPassword=a\n", 200);
        typed("; remark\n", 200);

        assertThat(page.locator(".CodeMirror")).containsText("<secret-1>");
        assertThat(drafted()).startsWith("[New]\nPassword=a\n; remark\n").contains("xlink@example.com," + secret());
    }

    @Test
    void aFileThatAnotherWindowChanged() throws Exception {
        screen.goTo("Files");
        assertThat(page.locator(".CodeMirror")).containsText("<secret-1>");
        Files.writeString(home.path("config/isps_ul.ini"), "; theirs\n", StandardOpenOption.APPEND);
        page.locator(".CodeMirror textarea").press("Control+Home");
        typed("; mine\n", 409);
        assertThat(page.locator("body")).containsText("isps_ul.ini was changed elsewhere since you opened it");
        assertThat(page.locator(".CodeMirror")).containsText("; mine");
        screen.checkAccessibility();

        screen.button("Load the file again").click();
        assertThat(page.locator(".CodeMirror")).not().containsText("; mine");
        assertThat(screen.button("Load the file again")).hasCount(0);
        page.locator(".CodeMirror textarea").press("Control+Home");
        typed("; again\n", 200);
        assertThat(drafted()).startsWith("; again\n").endsWith("; theirs\n");
    }

    private void typed(String text, int status) {
        page.waitForResponse(
                answer -> answer.request().method().equals("PUT") && answer.status() == status,
                () -> page.keyboard().type(text));
    }

    private String drafted() throws IOException {
        return Files.readString(home.path("data/drafts/user-616e6e61/config/isps_ul.ini"));
    }

    @Test
    void aDayAndOneOfItsValues() throws Exception {
        home.csv("calls.csv", "Sales;2024-07-01;08:00;20;15;600", "Sales;2024-07-01;08:00;3;3;30");
        console.importDays("ACD", DAY, 1);
        page.navigate(screen.address() + "/#/data/contacts/1001/2024-07-01");

        assertThat(page.locator(".intervals tbody tr")).hasCount(1);
        assertThat(page.locator(".intervals tbody tr")).containsText("23");
        assertThat(page.locator(".chart canvas")).isVisible();
        screen.checkAccessibility();
        page.getByLabel("Choose a value type").selectOption("Offered");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("08:00"))
                .click();

        assertThat(page.locator(".result")).hasText("23");
        assertThat(page.locator("main")).containsText("calls.csv:1");
        assertThat(page.locator("main")).containsText("calls.csv:2");
        assertThat(page.locator("main")).containsText("WFM has the same.");
        screen.checkAccessibility();
    }

    private String secret() throws Exception {
        return home.text("config/isps_ul.ini")
                .lines()
                .filter(line -> line.startsWith("1="))
                .map(line -> line.replaceFirst(".*,", ""))
                .findFirst()
                .orElseThrow();
    }
}
