package org.openxlink.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** Takes the pictures of the web console that stand in docs/, of a demo that runs; see src/bench/pictures. */
public final class Pictures {

    private static final Map<String, String> SYSTEM_PROGRAMS =
            Map.of("PLAYWRIGHT_NODEJS_PATH", "/usr/bin/node", "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private final String address;
    private final Path folder;
    private final Page page;

    private Pictures(String address, Path folder, Page page) {
        this.address = address;
        this.folder = folder;
        this.page = page;
    }

    /** @param words address and password of the console, folder of the pictures */
    public static void main(String[] words) {
        try (Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(SYSTEM_PROGRAMS));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions().setExecutablePath(Path.of("/usr/bin/chromium")))) {
            Page page = browser.newPage(
                    new Browser.NewPageOptions().setLocale("en-GB").setViewportSize(1280, 860));
            Pictures pictures = new Pictures(words[0], Path.of(words[2]), page);
            pictures.logIn(words[1]);
            pictures.overview();
            pictures.data();
            pictures.explanation();
            pictures.mapping();
            pictures.assistant();
        }
    }

    private void logIn(String password) {
        page.navigate(address);
        page.getByLabel("User").fill("admin");
        page.getByLabel("Password").fill(password);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Log in"))
                .click();
        page.locator(".strip").first().waitFor();
    }

    private void overview() {
        take("overview");
    }

    private void data() {
        open("data/contacts/1002/" + workday());
        page.locator(".chart canvas").waitFor();
        take("data");
    }

    private void explanation() {
        open("explain/1003/Average%20Handling%20Time/" + workday() + "/10:00");
        page.locator(".result").waitFor();
        take("explain");
    }

    private void mapping() {
        open("mapping");
        Locator systems = tree("External systems");
        Locator queues = tree("WFM queues");
        row(systems, "Helpdesk").click();
        row(systems, "Support").click();
        row(queues, "1003 Support e-mail").click();
        row(queues, "Average Handling Time").click();
        page.locator(".sources li").first().waitFor();
        take("mapping");
    }

    private void assistant() {
        open("csvassistant/Chats");
        page.getByLabel("Folder on the server").fill("in/helpdesk");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show its files"))
                .click();
        page.locator(".picks button").first().click();
        page.locator("pre").waitFor();
        page.mouse().wheel(0, -5000);
        take("csv");
    }

    private void open(String path) {
        page.navigate(address + "/#/" + path);
    }

    private Locator tree(String name) {
        return page.getByRole(AriaRole.TREE, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator row(Locator tree, String text) {
        return tree.getByRole(AriaRole.TREEITEM)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private void take(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("console-" + name + ".png")));
    }

    /** The last Wednesday of the demo's week. */
    private static LocalDate workday() {
        LocalDate day = LocalDate.now(ZoneId.systemDefault()).minusDays(1);
        while (day.getDayOfWeek() != DayOfWeek.WEDNESDAY) {
            day = day.minusDays(1);
        }
        return day;
    }
}
