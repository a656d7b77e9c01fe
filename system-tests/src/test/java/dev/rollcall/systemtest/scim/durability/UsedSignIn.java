package dev.rollcall.systemtest.scim.durability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.site.Refusal;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.site.Visitor;
import java.net.URI;
import java.net.http.HttpResponse;

/** A response that has opened a session. */
record UsedSignIn(URI server, SamlOrganization school, String response, Visitor signedIn) {
    private static final String USER_NAME = "grace@example.com";

    /** Signs somebody in there. */
    static UsedSignIn at(URI server) {
        var okta = SelfSignedKey.make();
        var school = TrustingOrganizations.create(server, okta);
        school.person(USER_NAME, "Grace", "Hopper");
        var used = new UsedSignIn(
                server, school, IdpResponse.of(okta, school, USER_NAME).encoded(), new Visitor(server));
        used.post(used.signedIn());
        assertThat(used.signedIn().isSignedIn()).isTrue();
        return used;
    }

    /** The response stays used, and the session goes on. */
    void assertItIsKnown() {
        var another = new Visitor(server);
        assertThat(Refusal.in(post(another)).page()).contains("This sign-in was used before. Sign in again.");
        assertThat(another.session()).isEmpty();
        assertThat(signedIn.isSignedIn()).isTrue();
    }

    private HttpResponse<String> post(Visitor visitor) {
        return visitor.post("/saml/" + school.slug() + "/acs", "SAMLResponse", response);
    }
}
