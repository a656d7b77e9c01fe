package dev.rollcall.systemtest.saml.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.OktaMetadata;
import dev.rollcall.systemtest.saml.idp.SentRequest;
import dev.rollcall.systemtest.saml.site.OpenSettingsTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Rows 65, 85: an organization that has disconnected its identity provider believes it nothing more. */
@MicroShedTest
@Tag("once")
class DisconnectedMetadataIT extends OpenSettingsTest {
    private void disconnect() {
        admin().open("/settings/okta.xhtml?tab=saml");
        admin().press("Disconnect metadata");
        assertThat(admin().page().locator("dialog").innerText()).contains("everybody who is signed in with Okta");
        admin().page().locator("dialog input[type=submit]").click();
        admin().page().getByText("Okta’s metadata is removed.").waitFor();
    }

    @Test
    @DisplayName(
            "row 65: after disconnecting, a good response signs nobody in, asked or unasked, and nobody is sent to sign in")
    void nobodyComesIn() {
        var asked = visitor();
        var request = SentRequest.by(asked, school.startPath());

        disconnect();

        var answer = post(asked, grace(OKTA).answering(request.id()));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains("Signing in with your identity provider is not set up", "Ask your administrator")
                .doesNotContain("Okta");
        assertOut(asked);
        var unasked = visitor();
        assertThat(post(unasked, grace(OKTA)).statusCode()).isEqualTo(404);
        assertOut(unasked);
        assertThat(visitor().get(school.startPath()).statusCode()).isEqualTo(404);
        assertThat(visitor().get("/sign-in.xhtml?organization=" + school.slug()).body())
                .doesNotContain("Sign in with");
    }

    @Test
    @DisplayName("row 85: disconnecting ends the sessions that Okta has opened, and no other")
    void sessionsEnd() {
        var person = visitor();
        post(person, grace(OKTA));
        assertThat(person.isSignedIn()).isTrue();

        disconnect();

        assertThat(person.isSignedIn()).isFalse();
        admin().open("/people.xhtml");
        assertThat(admin().text()).contains(GRACE);
    }

    @Test
    @DisplayName("row 85: disconnecting stands in the history, and the same metadata connects again")
    void again() {
        var response = grace(OKTA).encoded();
        disconnect();
        assertThat(post(visitor(), response).statusCode()).isEqualTo(404);
        admin().page().getByText("History of the metadata").click();
        assertThat(admin().page().locator("details.history li.change >> nth=0").innerText())
                .contains("Disconnected from " + OktaMetadata.ISSUER, "removed", OKTA.fingerprint());

        settings.upload(metadata(OKTA));

        var person = visitor();
        post(person, response);
        assertThat(person.isSignedIn()).isTrue();
    }
}
