package dev.rollcall.systemtest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.testsupport.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.microshed.testing.jupiter.MicroShedTest;

/** Makes the pictures of the documents anew, with {@code -Dpictures}: an organization that Okta works with. */
@MicroShedTest
@Tag("once")
@EnabledIfSystemProperty(named = "pictures", matches = ".*")
class DocumentPicturesIT {
    private static final Path IMAGES = Path.of("..", "docs", "images");
    private static final List<String> PEOPLE = List.of(
            "Ada Lovelace", "Alan Turing", "Grace Hopper", "Katherine Johnson", "Mary Jackson", "Edsger Dijkstra");

    @Test
    void thePagesAsTheDocumentsShowThem() throws IOException {
        var tenant = Tenant.named("Northwind Academy", SharedServer.baseUri());
        provision(tenant.okta());
        var plain = new PlainSite(SharedServer.baseUri());
        plain.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        plain.upload(Files.readString(Path.of("src", "test", "resources", "metadata", "okta.xml")));
        try (var chromium = Chromium.open();
                BrowserContext context = chromium.newContext(new NewContextOptions().setViewportSize(1280, 860))) {
            var site = AdminSite.withSession(context, SharedServer.baseUri(), plain.session());
            keep(site, "/settings/okta.xhtml?tab=scim", "configure-okta");
            keep(site, "/overview.xhtml", "overview");
            keep(site, "/activity.xhtml", "activity");
            assertThat(site.complaints()).isEmpty();
        }
    }

    private static void provision(ScimClient okta) {
        okta.get("/Users", "startIndex", "1", "count", "2").expect(200);
        List<String> ids = PEOPLE.stream()
                .map(name -> okta.post("/Users", person(name)).expect(201).id())
                .toList();
        okta.post("/Groups", Bodies.group("Course Admins", ids.get(0), ids.get(2)))
                .expect(201);
        okta.patch("/Users/" + ids.get(1), Bodies.DEACTIVATE).expect(200);
        okta.post("/Users", person(PEOPLE.get(3))).expect(409);
    }

    private static String person(String name) {
        String[] names = name.split(" ");
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%s@northwind.example",
                 "name":{"givenName":"%s","familyName":"%s"},"displayName":"%s","active":true}
                """.formatted(name.toLowerCase(Locale.ROOT).replace(' ', '.'), names[0], names[1], name);
    }

    private static void keep(AdminSite site, String path, String name) {
        site.open(path);
        assertThat(site.page().locator("h1").count()).isEqualTo(1);
        site.page().screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }
}
