package dev.rollcall.benchmark;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rollcall.benchmark.subject.Cluster;
import dev.rollcall.benchmark.subject.RollcallSubject;
import dev.rollcall.testsupport.browser.Chromium;
import java.net.URI;

/** A Primary Admin's browser in which a form is half filled in when the node that has sent its page ends. */
final class HalfFilledForm implements AutoCloseable {
    private final Chromium chromium = Chromium.open();
    private final Page page = chromium.newContext().newPage();
    private final int node;

    HalfFilledForm(URI site, String organization) {
        page.navigate(site + "/sign-in.xhtml?organization=" + organization);
        page.getByLabel("E-mail").fill(RollcallSubject.ADMIN);
        page.getByLabel("Password").fill(RollcallSubject.PASSWORD);
        press("Sign in");
        node = Cluster.node(page.navigate(site + "/person-new.xhtml").headers());
        page.getByLabel("Given name").fill("Grace");
    }

    /** The node that has sent the page. */
    int node() {
        return node;
    }

    /**
     * Fills in the rest and sends it.
     *
     * @throws IllegalStateException when the person is not added
     */
    void send() {
        page.getByLabel("Family name").fill("Hopper");
        page.getByLabel("E-mail").fill("grace.hopper@rollcall.example");
        press("Add person");
        String answer = page.locator("main").innerText();
        if (!answer.contains("Grace Hopper was added.")) {
            throw new IllegalStateException("The form of node " + node + " is lost: " + answer);
        }
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    @Override
    public void close() {
        chromium.close();
    }
}
