package dev.rollcall.systemtest.saml.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.OktaMetadata;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.systemtest.site.Visitor;
import dev.rollcall.testsupport.browser.Chromium;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * An organization that trusts a key of the test's own as Okta's and takes its answers unasked, new for each test, and
 * its Primary Admin, who has the settings open.
 */
public abstract class OpenSettingsTest {
    public static final SelfSignedKey OKTA = SelfSignedKey.make();
    public static final String GRACE = "grace@example.com";

    private static final Pattern REFERENCE = Pattern.compile("id=\"reference\"[^>]*>([0-9a-f-]{36})<");

    // Of the test: classes that extend this one run side by side.
    private final Chromium chromium = Chromium.open();

    protected SamlOrganization school;
    protected PlainSite settings;
    private @Nullable AdminSite inBrowser;

    @BeforeEach
    void openSettings() {
        school = SamlOrganization.create(SharedServer.baseUri());
        settings = school.signedIn();
        settings.upload(metadata(OKTA));
        if (takesAnswersUnasked()) {
            settings.takeAnswersUnasked();
        }
        school.person(GRACE, "Grace", "Hopper");
    }

    protected boolean takesAnswersUnasked() {
        return true;
    }

    /** The same admin in a browser, for what a browser makes of the pages. */
    protected AdminSite admin() {
        if (inBrowser == null) {
            inBrowser = AdminSite.withSession(chromium.newContext(), school.server(), settings.session());
        }
        return inBrowser;
    }

    @AfterEach
    protected void close() {
        if (inBrowser != null) {
            assertThat(inBrowser.complaints()).isEmpty();
        }
        chromium.close();
    }

    protected static String metadata(SelfSignedKey key) {
        return OktaMetadata.of(key, TrustingOrganizations.SINGLE_SIGN_ON_URL);
    }

    /** Somebody else's. */
    protected BrowserContext browser(boolean script) {
        return chromium.newContext(new NewContextOptions().setJavaScriptEnabled(script));
    }

    protected static Visitor visitor() {
        return new Visitor(SharedServer.baseUri());
    }

    protected IdpResponse grace(SelfSignedKey key) {
        return IdpResponse.of(key, school, GRACE);
    }

    protected HttpResponse<String> post(Visitor visitor, IdpResponse response) {
        return post(visitor, response.encoded());
    }

    protected HttpResponse<String> post(Visitor visitor, String response) {
        return visitor.post("/saml/" + school.slug() + "/acs", "SAMLResponse", response);
    }

    /** What the admin reads about a refusal, by the reference that the person read. */
    protected String reason(HttpResponse<String> refusal) {
        assertThat(refusal.statusCode()).as(refusal.body()).isEqualTo(403);
        var reference = REFERENCE.matcher(refusal.body());
        assertThat(reference.find()).as(refusal.body()).isTrue();
        settings.open("/settings/sign-in.xhtml?id=" + reference.group(1));
        return settings.text();
    }

    protected static void assertOut(Visitor visitor) {
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.isSignedIn()).isFalse();
    }
}
