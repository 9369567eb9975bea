package org.openxlink;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A web console as somebody sees it in a browser, in British English; whatever the pages complain of is an error at the end. */
final class Screen extends ConsolePage implements AutoCloseable {

    /** What a failed request leaves in the browser's console; the pages say it themselves. */
    private static final Pattern REFUSED = Pattern.compile("Failed to load resource: .* status of 4\\d\\d .*");

    private final Console console;
    private final BrowserContext context;
    private final List<String> errors = new ArrayList<>();

    private Screen(Console console, BrowserContext context) {
        super(context.newPage());
        this.console = console;
        this.context = context;
        page().onConsoleMessage(this::listen);
        page().onPageError(errors::add);
    }

    static Screen open(Browser browser, Path folder) throws Exception {
        return new Screen(Console.start(folder), Chromium.context(browser));
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") && !REFUSED.matcher(message.text()).matches()) {
            errors.add(message.text()); // a breach of the Content-Security-Policy too
        }
    }

    Console console() {
        return console;
    }

    Home home() {
        return console.home();
    }

    String address() {
        return console.api().console().orElseThrow().toString();
    }

    void logIn(String user) {
        logIn(address(), user);
    }

    /** Answers the question in front of the page by the button of that name. */
    void answer(String button) {
        checkAccessibility();
        page().locator("dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    void checkAccessibility() {
        assertThat(new AxeBuilder(page()).analyze().getViolations())
                .filteredOn(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    @Override
    public void close() throws Exception {
        context.close();
        console.close();
        assertThat(errors).isEmpty();
    }
}
