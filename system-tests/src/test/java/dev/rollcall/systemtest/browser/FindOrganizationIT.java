package dev.rollcall.systemtest.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * Whoever opens the sign-in page of an installation with several organizations finds theirs by their e-mail address.
 */
@MicroShedTest
class FindOrganizationIT {
    private static final String PASSWORD = "another long enough password";

    private final String domain = "school-" + UUID.randomUUID().toString().substring(0, 13) + ".example";
    private final PlainSite stranger = new PlainSite(SharedServer.baseUri());

    @Test
    void theDomainOfWhoHasSignedInLeadsEverybodyOfItThere() {
        Tenant.withPassword(SharedServer.baseUri());
        var school = school(domain);

        ask("  Somebody.Else@" + domain.toUpperCase(Locale.ROOT));

        assertThat(stranger.text()).contains("to " + school.name());
        ask("somebody@other-" + domain);
        assertThat(stranger.text())
                .contains("No organization was found for this.")
                .doesNotContain(school.name());
    }

    @Test
    void ofSeveralOneIsChosen() {
        var one = school(domain);
        var other = school(domain);

        ask("somebody@" + domain);

        assertThat(stranger.text()).contains("Choose your organization", one.name(), other.name());
        stranger.follow(other.name());
        assertThat(stranger.text()).contains("to " + other.name());
    }

    @Test
    void anAddressTellsNoMoreThanAnyOtherOfItsDomain() {
        school(domain);

        ask("admin@" + domain);
        String known = stranger.text();
        ask("nobody@" + domain);

        assertThat(stranger.text()).isEqualTo(known);
    }

    @Test
    void domainsOfEverybodyLeadNowhereAndTheShortNameWorks() {
        var school = school("gmail.com");

        ask("somebody@gmail.com");
        assertThat(stranger.text()).contains("No organization was found for this.");
        ask(school.slug());
        assertThat(stranger.text()).contains("to " + school.name());
    }

    @Test
    void theAddressToGiveToPeopleStandsUnderSingleSignOn() {
        var school = Tenant.withPassword(SharedServer.baseUri());
        var site = new PlainSite(SharedServer.baseUri());
        site.signIn(school.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        site.open("/settings/single-sign-on.xhtml");

        assertThat(site.value("Sign-in address")).endsWith("/sign-in.xhtml?organization=" + school.slug());
    }

    /** An organization whose second admin, of that domain, has signed in. */
    private static Tenant school(String domain) {
        var school = Tenant.withPassword(SharedServer.baseUri());
        var site = new PlainSite(SharedServer.baseUri());
        site.signIn(school.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        site.addPerson("Grace", "admin@" + domain, "Admin: sees people, groups and activity", PASSWORD);
        new PlainSite(SharedServer.baseUri()).signIn(school.slug(), "admin@" + domain, PASSWORD);
        return school;
    }

    private void ask(String email) {
        stranger.open("/sign-in.xhtml");
        stranger.fill("Work or school e-mail", email);
        stranger.press("Continue");
    }
}
