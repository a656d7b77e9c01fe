package dev.rollcall.systemtest.browser.settings.scim;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.SelectOption;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.browser.OktaCalls;
import dev.rollcall.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
@Tag("once")
class CustomAttributesIT {
    private static final String URN = "urn:example:school:2.0:User";

    private static Chromium chromium;

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    private static void register(AdminSite site, String urn) {
        site.page().getByLabel("URN").fill(urn);
        site.press("Register extension");
    }

    private static void add(AdminSite site, String name, String type) {
        site.page().getByLabel("Attribute name").fill(name);
        site.page().locator("#type").selectOption(new SelectOption().setLabel(type));
        site.press("Add attribute");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAttributeIsRegisteredFilledShownAndRemovedWithAndWithoutScript(boolean script) throws Exception {
        try (BrowserContext context = chromium.newContext(new NewContextOptions().setJavaScriptEnabled(script))) {
            var site = NewOrganization.create().signedIn(context);
            site.open("/settings/okta.xhtml?tab=scim");
            site.page().getByLabel("Enable SCIM").check();
            site.press("Generate Key");
            String secretKey = site.value("Secret Key");
            site.press("Update");
            var okta = new OktaCalls(site.value("Tenant URL"), secretKey);
            site.follow("Custom attributes");
            assertThat(site.text()).contains("No custom attributes yet");
            register(site, URN);
            add(site, "level", "Whole number");
            assertThat(site.text()).contains("level", "Whole number", "by ada@example.com");

            String id = okta.post("/Users", "{\"userName\":\"bob@example.com\",\"" + URN + "\":{\"level\":5}}")
                    .path("id")
                    .asText();
            assertThat(okta.get("/Users/" + id).path(URN).path("level").asInt()).isEqualTo(5);
            site.open("/person.xhtml?id=" + id);
            assertThat(site.text()).contains("level");

            site.open("/settings/attributes.xhtml");
            site.follow("Remove level");
            assertThat(site.page().locator("dialog").innerText()).contains("1 person has a value");
            site.press("Remove");
            assertThat(site.text()).contains("No attributes yet");
            assertThat(okta.get("/Users/" + id).has(URN)).isFalse();
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void aRefusalIsASentenceAndTheFormKeepsWhatWasTyped() throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            var site = NewOrganization.create().signedIn(context);
            site.open("/settings/attributes.xhtml");
            register(site, "http://example.com");

            assertThat(site.page().locator("body").innerText()).contains("cannot be the URN of an extension");
            assertThat(site.page().getByLabel("URN").inputValue()).isEqualTo("http://example.com");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void theLongestNamesFitTheirWindow(int width) throws Exception {
        try (BrowserContext context = chromium.newContext(new NewContextOptions().setViewportSize(width, 844))) {
            var site = NewOrganization.create().signedIn(context);
            site.open("/settings/attributes.xhtml");
            register(site, "urn:example:" + "x".repeat(243));
            add(site, "y".repeat(64), "Binary (Base64)");
            site.picture("custom-attributes-" + width);

            assertThat(site.text()).contains("y".repeat(64));
            assertThat(site.scrollsSideways()).isFalse();
        }
    }

    @Test
    void aDescriptionCanBeChanged() throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            var site = NewOrganization.create().signedIn(context);
            site.open("/settings/attributes.xhtml");
            register(site, URN);
            add(site, "level", "Whole number");
            site.follow("Describe level");
            site.page().getByLabel("Description").fill("The year at school.");
            site.press("Save");

            assertThat(site.text()).contains("The year at school.");
            assertThat(site.complaints()).isEmpty();
        }
    }

    @Test
    void anExtensionGoesWithItsAttributes() throws Exception {
        try (BrowserContext context = chromium.newContext()) {
            var site = NewOrganization.create().signedIn(context);
            site.open("/settings/attributes.xhtml");
            register(site, URN);
            add(site, "level", "Whole number");
            site.follow("Remove extension");
            assertThat(site.page().locator("dialog").innerText()).contains("Nobody has a value");
            site.press("Remove");

            assertThat(site.text()).contains("No custom attributes yet");
        }
    }
}
