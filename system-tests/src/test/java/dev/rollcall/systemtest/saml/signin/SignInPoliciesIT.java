package dev.rollcall.systemtest.saml.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.saml.idp.IdpResponse;
import dev.rollcall.systemtest.saml.idp.ResignedResponse;
import dev.rollcall.systemtest.saml.idp.SentRequest;
import dev.rollcall.systemtest.saml.site.OpenSettingsTest;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * The rules of an organization, from the form in which a Primary Admin sets them to the sign-ins that they let in or
 * keep out.
 */
@MicroShedTest
class SignInPoliciesIT extends OpenSettingsTest {
    private static final String PASSWORD = "another long enough password";
    private static final String ALAN = "alan@example.com";

    private void rule(Consumer<PlainSite> change) {
        settings.open("/settings/okta.xhtml?tab=rules");
        change.accept(settings);
        settings.press("Update");
        if (!settings.page().select("dialog").isEmpty()) {
            settings.press("Save rules");
        }
        assertThat(settings.text()).contains("Saved. The rules apply from now on.");
    }

    @Test
    void whereSingleSignOnIsRequiredOnlyAPrimaryAdminComesInByPassword() {
        settings.addPerson("Alan", ALAN, "Admin: sees people, groups and activity", PASSWORD);
        var alan = new PlainSite(SharedServer.baseUri());
        alan.signIn(school.slug(), ALAN, PASSWORD);
        assertThat(alan.path()).isEqualTo("/overview.xhtml");

        rule(page -> page.check("Single sign-on required"));

        alan.open("/people.xhtml");
        assertThat(alan.path()).as("the session of a password has ended").isEqualTo("/sign-in.xhtml");
        alan.trySignIn(school.slug(), ALAN, PASSWORD);
        assertThat(alan.page().text()).contains("do not match an admin of this organization");
        alan.open("/people.xhtml");
        assertThat(alan.path()).isEqualTo("/sign-in.xhtml");
        var primary = new PlainSite(SharedServer.baseUri());
        primary.open("/sign-in.xhtml?organization=" + school.slug());
        assertThat(primary.page().text()).contains("Primary Admins, when Okta cannot be reached");
        primary.signIn(school.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        primary.open("/settings/okta.xhtml");
        assertThat(primary.text()).contains("Configure Okta");
        var byOkta = visitor();
        post(byOkta, IdpResponse.of(OKTA, school, ALAN));
        assertThat(byOkta.isSignedIn()).isTrue();
        assertThat(byOkta.get("/people.xhtml").uri().getPath()).isEqualTo("/people.xhtml");
    }

    @Test
    void aSignatureWithSha1IsBelievedOnlyWhileAnAdminAllowsIt() {
        var before = visitor();
        assertThat(reason(post(before, weak()))).contains("is signed with SHA-1", "allow SHA-1 for this organization");
        assertOut(before);

        rule(page -> page.check("SHA-1 signatures accepted"));
        var meanwhile = visitor();
        post(meanwhile, weak());
        assertThat(meanwhile.isSignedIn()).isTrue();

        rule(page -> page.uncheck("SHA-1 signatures accepted"));
        var after = visitor();
        assertThat(reason(post(after, weak()))).contains("is signed with SHA-1");
        assertOut(after);
    }

    private String weak() {
        return ResignedResponse.of(grace(OKTA)).encodedWithSha1();
    }

    @Test
    void aFirstSignInMakesALearnerOnceThatIsWanted() {
        var before = visitor();
        assertThat(post(before, alan()).body()).contains("does not know this name yet");
        assertOut(before);
        assertThat(people(ALAN)).isZero();

        rule(page -> page.check("Always: a first sign-in adds the person also while SCIM is on"));

        var alan = visitor();
        post(alan, alan());
        assertThat(alan.read("/home.xhtml")).contains("Alan Turing", ALAN, "Learner");
        var made = school.scim().find("/Users", "userName", ALAN).at("/Resources/0");
        assertThat(made.at("/name/givenName").asText()).isEqualTo("Alan");
        assertThat(made.at("/name/familyName").asText()).isEqualTo("Turing");
        assertThat(made.at("/emails/0/value").asText()).isEqualTo("a.turing@example.org");
        post(visitor(), alan());
        assertThat(people(ALAN)).isEqualTo(1);
    }

    private String alan() {
        return ResignedResponse.of(IdpResponse.of(OKTA, school, ALAN))
                .stating(Map.of("FirstName", "Alan", "LastName", "Turing", "email", "a.turing@example.org"))
                .encoded();
    }

    private int people(String userName) {
        return school.scim()
                .find("/Users", "userName", userName)
                .path("totalResults")
                .asInt();
    }

    @Test
    void theExternalIdFindsThePersonWhereAnAdminSaysSoAndTheUserNameNobody() {
        school.scim().post("/Users", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s", "externalId": "00uAlan", "active": true,
                 "name": {"givenName": "Alan", "familyName": "Turing"}}""".formatted(ALAN));
        assertComesIn(ALAN, true);
        assertComesIn("00uAlan", false);

        rule(page -> page.check("External ID (externalId), letter by letter"));

        assertComesIn("00uAlan", true);
        assertComesIn("00ualan", false);
        assertComesIn(ALAN, false);
    }

    private void assertComesIn(String nameId, boolean expected) {
        var visitor = visitor();
        post(visitor, IdpResponse.of(OKTA, school, nameId));
        assertThat(visitor.isSignedIn()).as(nameId).isEqualTo(expected);
    }

    @Test
    void whereTheTileIsTurnedOffOnlyWhoBeganHereComesIn() {
        rule(page -> page.uncheck("Sign-in from Okta’s tile"));

        var unasked = visitor();
        var refusal = post(unasked, grace(OKTA));
        assertThat(refusal.body())
                .contains("Signing in from the Okta dashboard is turned off here. Sign in from this site instead.");
        assertThat(reason(refusal)).contains("The sign-in began at the identity provider, which is turned off");
        assertOut(unasked);

        var asked = visitor();
        var request = SentRequest.by(asked, school.startPath());
        post(asked, grace(OKTA).answering(request.id()));
        assertThat(asked.isSignedIn()).isTrue();
    }
}
