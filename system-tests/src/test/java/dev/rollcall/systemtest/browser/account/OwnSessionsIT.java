package dev.rollcall.systemtest.browser.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.site.PlainSite;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Admins see where they are signed in, and end what they do not know. */
@MicroShedTest
class OwnSessionsIT {
    private NewOrganization organization;
    private PlainSite site;

    @BeforeEach
    void open() throws Exception {
        organization = NewOrganization.create();
        site = organization.signedIn();
    }

    private List<String> rows() {
        site.open("/account.xhtml");
        return site.page().select("tbody tr").stream().map(Element::text).toList();
    }

    private static String pageOf(PlainSite browser) {
        browser.open("/people.xhtml");
        return browser.path();
    }

    @Test
    void thisOneIsMarkedAndAnotherIsEnded() {
        assertThat(rows()).singleElement().asString().contains("198.18.", "just now", "This browser");
        var elsewhere = organization.signedIn();
        var third = organization.signedIn();
        assertThat(rows())
                .hasSize(3)
                .filteredOn(row -> row.contains("This browser"))
                .hasSize(1);

        // Each seems to come from an address of its own; the one seen latest stands first.
        site.follow("Sign out Unknown browser");
        site.press("Sign out there");

        assertThat(site.text()).contains("That session has ended.");
        assertThat(List.of(pageOf(elsewhere), pageOf(third)))
                .containsExactlyInAnyOrder("/sign-in.xhtml", "/people.xhtml");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void allOthersAreEndedAtOnce() {
        var elsewhere = organization.signedIn();
        var third = organization.signedIn();
        site.open("/account.xhtml");

        site.follow("Sign out everywhere else");
        site.press("Sign out everywhere else");

        assertThat(site.text()).contains("All your other sessions have ended.");
        assertThat(pageOf(elsewhere)).isEqualTo("/sign-in.xhtml");
        assertThat(pageOf(third)).isEqualTo("/sign-in.xhtml");
        assertThat(rows()).singleElement().asString().contains("This browser");
        assertThat(site.page().select("a[href$=end=others]")).isEmpty();
    }

    @Test
    void nobodyEndsTheSessionOfAnother() throws Exception {
        var stranger = NewOrganization.create().signedIn();
        organization.signedIn();
        site.open("/account.xhtml");
        String question = site.page().select("a[href*=end=]").last().attr("href");

        stranger.open("/" + question);

        assertThat(question).contains("end=").doesNotContain("others");
        assertThat(stranger.page().select("dialog")).isEmpty();
    }
}
