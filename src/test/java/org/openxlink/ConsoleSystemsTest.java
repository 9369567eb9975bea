package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The pages on which an administrator adds and changes external systems and settings. */
@ExtendWith(Chromium.class)
@ResourceLock(Chromium.LOCK)
class ConsoleSystemsTest {

    private static final String CALLS =
            """
            Queue;Date;Time;Offered;Handled;AHT
            Hotline;23.12.2014;08:00;3;3;120
            Hotline;23.12.2014;08:15;5;4;98
            Sales;31.02.2014;08:30;2;2;77
            """;

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

    @Test
    void aSystemThatIsParkedAndTakenBack() throws Exception {
        screen.goTo("Systems");
        assertThat(page.locator(".systems tbody tr")).hasCount(1);
        screen.checkAccessibility();
        screen.button("Park ACD").click();
        assertThat(page.locator(".systems tbody tr")).containsText("Parked");
        assertThat(home.text("config/isps_ul.ini")).doesNotContain("Enabled=0");
        screen.button("Take back ACD").click();
        assertThat(page.locator(".systems tbody tr")).containsText("Live");
        screen.button("Remove ACD").click();
        page.getByLabel("from acd_map.ini too").check();
        screen.answer("Remove");
        assertThat(page.locator("main")).containsText("No external system is set up yet");
        screen.goTo("Changes");
        assertThat(page.locator(".diff").first()).containsText("ACD:");
    }

    @Test
    void aSystemThatSomebodyRemovedMeanwhile() throws Exception {
        screen.goTo("Systems");
        assertThat(page.locator(".systems tbody tr")).containsText("Live");
        WebClient.LoggedIn anna = console.logIn("anna");
        console.client().send("DELETE", "/api/v1/systems/ACD/section", "", anna.and());
        screen.button("Park ACD").click();

        assertThat(page.locator("main")).containsText("No external system is set up yet");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("isps_ul.ini has no section [ACD]");
        page.navigate(console.api().console().orElseThrow() + "/#/systems/Nope");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("isps_ul.ini has no section [Nope]");
        assertThat(page.getByText("Loading")).hasCount(0);
        page.getByText("All systems").click();
        assertThat(page.locator("h1")).hasText("Systems");
    }

    @Test
    void aKeyThatIsWrongIsToldAtItsField() {
        screen.goTo("Systems");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit ACD"))
                .click();
        assertThat(page.locator("h1")).containsText("ACD");
        assertThat(page.locator("[name=Groups]")).isVisible();
        screen.checkAccessibility();
        page.getByLabel("AHTColumn", new Page.GetByLabelOptions().setExact(true))
                .fill("99");
        screen.button("Keep in the draft").click();

        Locator field =
                page.locator(".key").filter(new Locator.FilterOptions().setHas(page.locator("[name=AHTColumn]")));
        assertThat(field).containsText("Error: AHTColumn is 99, but ColumnNames lists 6 columns");
        assertThat(page.locator("[name=AHTColumn]")).hasAttribute("aria-invalid", "true");
        page.getByLabel("AHTColumn", new Page.GetByLabelOptions().setExact(true))
                .fill("");
        screen.button("Keep in the draft").click();
        assertThat(field).not().containsText("Error");
        assertThat(page.locator("main")).containsText("Kept in the draft.");
    }

    @Test
    void whatWasWrittenIsKeptWhenOneLeaves() {
        screen.goTo("Systems");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit ACD"))
                .press("Enter");
        page.locator("[name=Groups]").fill("Sales;Service;New");
        page.waitForResponse(answer -> answer.request().method().equals("PUT"), () -> screen.goTo("Changes"));
        screen.goTo("Systems");
        screen.goTo("Changes");
        assertThat(page.locator(".diff .plus")).hasText("+Groups=Sales;Service;New");
    }

    @Test
    void aDatabaseWhoseSecretIsSetAndNeverShown() throws Exception {
        screen.goTo("Systems");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Views");
        page.getByLabel("It brings").selectOption("Universal");
        screen.button("Go on").click();
        assertThat(page.locator("h1")).containsText("Views");
        page.locator("[name=Password]").fill("geheim");
        screen.button("Keep in the draft").click();

        assertThat(page.locator("main")).containsText("Kept in the draft.");
        assertThat(page.locator("[name=Password]")).hasAttribute("placeholder", "set; enter another one to replace it");
        assertThat(page.locator("[name=Password]")).hasValue("");
        screen.goTo("Changes");
        assertThat(page.locator(".diff")).containsText("[Views]");
        assertThat(page.locator("body")).not().containsText("geheim");
        assertThat(Files.readString(home.path("data/drafts/user-616e6e61/config/isps_ul.ini")))
                .contains("Password=ENC(");
    }

    @Test
    void aFileOfTheServerThatBecomesASystem() throws Exception {
        Files.createDirectories(home.path("drop"));
        Files.writeString(home.path("drop/calls.csv"), CALLS);
        Files.writeString(home.path("drop/secret.key"), "no text file");
        screen.goTo("Systems");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Telephony");
        screen.button("Go on").click();
        assertThat(page.locator("h1")).hasText("CSV assistant");
        page.getByLabel("Folder on the server").fill("drop");
        screen.button("Show its files").click();
        assertThat(page.locator(".picks li")).hasCount(1);
        screen.button("calls.csv").click();

        assertThat(page.locator(".sample tbody tr")).hasCount(4);
        assertThat(page.locator(".sample tr.taken")).hasCount(2);
        assertThat(page.locator(".sample tr.rejected")).containsText("31.02.2014");
        assertThat(page.locator("main")).containsText("2 rows read, 1 rejected");
        assertThat(page.getByLabel("What column 6 is")).hasValue("AHTColumn");
        screen.checkAccessibility();
        page.getByLabel("What column 4 is").selectOption("HandledColumn");
        assertThat(page.locator("pre")).containsText("HandledColumn=4");
        screen.button("Keep in the draft").click();

        assertThat(page.locator("h1")).containsText("Telephony");
        screen.goTo("Changes");
        assertThat(page.locator(".diff")).containsText("+Groups=Hotline;Sales");
        screen.button("Save and put into service").click();
        assertThat(page.locator("[role=status]").first()).containsText("Saved: isps_ul.ini");
        assertThat(home.text("config/isps_ul.ini")).contains("[Telephony]").contains("DateOrder=dmy");
    }

    @Test
    void aFileOfThisComputerWithStatuses() {
        page.navigate(console.api().console().orElseThrow() + "/#/csvassistant/Agents");
        page.getByLabel("The file holds").selectOption("statuses");
        page.getByLabel("Or a file of this computer")
                .setInputFiles(new FilePayload(
                        "statuses.csv",
                        "text/csv",
                        "agent;status;since\nnora;Ready;23.12.2014 08:00:00\nnora;Talk;23.12.2014 08:04:10\n"
                                .getBytes(StandardCharsets.UTF_8)));

        assertThat(page.locator(".sample tr.taken")).hasCount(2);
        assertThat(page.getByLabel("What column 3 is")).hasValue("ActivityStartTimeStampColumn");
        assertThat(page.locator("pre")).containsText("ActivityIdentifiers=Ready;Talk");
    }

    @Test
    void whatWasBegunInTheAssistantOfFiles() throws Exception {
        Files.createDirectories(home.path("drop"));
        Files.writeString(home.path("drop/calls.csv"), CALLS);
        page.navigate(console.api().console().orElseThrow() + "/#/csvassistant/Telephony");
        page.getByLabel("Folder on the server").fill("drop");
        screen.button("Show its files").click();
        screen.button("calls.csv").click();
        page.getByLabel("What column 4 is").selectOption("HandledColumn");
        assertThat(page.locator("pre")).containsText("HandledColumn=4");

        screen.goTo("Changes");
        page.navigate(console.api().console().orElseThrow() + "/#/csvassistant/Telephony");
        assertThat(page.locator("pre")).containsText("HandledColumn=4");
        assertThat(page.getByLabel("Folder on the server")).hasValue("drop");
        screen.button("Keep in the draft").click();
        assertThat(page.locator("h1")).containsText("Telephony");
        page.navigate(console.api().console().orElseThrow() + "/#/csvassistant/Telephony");
        assertThat(page.locator("h1")).hasText("CSV assistant");
        assertThat(page.locator("pre")).hasCount(0);
    }

    @Test
    void settingsAndTheirSecret() throws Exception {
        screen.goTo("Settings");
        assertThat(page.locator("main")).containsText("[General] of isps_ul.ini");
        assertThat(page.locator("[name=PhoneLinkImport]")).hasCount(0);
        screen.checkAccessibility();
        page.locator("[name=apiKey]").fill("another-key");
        page.locator("form")
                .filter(new Locator.FilterOptions().setHas(page.locator("[name=apiKey]")))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Keep in the draft"))
                .click();
        assertThat(page.locator("form:has([name=apiKey]) .said")).containsText("Kept in the draft.");
        assertThat(page.locator("body")).not().containsText("another-key");
        assertThat(Files.readString(home.path("data/drafts/user-616e6e61/config/isps_ul.ini")))
                .containsPattern("1=WFM,0,[^,]*,ENC\\(");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("Second");
        screen.button("Go on").click();
        assertThat(page.locator("h2")).containsText(new String[] {"IES System Second"});
        screen.button("Remove IES System Second").click();
        screen.answer("Remove");
        assertThat(screen.button("Remove IES System Second")).hasCount(0);
        screen.button("Remove IES System WFM").click();
        screen.answer("Remove");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("acd_map.ini maps Sales, Offered (acd_map.ini:1)");
        page.getByLabel("Language").selectOption("de");
        assertThat(page.locator("h1")).hasText("Einstellungen");
        assertThat(page.locator("main")).containsText("Die https-Adresse der injixo-API.");
    }
}
