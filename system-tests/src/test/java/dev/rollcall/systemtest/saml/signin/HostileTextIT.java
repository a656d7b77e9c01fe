package dev.rollcall.systemtest.saml.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.idp.SentRequest;
import dev.rollcall.systemtest.saml.idp.SignedLogout;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What a stranger, or an identity provider, writes into texts that are followed, shown or logged. */
@MicroShedTest
@Tag("once")
class HostileTextIT {
    private static final SelfSignedKey OKTA = SelfSignedKey.make();
    private static final String GRACE = "grace@example.com";
    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'";
    private static final String MARKUP_IN_XML = MARKUP.replace("<", "&lt;").replace("\"", "&quot;");

    private static SamlOrganization school;

    @BeforeAll
    static void connect() {
        school = TrustingOrganizations.create(SharedServer.baseUri(), OKTA);
        school.person(GRACE, "Grace", "Hopper");
    }

    private static String acs() {
        return "/saml/" + school.slug() + "/acs";
    }

    static Stream<String> hostileRelayStates() {
        var own = SharedServer.baseUri().toString();
        return Stream.of(
                "https://evil.example/",
                "http://evil.example/people.xhtml",
                "//evil.example/",
                "///evil.example/",
                "\\\\evil.example\\",
                "/\\evil.example/",
                "/\t/evil.example/",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)//",
                "data:text/html,<script>alert(1)</script>",
                "/home.xhtml\r\nSet-Cookie: rollcall-session=planted",
                "/home.xhtml%0d%0aSet-Cookie:%20rollcall-session=planted",
                "/" + "a".repeat(2000),
                MARKUP,
                "/home.xhtml?x=" + MARKUP,
                "/sign-out",
                "/saml/acme/logout",
                "/../people.xhtml",
                "/%2e%2e/%2fevil.example",
                own + "@evil.example/",
                own + ".evil.example/",
                own.replace("localhost", "evil.example"),
                "people.xhtml",
                "@evil.example",
                "\u2028https://evil.example");
    }

    @ParameterizedTest(name = "row 64: RelayState {0}")
    @MethodSource("hostileRelayStates")
    void aRelayStateThatIsNoPageOfOursEndsOnTheHomePage(String relayState) {
        var visitor = new Visitor(SharedServer.baseUri());

        var answer = visitor.post(
                acs(), "SAMLResponse", IdpResponse.of(OKTA, school, GRACE).encoded(), "RelayState", relayState);

        assertHome(visitor, answer);
    }

    @ParameterizedTest(name = "row 64: start URL with RelayState {0}")
    @MethodSource("hostileRelayStates")
    void aStartUrlWithSuchARelayStateEndsThereToo(String relayState) {
        var visitor = new Visitor(SharedServer.baseUri());
        var request = SentRequest.by(visitor, school.startPath() + "?RelayState=" + encoded(relayState));
        assertThat(request.address()).startsWith(TrustingOrganizations.SINGLE_SIGN_ON_URL + "?");
        visitor.locations().clear();

        var answer = visitor.post(
                acs(),
                "SAMLResponse",
                IdpResponse.of(OKTA, school, GRACE).answering(request.id()).encoded(),
                "RelayState",
                relayState);

        assertHome(visitor, answer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static void assertHome(Visitor visitor, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.uri()).isEqualTo(SharedServer.baseUri().resolve("/home.xhtml"));
        assertThat(visitor.locations()).allSatisfy(location -> assertThat(location)
                .doesNotContain("evil", "javascript", "<")
                .satisfiesAnyOf(own -> assertThat(own).startsWith("/").doesNotStartWith("//"), own -> assertThat(own)
                        .startsWith(SharedServer.baseUri() + "/")));
        assertThat(visitor.session()).isNotEmpty().doesNotContain("planted");
    }

    @Test
    @DisplayName("row 70: markup in the NameID is shown as text")
    void markupInTheNameId() {
        var answer = new Visitor(SharedServer.baseUri())
                .post(
                        acs(),
                        "SAMLResponse",
                        IdpResponse.of(OKTA, school, MARKUP_IN_XML).encoded());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    @DisplayName("row 70: markup in the Issuer is not in the page")
    void markupInTheIssuer() {
        var answer = new Visitor(SharedServer.baseUri())
                .post(
                        acs(),
                        "SAMLResponse",
                        IdpResponse.of(OKTA, school, GRACE).from(MARKUP_IN_XML).encoded(),
                        "RelayState",
                        MARKUP);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("<script>alert", "<img src=x");
    }

    @ParameterizedTest(name = "row 70: a line break as {0} in the NameID and in the Issuer does not come into the log")
    @ValueSource(strings = {"&#13;&#10;", "&#10;", "&#13;", "&#x2028;", "&#x85;"})
    void lineBreaks(String lineBreak) {
        var mark = "FORGED-" + UUID.randomUUID();
        var forged = lineBreak + mark + " SEVERE everything is fine";

        for (var response : new IdpResponse[] {
            IdpResponse.of(OKTA, school, "somebody" + forged),
            IdpResponse.of(OKTA, school, GRACE).from("http://www.okta.com/somebody" + forged)
        }) {
            new Visitor(SharedServer.baseUri())
                    .post(acs(), "SAMLResponse", response.encoded(), "RelayState", "/x\r\n" + mark);
        }
        var logout = SignedLogout.of(school, GRACE);
        new Visitor(SharedServer.baseUri())
                .get(SignedLogout.path(school) + "?"
                        + new SignedLogout("x" + forged, logout.destination(), GRACE, logout.until())
                                .signed(OKTA.privateKey()));

        assertThat(SharedServer.get().log()).doesNotContain(mark);
    }
}
