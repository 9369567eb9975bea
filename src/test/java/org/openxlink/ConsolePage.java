package org.openxlink;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** A page of the web console in a browser, and what somebody finds there by its name. */
class ConsolePage {

    private final Page page;

    ConsolePage(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    /** From the first page on. */
    void logIn(String address, String user) {
        page.navigate(address);
        page.getByLabel("User").fill(user);
        page.getByLabel("Password").fill(Console.PASSWORD);
        button("Log in").click();
        assertThat(page.locator("h1")).hasText("Overview");
    }

    /** By the menu. */
    void goTo(String name) {
        page.getByRole(AriaRole.NAVIGATION)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .click();
        assertThat(page.locator("h1")).hasText(name);
    }

    Locator main() {
        return page.locator("main");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator rows(String text) {
        return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    Locator tree(String name) {
        return page.getByRole(AriaRole.TREE, new Page.GetByRoleOptions().setName(name));
    }

    /** The rows of a tree that say so. */
    static Locator items(Locator tree, String text) {
        return tree.getByRole(AriaRole.TREEITEM).filter(new Locator.FilterOptions().setHasText(text));
    }
}
