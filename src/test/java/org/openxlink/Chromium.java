package org.openxlink;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a parameter {@link Browser}: the system's Chromium, started once and ended after all tests. Playwright is for
 * one thread at a time, so who uses it holds the resource {@link #LOCK}.
 */
public final class Chromium implements ParameterResolver {

    static final String LOCK = "browser";

    /** How long Playwright waits for what a page is to show or let do; its own 5 s are short for a busy machine. */
    private static final int PATIENCE_MILLIS = 30_000;

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(Chromium.class);

    /** What is started, and is ended by JUnit. */
    private record Started(Playwright playwright, Browser browser) implements AutoCloseable {

        static Started now() {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of(
                            "PLAYWRIGHT_NODEJS_PATH", program("node"), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(program("chromium")))
                            .setTimeout((double) Await.LONGEST.toMillis()));
            return new Started(playwright, browser);
        }

        private static String program(String name) {
            return Stream.of(System.getenv("PATH").split(Pattern.quote(File.pathSeparator)))
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is missing; see .ci/run for what the tests need"))
                    .toString();
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    /** Somebody before an empty screen, who reads British English. */
    static BrowserContext context(Browser browser) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(OURS)
                .getOrComputeIfAbsent(Started.class, any -> Started.now(), Started.class)
                .browser();
    }
}
