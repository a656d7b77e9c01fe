package dev.rollcall.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.server.RollcallServer;
import dev.rollcall.testsupport.TestDatabase;
import dev.rollcall.testsupport.browser.Chromium;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first visit of an installation whose operator has named no admin. */
@Tag("once")
class SetupPageIT {
    private static final Pattern CODE = Pattern.compile("one-time code: (\\S+)");

    @Test
    void theCodeInTheLogOpensTheSetUpOnce() {
        try (var database = TestDatabase.create();
                var server = RollcallServer.start(database.environment());
                var chromium = Chromium.open();
                var context = chromium.newContext()) {
            Matcher code = CODE.matcher(server.log());
            assertThat(code.find()).isTrue();
            var site = new AdminSite(context, server.baseUri());

            site.open("/people.xhtml");
            assertThat(site.page().url()).endsWith("/setup.xhtml");
            setUp(site, "not the code");
            assertThat(site.page().locator("body").innerText()).contains("This is not the code of this installation");
            setUp(site, code.group(1));
            assertThat(site.page().locator("body").innerText()).contains("Northwind is set up");

            site.open("/setup.xhtml");
            assertThat(site.page().url()).doesNotContain("setup");
            site.open("/people.xhtml");
            assertThat(site.text()).contains("Ada Lovelace");
            assertThat(site.complaints()).isEmpty();
        }
    }

    private static void setUp(AdminSite site, String code) {
        site.page().getByLabel("One-time code").fill(code);
        site.page().getByLabel("Organization name").fill("Northwind");
        site.page().getByLabel("Given name").fill("Ada");
        site.page().getByLabel("Family name").fill("Lovelace");
        site.page().getByLabel("E-mail").fill("ada@northwind.example");
        site.page().getByLabel("Password").fill("correct horse battery staple");
        site.press("Create and sign in");
    }
}
