package dev.rollcall.systemtest.browser.settings.scim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** What an admin says of a Secret Key on the SCIM tab, and what its client reads. */
@MicroShedTest
@Tag("once")
class KeyPageIT {
    private Tenant tenant;
    private PlainSite site;

    @BeforeEach
    void open() {
        tenant = Tenant.withPassword(SharedServer.baseUri());
        site = new PlainSite(SharedServer.baseUri());
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        site.open("/settings/okta.xhtml?tab=scim");
    }

    private ScimClient generated() {
        site.press("Generate Key");
        return tenant.withoutKey().with("Authorization", "Bearer " + site.value("Secret Key"));
    }

    private String row(String name) {
        return site.page().select("tbody tr").stream()
                .map(Element::text)
                .filter(text -> text.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private static String inDays(int days) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
                .format(LocalDate.now(ZoneOffset.UTC).plusDays(days));
    }

    @Test
    void aKeyHasTheNameEndAndAddressesThatItsAdminSays() {
        site.fill("Key name", "Okta production");
        site.select("Expires", "In 90 days");
        site.fill("Allowed addresses", "203.0.113.9\n2001:db8::/32");
        var okta = generated();

        assertThat(site.text()).contains("2 of 20 keys");
        assertThat(row("Okta production")).contains("Only from 203.0.113.9 and 1 more", inDays(90), "Never");
        okta.with("X-Forwarded-For", "2001:db8::7").get("/Users").expect(200);
        assertThat(okta.with("X-Forwarded-For", "198.51.100.7")
                        .get("/Users")
                        .expect(403)
                        .detail())
                .contains("\"Okta production\" may not be used from 198.51.100.7.", "press Change beside the key");
        site.open("/settings/okta.xhtml?tab=scim");
        assertThat(row("Okta production")).contains("from 2001:db8:0:0:0:0:0:7");
        site.open("/activity.xhtml?failures=1");
        assertThat(site.text()).contains("Okta production", "may not be used from 198.51.100.7");
    }

    @Test
    void whatIsNoAddressMakesNoKeyAndStaysInTheForm() {
        site.fill("Allowed addresses", "okta.com");
        site.press("Generate Key");

        assertThat(site.text()).contains("\"okta.com\" is no network address.", "1 of 20 keys");
        assertThat(site.value("Allowed addresses")).isEqualTo("okta.com");
        assertThat(site.page().select("details.more").hasAttr("open")).isTrue();
    }

    @Test
    void aKeyIsChangedAndItsSecretStays() {
        var okta = tenant.okta().with("X-Forwarded-For", "198.51.100.7");
        okta.get("/Users").expect(200);
        site.follow("Change Key 1");
        assertThat(site.text()).contains("No change: Never");

        site.fill("Key name", "Okta");
        site.select("Expires", "In 7 days");
        site.fill("Allowed addresses", "203.0.113.0/24");
        site.press("Save");

        assertThat(site.text())
                .contains("Okta is saved.", "Okta expires in 7 days, on " + inDays(7) + ".", "Press Generate Key");
        assertThat(row("Okta")).contains("in 7 days", "Only from 203.0.113.0/24");
        okta.get("/Users").expect(403);
        okta.with("X-Forwarded-For", "203.0.113.9").get("/Users").expect(200);
        site.open("/settings/single-sign-on.xhtml");
        assertThat(site.text()).contains("Key expires in 7 days");
        site.open("/settings/okta.xhtml?tab=scim");
        site.follow("Change Okta");
        assertThat(site.page().select("#key-lifetime option").eachText()).containsExactly("No change: " + inDays(7));
        site.fill("Allowed addresses", "");
        site.press("Save");
        okta.get("/Users").expect(200);
    }
}
