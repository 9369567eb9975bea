package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The page of imports by themselves. */
@ExtendWith(Chromium.class)
@ResourceLock(Chromium.LOCK)
class ConsoleAutomaticTest {

    @TempDir
    private Path folder;

    private Screen screen;
    private Page page;

    @BeforeEach
    void open(Browser browser) throws Exception {
        screen = Screen.open(browser, folder);
        page = screen.page();
    }

    @AfterEach
    void close() throws Exception {
        screen.close();
    }

    @Test
    void onceADayWithItsNextRuns() throws Exception {
        String before = screen.home().text("config/isps_ul.ini");
        screen.logIn("anna");
        screen.goTo("Schedule");
        page.getByLabel("Once a day").first().check();
        page.getByLabel("At", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("03:30");

        assertThat(page.locator("section").first().locator("time").last())
                .hasAttribute("datetime", Pattern.compile(".*T03:30:00Z"));
        assertThat(page.locator("section").first().locator("time")).hasCount(5);
        screen.checkAccessibility();
        screen.button("Keep in the draft").click();
        assertThat(screen.main()).containsText("Kept in the draft.");
        assertThat(screen.home().text("config/isps_ul.ini")).isEqualTo(before);

        screen.goTo("Changes");
        assertThat(page.locator(".diff .plus"))
                .hasText(new String[] {"+PhoneLinkImport=daily", "+PhoneLinkDailyAt=03:30"});
        screen.button("Save and put into service").click();
        assertThat(screen.main()).containsText("Saved: isps_ul.ini");
        assertThat(screen.console()
                        .running()
                        .engine()
                        .installation()
                        .general()
                        .phoneLink()
                        .cron())
                .isEqualTo("0 30 3 * * ?");
    }

    @Test
    void whatWasTypedIsKeptWhenOneLeaves() {
        screen.logIn("anna");
        screen.goTo("Schedule");
        page.getByLabel("Wait after the end of the interval").first().fill("00:07");
        page.waitForResponse(answer -> answer.request().method().equals("PUT"), () -> screen.goTo("Changes"));
        screen.goTo("Schedule");
        screen.goTo("Changes");
        assertThat(page.locator(".diff .plus")).hasText("+PhoneLinkReferenceTime=00:07");
    }

    @Test
    void anIntervalThatCannotBe() {
        screen.logIn("anna");
        screen.goTo("Schedule");
        page.getByLabel("Every").first().fill("7");

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("PhoneLinkInterval is \"7\"");
        assertThat(screen.button("Keep in the draft")).isDisabled();
        screen.checkAccessibility();
    }

    @Test
    void halvesOfAnExternalSystem() {
        screen.logIn("anna");
        screen.goTo("Schedule");
        page.getByLabel("Agent statuses of ACD").selectOption("0");

        screen.goTo("Changes");
        assertThat(page.locator(".diff .plus")).hasText("+TimeLink=0");
    }

    @Test
    void viewersLookOn() {
        screen.logIn("vera");
        screen.goTo("Schedule");

        assertThat(page.getByLabel("Once a day").first()).isDisabled();
        assertThat(screen.button("Keep in the draft")).hasCount(0);
    }
}
