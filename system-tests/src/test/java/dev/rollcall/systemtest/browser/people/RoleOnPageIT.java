package dev.rollcall.systemtest.browser.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A Primary Admin changes what somebody may do here. */
@MicroShedTest
@Tag("once")
class RoleOnPageIT {
    private static final String PASSWORD = "another long enough password";
    private static final String ADMIN = "Admin: sees people, groups and activity";
    private static final String PRIMARY = "Primary Admin: reaches the settings, too";
    private static final String LEARNER = "Learner: does not sign in to this site";

    private NewOrganization organization;
    private PlainSite site;

    @BeforeEach
    void open() throws Exception {
        organization = NewOrganization.create();
        site = organization.signedIn();
    }

    private void change(String role) {
        site.follow("Change role");
        site.check(role);
        site.press("Save");
    }

    private PlainSite grace() {
        var browser = new PlainSite(SharedServer.baseUri());
        browser.signIn(organization.slug(), "grace@example.com", PASSWORD);
        return browser;
    }

    @Test
    void moreHoldsAtOnceAndLessEndsTheSessions() {
        site.addPerson("Grace", "grace@example.com", ADMIN, PASSWORD);
        var grace = grace();

        change(PRIMARY);

        assertThat(site.text()).contains("Grace Example is Primary Admin now.", "Changed role from Admin to Primary");
        grace.open("/settings/index.xhtml");
        assertThat(grace.path()).isEqualTo("/settings/index.xhtml");

        change(LEARNER);

        grace.open("/people.xhtml");
        assertThat(grace.path()).isEqualTo("/sign-in.xhtml");
        grace.trySignIn(organization.slug(), "grace@example.com", PASSWORD);
        assertThat(grace.text()).contains("do not match an admin of this organization");
    }

    @Test
    void nobodyChangesTheirOwnAndOneFormCountsOnce() {
        site.open("/account.xhtml");
        site.follow("Ada Lovelace");
        assertThat(site.text()).doesNotContain("Change role");
        site.addPerson("Grace", "grace@example.com", ADMIN, PASSWORD);
        site.follow("Change role");
        var second = organization.signedIn();
        second.open(site.path() + "?" + site.page().location().split("\\?", 2)[1]);
        second.check(LEARNER);
        second.press("Save");

        site.check(PRIMARY);
        site.press("Save");

        assertThat(site.text()).contains("This person was changed while you were");
    }
}
