package dev.rollcall.systemtest.browser.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** An admin changes their own password. */
@MicroShedTest
@Tag("once")
class OwnPasswordIT {
    private static final String NEW = "quiet lanterns over seven rivers";

    private NewOrganization organization;
    private PlainSite site;

    @BeforeEach
    void open() throws Exception {
        organization = NewOrganization.create();
        site = organization.signedIn();
    }

    private void change(String present, String wanted, String repeated) {
        site.open("/password.xhtml");
        site.fill("Current password", present);
        site.fill("New password", wanted);
        site.fill("New password again", repeated);
        site.press("Change password");
    }

    private String signInWith(String password) {
        var other = new PlainSite(SharedServer.baseUri());
        other.trySignIn(organization.slug(), organization.email(), password);
        return other.path();
    }

    @Test
    void itIsChangedAndEverybodyElseHasToSignInAgain() {
        var elsewhere = organization.signedIn();
        site.open("/people.xhtml");
        site.follow("Ada Lovelace");
        site.follow("Change password");

        change(organization.password(), NEW, NEW);

        assertThat(site.path()).isEqualTo("/person.xhtml");
        assertThat(site.text()).contains("Your password is changed", "Changed their own password");
        elsewhere.open("/people.xhtml");
        assertThat(elsewhere.path()).isEqualTo("/sign-in.xhtml");
        site.open("/people.xhtml");
        assertThat(site.path()).isEqualTo("/people.xhtml");
        assertThat(signInWith(organization.password())).isEqualTo("/sign-in.xhtml");
        assertThat(signInWith(NEW)).isEqualTo("/overview.xhtml");
    }

    @Test
    void whatIsNotRightChangesNothing() {
        var elsewhere = organization.signedIn();

        change("not the present password", NEW, NEW);
        assertThat(site.text()).contains("That is not your current password. Nothing was changed.");
        change(organization.password(), NEW, NEW + "!");
        assertThat(site.text()).contains("The two new passwords are not the same. Nothing was changed.");
        change(organization.password(), organization.password(), organization.password());
        assertThat(site.text()).contains("This is the password that you have. Choose another one.");
        change(organization.password(), "short", "short");
        assertThat(site.text()).contains("12 characters");

        elsewhere.open("/people.xhtml");
        assertThat(elsewhere.path()).isEqualTo("/people.xhtml");
        assertThat(signInWith(organization.password())).isEqualTo("/overview.xhtml");
    }

    @Test
    void anOpenSessionGivesNobodyMoreTries() {
        boolean held = false;
        for (int i = 0; i < 10 && !held; i++) {
            change("a guess of somebody " + i, NEW, NEW);
            held = site.text().contains("There were too many attempts.");
        }

        assertThat(held).isTrue();
    }
}
