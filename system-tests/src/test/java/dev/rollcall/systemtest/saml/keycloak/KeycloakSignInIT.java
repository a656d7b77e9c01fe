package dev.rollcall.systemtest.saml.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import dev.rollcall.systemtest.saml.idp.SentRequest;
import dev.rollcall.systemtest.site.Visitor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Keycloak signs people in, in a real browser: requests signed, assertions encrypted. */
@MicroShedTest
@Tag("once")
class KeycloakSignInIT extends KeycloakTest {
    @Test
    void somebodySignsInFromTheSignInPageAndArrivesAtHome() {
        connection.person(GRACE, "Grace", "Hopper");

        signInFromThePage(GRACE);

        assertThat(site.page().url()).endsWith("/home.xhtml");
        assertThat(site.text()).contains("Grace Hopper", GRACE);
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void whoeverWantedAPageArrivesThere() {
        String id = connection.person(GRACE, "Grace", "Hopper");
        makeAdmin(id);

        site.open("/groups.xhtml?page=1");
        site.page()
                .getByLabel("Work or school e-mail")
                .fill(connection.organization().slug());
        site.press("Continue");
        assertThat(site.text()).doesNotContain("Okta");
        site.follow("Sign in with your identity provider");
        KeycloakConnection.signIn(site.page(), GRACE);

        assertThat(site.page().url()).endsWith("/groups.xhtml?page=1");
        assertThat(site.complaints()).isEmpty();
    }

    private void makeAdmin(String id) {
        connection
                .organization()
                .scim()
                .patch(
                        "/Users/" + id,
                        "{\"op\":\"replace\",\"value\":{\"roles\":[{\"primary\":true,\"value\":\"admin\"}]}}",
                        200);
    }

    @Test
    void somebodyBeginsAtKeycloakAndArrivesAtHomeOrWhereRelayStateSays() {
        makeAdmin(connection.person(GRACE, "Grace", "Hopper"));

        site.page().navigate(connection.client().tile().toString());
        KeycloakConnection.signIn(site.page(), GRACE);
        assertThat(site.page().url()).endsWith("/overview.xhtml");

        site.page().navigate(connection.client().tile() + "?RelayState=/groups.xhtml");
        site.page().waitForURL("**/groups.xhtml");
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void whereAnAdminTurnedThatOffNobodyBeginsAtKeycloakAndTheListSaysWhy() {
        connection.person(GRACE, "Grace", "Hopper");
        admin.open("/settings/okta.xhtml?tab=rules");
        admin.page().getByLabel("Sign-in from Okta’s tile").uncheck();
        admin.press("Update");

        site.page().navigate(connection.client().tile().toString());
        KeycloakConnection.signIn(site.page(), GRACE);

        assertThat(KeycloakConnection.heading(site)).isEqualTo("You are not signed in");
        assertThat(site.text()).contains("Sign in from this site instead");
        assertOut();
        assertListed("Refused", "The sign-in began at the identity provider, which is turned off");
        signInAgain();
    }

    private void signInAgain() {
        connection.organization().chooseSingleSignOn(site, "your identity provider");
        site.page().waitForURL("**/home.xhtml");
    }

    @Test
    void keycloakVerifiesOurSignatureAndRefusesWhatIsChangedOrUnsigned() {
        assertThat(connection.client().attribute("saml.client.signature")).isEqualTo("true");
        connection.person(GRACE, "Grace", "Hopper");
        var good = SentRequest.by(
                        new Visitor(connection.organization().server()),
                        connection.organization().startPath())
                .address();
        assertThat(good).contains("&SigAlg=", "&Signature=");

        for (var bad : List.of(
                good.replace("&SigAlg=", "&RelayState=%2Fpeople.xhtml&SigAlg="),
                good.substring(0, good.indexOf("&SigAlg=")))) {
            site.page().navigate(bad);
            assertThat(site.page().locator("body").innerText()).contains("Invalid requester");
        }

        site.page().navigate(good);
        assertThat(site.page().locator("#username").count()).isOne();
    }

    @Test
    void assertionsComeEncrypted() {
        assertThat(connection.client().attribute("saml.encrypt")).isEqualTo("true");
        connection.person(GRACE, "Grace", "Hopper");
        List<String> responses = new ArrayList<>();
        site.page().onRequest(request -> keepResponse(request, responses));

        signInFromThePage(GRACE);

        assertThat(site.page().url()).endsWith("/home.xhtml");
        assertThat(responses)
                .singleElement()
                .asString()
                .contains("EncryptedAssertion")
                .doesNotContain(GRACE);
    }

    private static void keepResponse(Request request, List<String> responses) {
        if (request.method().equals("POST") && request.url().endsWith("/acs")) {
            var form = request.postData();
            var from = form.indexOf("SAMLResponse=") + "SAMLResponse=".length();
            var to = form.indexOf('&', from);
            var value = URLDecoder.decode(form.substring(from, to < 0 ? form.length() : to), StandardCharsets.UTF_8);
            responses.add(new String(Base64.getMimeDecoder().decode(value), StandardCharsets.UTF_8));
        }
    }

    @Test
    void whoIsUnknownOrDeactivatedReadsWhatToAskFor() {
        connection.realm().person("nobody@example.com", "No", "Body");
        signInFromThePage("nobody@example.com");
        assertThat(KeycloakConnection.heading(site)).isEqualTo("You are not signed in");
        assertThat(site.text()).contains("nobody@example.com", "Ask your administrator to assign you to the app there");
        assertListed("Refused", "nobody@example.com");
        assertOut();

        connection.organization().deactivate(connection.person(GRACE, "Grace", "Hopper"));
        browser.clearCookies();
        signInFromThePage(GRACE);
        assertThat(site.text()).contains("is deactivated. Ask your administrator to assign you");
        assertListed("Refused", GRACE);
        assertOut();
    }
}
