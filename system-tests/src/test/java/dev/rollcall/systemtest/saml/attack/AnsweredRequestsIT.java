package dev.rollcall.systemtest.saml.attack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.ForgedResponse;
import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.SelfSignedKey;
import dev.rollcall.systemtest.saml.idp.SentRequest;
import dev.rollcall.systemtest.saml.site.PrimaryAdmin;
import dev.rollcall.systemtest.saml.site.Refusal;
import dev.rollcall.systemtest.saml.site.SamlOrganization;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.Visitor;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** A response answers the request that this very browser has open, once, and everywhere in it. */
@MicroShedTest
@Tag("once")
class AnsweredRequestsIT {
    private static final SelfSignedKey OKTA = SelfSignedKey.make();
    private static final String GRACE = "grace@example.com";
    private static final String OTHER_WINDOW =
            "does not belong to the sign-in that this browser has begun. Sign in again, in one window";
    private static final int AT_ONCE = 8;

    private static SamlOrganization school;
    private static PrimaryAdmin admin;

    @BeforeAll
    static void connect() {
        admin = TrustingOrganizations.administered(SharedServer.baseUri(), OKTA);
        school = admin.organization();
        school.person(GRACE, "Grace", "Hopper");
    }

    private static Visitor visitor() {
        return new Visitor(SharedServer.baseUri());
    }

    private static IdpResponse grace() {
        return IdpResponse.of(OKTA, school, GRACE);
    }

    private static ForgedResponse forged(SentRequest request) {
        return new ForgedResponse(grace().answering(request.id()), OKTA.certificate());
    }

    private static HttpResponse<String> post(Visitor visitor, String response) {
        return visitor.post(school.acsPath(), "SAMLResponse", response);
    }

    private static void assertOut(Visitor visitor) {
        assertThat(visitor.session()).isEmpty();
        assertThat(visitor.isSignedIn()).isFalse();
    }

    /** The person is sent back to one window, and the admin reads why. */
    private static void assertRefused(HttpResponse<String> answer, String reason) {
        var refusal = Refusal.in(answer);
        assertThat(refusal.page()).contains(OTHER_WINDOW);
        assertThat(admin.reason(refusal)).contains(reason);
    }

    static Stream<Attack> otherAnswers() {
        var answer = " InResponseTo=\"[^\"]*\"";
        var other = " InResponseTo=\"_other\"";
        return Stream.of(
                Attack.row(
                        "52",
                        "in the response",
                        "The Response answers request _other, and this browser has request ",
                        r -> r.response(answer, other)),
                Attack.row(
                        "52",
                        "in the confirmation only",
                        "The SubjectConfirmation answers request _other, and this browser has request ",
                        r -> r.assertion(answer, other)),
                Attack.row("52", "missing", ", and the Response answers none.", r -> r.with(answer, "")),
                Attack.row(
                        "52",
                        "missing in the response only",
                        ", and the Response answers none.",
                        r -> r.response(answer, "")),
                Attack.row(
                        "52",
                        "missing in the confirmation only",
                        ", and the SubjectConfirmation answers none.",
                        r -> r.assertion(answer, "")));
    }

    @ParameterizedTest(name = "{0}: an answer to another request is refused, and the request waits for its own")
    @MethodSource("otherAnswers")
    void otherAnswer(Attack attack) {
        var visitor = visitor();
        var request = SentRequest.by(visitor, school.startPath());

        assertRefused(post(visitor, attack.on(forged(request))), attack.explanation());
        assertOut(visitor);

        post(visitor, forged(request).encoded());
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("row 52: of two requests of one browser, a response answers one, also in its confirmation")
    void twoRequests() {
        var visitor = visitor();
        var first = SentRequest.by(visitor, school.startPath());
        var second = SentRequest.by(visitor, school.startPath());

        var mixed = forged(first).assertion(first.id(), second.id());
        assertRefused(
                post(visitor, mixed.encoded()),
                "The SubjectConfirmation answers request " + second.id() + ", and this browser has request "
                        + first.id());
        assertOut(visitor);

        post(visitor, forged(first).encoded());
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("row 53: a response to another browser's request is refused, and the request waits for its own")
    void otherBrowser() {
        var victim = visitor();
        var thief = visitor();
        var request = SentRequest.by(victim, school.startPath());
        var own = SentRequest.by(thief, school.startPath());

        assertRefused(
                post(thief, forged(request).encoded()),
                "The Response answers request " + request.id() + ", and this browser has request " + own.id()
                        + " open.");
        assertOut(thief);
        var nobody = visitor();
        assertRefused(
                post(nobody, forged(request).encoded()),
                "The Response answers request " + request.id() + ", and this browser has no request open.");
        assertOut(nobody);

        post(victim, forged(request).encoded());
        assertThat(victim.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("row 53: a request is answered once")
    void requestAnsweredTwice() {
        var visitor = visitor();
        var request = SentRequest.by(visitor, school.startPath());
        post(visitor, forged(request).encoded());
        var before = visitor.session();
        assertThat(before).isNotEmpty();

        assertRefused(
                post(visitor, forged(request).encoded()),
                "The Response answers request " + request.id() + ", and this browser has no request open.");
        assertThat(visitor.session()).isEqualTo(before);
    }

    @Test
    @DisplayName("row 53: of eight responses that answer one request at the same moment, one is taken")
    void requestAnsweredAtOnce() {
        var visitor = visitor();
        var request = SentRequest.by(visitor, school.startPath());
        var windows = Stream.generate(visitor::window).limit(AT_ONCE).toList();
        var responses =
                Stream.generate(() -> forged(request).encoded()).limit(AT_ONCE).toList();

        var answers = Parallel.atOnce(AT_ONCE, i -> post(windows.get(i), responses.get(i)));

        assertThat(windows).filteredOn(Visitor::isSignedIn).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 200)
                .hasSize(AT_ONCE - 1)
                .allSatisfy(
                        answer -> assertThat(admin.reason(Refusal.in(answer)))
                                .containsAnyOf(
                                        "this browser has no request open.",
                                        "The request that this response answers was answered by another one at the same moment"));
    }

    @Test
    @DisplayName("row 65: a response to no request is refused while this browser waits for an answer")
    void unaskedWhileWaiting() {
        var visitor = visitor();
        var request = SentRequest.by(visitor, school.startPath());

        assertRefused(
                post(visitor, grace().encoded()),
                "This browser waits for the answer to request " + request.id() + ", and the Response answers none.");
        assertOut(visitor);
    }
}
