package dev.rollcall.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.rollcall.testsupport.browser.Chromium;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * The help article, followed to the letter: sign in, open Configure Okta, upload the metadata, enable SCIM, generate a
 * key, update; then both kinds of app in Okta work with the two values that were copied, and the pages show what Okta
 * did.
 */
@MicroShedTest
class HelpArticleIT {
    @Test
    void anAdminConnectsOktaAndSeesWhatOktaDoes() throws Exception {
        var organization = NewOrganization.create();
        try (var chromium = Chromium.open();
                BrowserContext context = chromium.newContext()) {
            var site = new AdminSite(context);
            OktaCalls okta = connect(site, organization);

            String manager = appIntegration(okta);
            see(site, manager);
            catalogApp(okta);

            site.open("/activity.xhtml");
            assertThat(site.text()).contains("Deactivated", "Reactivated", "Course Admins");
            assertThat(site.complaints()).isEmpty();
        }
    }

    private static OktaCalls connect(AdminSite site, NewOrganization organization) {
        site.signIn(organization.slug(), organization.email(), organization.password());
        site.follow("Settings");
        site.follow("Single Sign-on");
        site.follow("Configure Okta");

        Page page = site.page();
        assertThat(site.value("ACS URL")).endsWith("/saml/" + organization.slug() + "/acs");
        assertThat(site.value("Entity ID")).endsWith("/saml/" + organization.slug() + "/metadata");
        assertThat(site.value("RelayState / Start URL")).endsWith("/saml/" + organization.slug() + "/login");
        site.chooseMetadata(Path.of("src/test/resources/metadata/okta.xml"));
        assertThat(site.text())
                .contains("http://www.okta.com/exkacme0000000000000", "https://acme.okta.com/app/", "valid until");
        site.press("Update");
        assertThat(site.text()).contains("http://www.okta.com/exkacme0000000000000");

        site.follow("SCIM");
        page.getByRole(AriaRole.SWITCH, new GetByRoleOptions().setName("Enable SCIM"))
                .check();
        site.press("Generate Key");
        String secretKey = site.value("Secret Key");
        site.press("Update");
        String tenantUrl = site.value("Tenant URL");
        assertThat(tenantUrl).endsWith("/scim/v2/" + organization.slug()).doesNotContain("_");
        assertThat(page.getByRole(AriaRole.SWITCH, new GetByRoleOptions().setName("Enable SCIM"))
                        .isChecked())
                .isTrue();
        site.open("/settings/okta.xhtml?tab=scim");
        assertThat(page.content()).doesNotContain(secretKey);
        return new OktaCalls(tenantUrl, secretKey);
    }

    /** An app integration of one's own (AIW): test, create, change and deactivate by PUT, group push by PUT. */
    private static String appIntegration(OktaCalls okta) {
        assertThat(okta.get("/Users?startIndex=1&count=2").path("totalResults").asInt())
                .isEqualTo(1);

        assertThat(okta.find("/Users", "userName", "grace@example.com")
                        .path("totalResults")
                        .asInt())
                .isZero();
        String manager = okta.post("/Users", person("grace@example.com", "Grace", "Hopper", "00uGrace", ""))
                .path("id")
                .asText();
        String report = okta.post(
                        "/Users", person("alan@example.com", "Alan", "Turing", "00uAlan", """
                                ,"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                                {"manager":{"value":"%s","displayName":"grace@example.com"}}""".formatted(manager)))
                .path("id")
                .asText();

        ObjectNode renamed = (ObjectNode) okta.get("/Users/" + report);
        renamed.withObjectProperty("name").put("familyName", "Mathison Turing");
        renamed.put("displayName", "Alan Mathison Turing");
        okta.put("/Users/" + report, renamed.toString());

        ObjectNode leaving = (ObjectNode) okta.get("/Users/" + manager);
        okta.put("/Users/" + manager, leaving.put("active", false).toString());
        JsonNode found = okta.find("/Users", "userName", "grace@example.com")
                .path("Resources")
                .path(0);
        assertThat(found.path("id").asText()).isEqualTo(manager);
        assertThat(found.path("active").asBoolean()).isFalse();

        String group = okta.post("/Groups", """
                        {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Course Admins",
                         "members":[{"value":"%s","display":"alan@example.com"}]}""".formatted(report)).path("id").asText();
        ObjectNode pushed = (ObjectNode) okta.get("/Groups/" + group);
        pushed.withArray("members").addObject().put("value", manager).put("display", "grace@example.com");
        okta.put("/Groups/" + group, pushed.toString());
        return manager;
    }

    private static void see(AdminSite site, String manager) {
        site.open("/people.xhtml");
        assertThat(site.text()).contains("Alan Mathison Turing", "Grace Hopper", "Deactivated", "Okta");

        site.follow("Alan Mathison Turing");
        assertThat(site.value("E-mail")).isEqualTo("alan@example.com");
        site.follow("Grace Hopper");
        assertThat(site.value("User ID")).isEqualTo(manager);
        assertThat(site.text()).contains("Deactivated", "Course Admins");

        site.follow("Groups");
        site.follow("Course Admins");
        assertThat(site.text()).contains("2 members", "Alan Mathison Turing", "Grace Hopper");

        site.open("/settings/okta.xhtml?tab=scim");
        assertThat(site.text()).contains("Test Connector Configuration");
        assertThat(site.page().locator("nav.tabs").innerText()).contains("Connected");
    }

    /** The catalogue's app: status and groups by PATCH. */
    private static void catalogApp(OktaCalls okta) {
        assertThat(okta.find("/Users", "userName", "mary@example.com").path("Resources"))
                .isEmpty();
        String id = okta.post("/Users", person("mary@example.com", "Mary", "Jackson", "00uMary", ""))
                .path("id")
                .asText();
        okta.patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"active\":false}}", 200);
        okta.patch("/Users/" + id, "{\"op\":\"replace\",\"value\":{\"active\":true}}", 200);
        assertThat(okta.get("/Users/" + id).path("active").asBoolean()).isTrue();

        String group = okta.post("/Groups", "{\"displayName\":\"Engineers\",\"members\":[]}")
                .path("id")
                .asText();
        okta.patch("/Groups/" + group, """
                {"op":"add","path":"members","value":[{"value":"%s","display":"mary@example.com"}]}""".formatted(id), 204);
        okta.patch(
                "/Groups/" + group,
                "{\"op\":\"replace\",\"value\":{\"id\":\"%s\",\"displayName\":\"Engineering\"}}".formatted(group),
                204);
        JsonNode pushed = okta.get("/Groups/" + group);
        assertThat(pushed.path("displayName").asText()).isEqualTo("Engineering");
        assertThat(pushed.path("members").path(0).path("value").asText()).isEqualTo(id);
        okta.patch("/Groups/" + group, "{\"op\":\"replace\",\"path\":\"members\",\"value\":[]}", 204);
        assertThat(okta.get("/Groups/" + group).path("members")).isEmpty();
        okta.delete("/Groups/" + group);
    }

    private static String person(String userName, String given, String family, String externalId, String more) {
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%1$s",
                 "name":{"givenName":"%2$s","familyName":"%3$s"},
                 "emails":[{"primary":true,"value":"%1$s","type":"work"}],
                 "displayName":"%2$s %3$s","locale":"en-US","externalId":"%4$s","groups":[],"password":"1mz050nq","active":true%5$s}""".formatted(userName, given, family, externalId, more);
    }
}
