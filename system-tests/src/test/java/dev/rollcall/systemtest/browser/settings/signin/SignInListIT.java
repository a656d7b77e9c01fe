package dev.rollcall.systemtest.browser.settings.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import dev.rollcall.systemtest.site.Visitor;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Configure Okta, Sign-ins: what the list says and leads to, whichever browser reads it. */
@MicroShedTest
class SignInListIT {
    private static final String LIST = "/settings/okta.xhtml?tab=sign-ins";

    private final NewOrganization organization = NewOrganization.create();
    private final UnsignedResponse responses = new UnsignedResponse(organization);
    private final PlainSite site = organization.signedIn();

    SignInListIT() throws Exception {}

    private int rows() {
        return site.page().select("table tbody tr").size();
    }

    @Test
    void theListSaysTheNextStepUntilThereIsASignIn() throws Exception {
        site.open(LIST);
        assertThat(site.text()).contains("No sign-ins through Okta yet", "Upload Okta’s metadata first");

        site.upload(UnsignedResponse.metadata());
        site.open(LIST);
        assertThat(site.text()).contains("Press Test sign-in");
    }

    @Test
    void anotherOrganizationsSignInIsNotFoundAndTheSentenceSaysWhereToLook() throws Exception {
        site.upload(UnsignedResponse.metadata());
        String reference = responses.post("grace@example.com");
        var stranger = new Visitor(SharedServer.baseUri())
                .planted(Visitor.SESSION, NewOrganization.create().signedIn().session());

        for (String id : new String[] {reference, "%00", "1", ""}) {
            var answer = stranger.get("/settings/sign-in.xhtml?id=" + id);
            assertThat(answer.statusCode()).as(id).isEqualTo(404);
            assertThat(answer.body()).contains("There is no such sign-in");
        }
    }

    @Test
    void olderSignInsAreOnTheNextPage() throws Exception {
        site.upload(UnsignedResponse.metadata());
        for (int i = 0; i <= 50; i++) {
            responses.post("person-" + i + "@example.com");
        }
        site.open(LIST);
        assertThat(rows()).isEqualTo(50);
        assertThat(site.text()).contains("person-50@example.com").doesNotContain("person-0@example.com");
        site.follow("Older");

        assertThat(rows()).isEqualTo(1);
        assertThat(site.text()).contains("person-0@example.com");
    }
}
