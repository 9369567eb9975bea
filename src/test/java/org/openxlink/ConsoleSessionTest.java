package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** What becomes of a page whose session ends while somebody works in it. */
@ExtendWith(Chromium.class)
@ResourceLock(Chromium.LOCK)
class ConsoleSessionTest {

    @TempDir
    private Path folder;

    private Screen screen;
    private Page page;
    private Locator dialog;

    @BeforeEach
    void open(Browser browser) throws Exception {
        screen = Screen.open(browser, folder);
        page = screen.page();
        dialog = page.locator("dialog");
        screen.logIn("anna");
    }

    @AfterEach
    void close() throws Exception {
        screen.close();
    }

    private Locator source() {
        return page.locator("[name=Source]");
    }

    private void typeAsTheSessionEnds() {
        page.navigate(screen.address() + "#/systems/ACD");
        source().fill("elsewhere");
        page.context().clearCookies();
        screen.button("Keep in the draft").click();
        assertThat(dialog).containsText("Your session has ended.");
    }

    private void logInAgain(String user) {
        dialog.getByLabel("User").fill(user);
        dialog.getByLabel("Password").fill(Console.PASSWORD);
        dialog.getByText("Log in", new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private boolean isInTheDraft() throws IOException {
        WebClient.LoggedIn anna = screen.console().logIn("anna");
        WebClient.Answer draft = screen.console().client().get("/api/v1/draft", anna.and());
        return draft.body().contains("+Source=elsewhere");
    }

    @Test
    void whatWasTypedIsKeptAfterTheNextLogin() throws Exception {
        typeAsTheSessionEnds();
        screen.checkAccessibility();
        assertThat(dialog.getByLabel("Password")).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        assertThat(dialog).isVisible();
        dialog.getByLabel("Password").fill("wrong");
        page.keyboard().press("Enter");
        assertThat(dialog).containsText("User or password is wrong.");
        assertThat(source()).hasValue("elsewhere");
        logInAgain("anna");

        assertThat(screen.main()).containsText("Kept in the draft.");
        assertThat(dialog).hasCount(0);
        assertThat(isInTheDraft()).isTrue();
    }

    @Test
    void nothingIsDoneAsSomebodyElse() throws Exception {
        typeAsTheSessionEnds();
        logInAgain("olaf");

        assertThat(page.locator(".user")).containsText("olaf");
        assertThat(page.locator("h1")).hasText("Overview");
        assertThat(isInTheDraft()).isFalse();
    }

    @Test
    void aLoginInAnotherWindow() throws Exception {
        page.navigate(screen.address() + "#/systems/ACD");
        source().fill("elsewhere");
        Page other = page.context().newPage();
        other.navigate(screen.address());
        other.getByText("Log out").click();
        other.getByLabel("User").fill("anna");
        other.getByLabel("Password").fill(Console.PASSWORD);
        other.locator(".login button").click();
        assertThat(other.locator("h1")).hasText("Overview");
        screen.button("Keep in the draft").click();

        assertThat(screen.main()).containsText("Kept in the draft.");
        assertThat(isInTheDraft()).isTrue();
    }

    @Test
    void whoComesWithoutASession() {
        page.context().clearCookies();
        page.reload();

        assertThat(page.locator("h1")).hasText("Log in");
        assertThat(dialog).hasCount(0);
    }

    @Test
    void whatIsTypedAsSomebodyLogsOut() throws Exception {
        page.navigate(screen.address() + "#/systems/ACD");
        source().fill("elsewhere");
        screen.button("Log out").click();

        assertThat(page.locator("h1")).hasText("Log in");
        assertThat(isInTheDraft()).isTrue();
    }
}
