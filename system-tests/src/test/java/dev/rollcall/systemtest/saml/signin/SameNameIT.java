package dev.rollcall.systemtest.saml.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.OktaMetadata;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.site.PrimaryAdmin;
import dev.rollcall.systemtest.saml.site.Refusal;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.Visitor;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Row 67: a NameID means somebody of one organization, by user name, and nobody else who is called the same. */
@MicroShedTest
@Tag("once")
class SameNameIT {
    private static final SelfSignedKey OKTA = SelfSignedKey.make();
    private static final SelfSignedKey OTHER_KEY = SelfSignedKey.make();
    private static final String OTHER_ISSUER = "http://www.okta.com/exkother000000000000";
    private static final String GRACE = "grace@example.com";

    private static SamlOrganization school;
    private static SamlOrganization sameIssuer;
    private static SamlOrganization otherIssuer;
    private static PrimaryAdmin admin;
    private static PrimaryAdmin sameIssuerAdmin;

    private final Visitor visitor = new Visitor(SharedServer.baseUri());

    @BeforeAll
    static void connect() {
        admin = TrustingOrganizations.administered(SharedServer.baseUri(), OKTA);
        sameIssuerAdmin = TrustingOrganizations.administered(SharedServer.baseUri(), OKTA);
        school = admin.organization();
        sameIssuer = sameIssuerAdmin.organization();
        otherIssuer = TrustingOrganizations.create(SharedServer.baseUri(), OTHER_ISSUER, OTHER_KEY);
        school.person(GRACE, "Grace", "Hopper");
        otherIssuer.person(GRACE, "Grace", "Kelly");
    }

    private HttpResponse<String> post(SamlOrganization organization, IdpResponse response) {
        return visitor.post(organization.acsPath(), "SAMLResponse", response.encoded());
    }

    private static IdpResponse fromOther(SamlOrganization organization) {
        return IdpResponse.of(OTHER_KEY, organization, GRACE).from(OTHER_ISSUER);
    }

    /** Nobody is signed in at the admin's organization, for this reason. */
    private void assertRefused(PrimaryAdmin admin, IdpResponse response, String reason) {
        assertThat(admin.reason(Refusal.in(post(admin.organization(), response))))
                .contains(reason);
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    @DisplayName("row 67: the same name from two issuers is two people, each of an organization")
    void twoIssuers() {
        post(school, IdpResponse.of(OKTA, school, GRACE));
        assertThat(visitor.get("/home.xhtml").body()).contains("Grace Hopper").doesNotContain("Kelly");

        var elsewhere = new Visitor(SharedServer.baseUri());
        elsewhere.post(
                otherIssuer.acsPath(), "SAMLResponse", fromOther(otherIssuer).encoded());
        assertThat(elsewhere.get("/home.xhtml").body()).contains("Grace Kelly").doesNotContain("Hopper");
        assertThat(elsewhere.session()).isNotEqualTo(visitor.session());
        assertThat(visitor.get("/home.xhtml").body()).contains("Grace Hopper");
    }

    @Test
    @DisplayName("row 67: the issuer of one organization says nothing in another")
    void otherIssuerHere() {
        assertRefused(
                admin,
                fromOther(school),
                "The Response was issued by \"" + OTHER_ISSUER + "\", and the uploaded metadata is that of \""
                        + OktaMetadata.ISSUER + "\".");
        assertRefused(
                admin,
                fromOther(school).from(OktaMetadata.ISSUER),
                "The Assertion is signed with a certificate that is not in the uploaded metadata");
    }

    @Test
    @DisplayName("row 67: a name that is known in one organization is nobody in another, also from the same issuer")
    void sameNameElsewhere() {
        assertRefused(
                sameIssuerAdmin,
                IdpResponse.of(OKTA, sameIssuer, GRACE),
                "Nobody here has the name \"" + GRACE + "\".");
    }

    @Test
    @DisplayName("row 67: a NameID that is the e-mail address of somebody with another user name is nobody")
    void emailAddress() {
        school.person("ada", "ada@example.com", "Ada", "Lovelace");

        assertRefused(
                admin,
                IdpResponse.of(OKTA, school, "ada@example.com"),
                "Nobody here has the name \"ada@example.com\".");

        post(school, IdpResponse.of(OKTA, school, "ada"));
        assertThat(visitor.get("/home.xhtml").body()).contains("Ada Lovelace");
    }
}
