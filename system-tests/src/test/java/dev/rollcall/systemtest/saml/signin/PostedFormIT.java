package dev.rollcall.systemtest.saml.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Row 44: the ways in which a good response is not handed over. */
@MicroShedTest
@Tag("once")
class PostedFormIT {
    private static final SelfSignedKey OKTA = SelfSignedKey.make();
    private static final String GRACE = "grace@example.com";

    private static SamlOrganization school;

    @BeforeAll
    static void connect() {
        school = TrustingOrganizations.create(SharedServer.baseUri(), OKTA);
        school.person(GRACE, "Grace", "Hopper");
    }

    private static Visitor visitor() {
        return new Visitor(SharedServer.baseUri());
    }

    private static IdpResponse grace() {
        return IdpResponse.of(OKTA, school, GRACE);
    }

    private static HttpResponse<String> post(Visitor visitor, String response) {
        return visitor.post("/saml/" + school.slug() + "/acs", "SAMLResponse", response);
    }

    private static void assertOut(Visitor visitor) {
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    @DisplayName("row 44: the address takes POST only")
    void get() {
        var visitor = visitor();

        var answer = visitor.get("/saml/" + school.slug() + "/acs?SAMLResponse="
                + URLEncoder.encode(grace().encoded(), StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isIn(400, 405);
        assertOut(visitor);
    }

    @Test
    @DisplayName("row 44: SAMLResponse twice, in the body or in body and query, is refused")
    void twice() {
        var visitor = visitor();
        var acs = "/saml/" + school.slug() + "/acs";
        var one = "SAMLResponse=" + URLEncoder.encode(grace().encoded(), StandardCharsets.UTF_8);

        assertThat(visitor.postBody(acs, one + "&" + one).statusCode()).isEqualTo(400);
        assertThat(visitor.postBody(acs + "?" + one, one).statusCode()).isEqualTo(400);
        assertThat(visitor.postBody(acs + "?" + one, "").statusCode()).isEqualTo(400);
        assertOut(visitor);
    }

    @ParameterizedTest(name = "row 44: SAMLResponse=\"{0}\" is refused")
    @ValueSource(strings = {"", " ", "%%%", "not Base64!", "PHA+", "AAAA"})
    void notAMessage(String text) {
        var visitor = visitor();

        assertThat(post(visitor, text).statusCode()).isIn(400, 403);
        assertOut(visitor);
    }

    @Test
    @DisplayName("row 44: what a page's form has, and no response, changes nothing of the answer")
    void viewState() {
        var visitor = visitor();
        var acs = "/saml/" + school.slug() + "/acs";

        var answer =
                visitor.postBody(acs, "SAMLResponse=PHA%2B&jakarta.faces.ViewState=x&jakarta.faces.partial.ajax=true");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You are not signed in", "Reference for your administrator");
        assertOut(visitor);
    }

    @Test
    @DisplayName("row 44: Base64 with line breaks is taken, with the letters for addresses and cut off it is not")
    void base64() {
        var mime = visitor();
        byte[] xml = Base64.getDecoder().decode(grace().encoded());
        post(mime, Base64.getMimeEncoder().encodeToString(xml));
        assertThat(mime.isSignedIn()).isTrue();

        var visitor = visitor();
        var forAddresses =
                Base64.getUrlEncoder().encodeToString(Base64.getDecoder().decode(grace().encoded()));
        assertThat(forAddresses).contains("-");
        assertThat(post(visitor, forAddresses).statusCode()).isEqualTo(403);
        var whole = grace().encoded();
        assertThat(post(visitor, whole.substring(0, whole.length() / 2)).statusCode())
                .isEqualTo(403);
        assertOut(visitor);
    }

    @Test
    @DisplayName("row 44: a response on another path, and one to an organization that is not there, is not found")
    void otherPaths() {
        var visitor = visitor();

        assertThat(visitor.post("/saml/no-such-organization/acs", "SAMLResponse", grace().encoded())
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.post("/saml/" + school.slug() + "/acs/x", "SAMLResponse", grace().encoded())
                        .statusCode())
                .isEqualTo(404);
        assertOut(visitor);
    }
}
