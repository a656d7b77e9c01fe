package dev.rollcall.systemtest.browser.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.Visitor;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/**
 * The state of a page is that of the sign-in in which it was opened; in any other it is refused, and nothing is done.
 */
@MicroShedTest
@Tag("once")
class PageStateIT {
    private static final String PAGE = "/person-new.xhtml";
    private static final String PASSWORD = "another long enough password";
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");

    private NewOrganization organization;
    private String second;

    /** Two Primary Admins; that the second is there shows that the form works where its state belongs. */
    @BeforeEach
    void create() throws Exception {
        organization = NewOrganization.create();
        second = UUID.randomUUID() + "@example.com";
        var ada = visitor(organization.email(), organization.password());
        assertThat(add(ada, stateOf(ada), second).body()).contains(second).doesNotContain("open for too long");
    }

    @Test
    void inAnotherBrowserItIsRefused() {
        var ada = visitor(organization.email(), organization.password());
        String state = stateOf(ada);

        assertRefused(visitor(second, PASSWORD), state);
        assertRefused(visitor(organization.email(), organization.password()), state);
    }

    @Test
    void afterSigningOutItIsRefusedInTheSameBrowser() {
        var browser = visitor(organization.email(), organization.password());
        String state = stateOf(browser);
        var before = browser.window();

        browser.post("/sign-out");
        assertRefused(signIn(browser, second, PASSWORD), state);
        browser.post("/sign-out");
        assertRefused(signIn(browser, organization.email(), organization.password()), state);
        assertRefused(signIn(before, organization.email(), organization.password()), state);
    }

    @Test
    void whoShowsTheCookieOfAnothersStateIsRefused() {
        var ada = visitor(organization.email(), organization.password());
        String state = stateOf(ada);
        var other = visitor(second, PASSWORD);

        assertRefused(ada.window().planted(Visitor.SESSION, other.session()), state);
    }

    private void assertRefused(Visitor visitor, String state) {
        assertThat(visitor.isSignedIn()).isTrue();
        String email = UUID.randomUUID() + "@example.com";

        assertThat(add(visitor, state, email).body()).contains("open for too long");

        assertThat(visitor(organization.email(), organization.password())
                        .get("/people.xhtml")
                        .body())
                .contains(second)
                .doesNotContain(email);
    }

    private Visitor visitor(String email, String password) {
        return signIn(new Visitor(SharedServer.baseUri()), email, password);
    }

    private Visitor signIn(Visitor visitor, String email, String password) {
        visitor.post(
                "/sign-in.xhtml?organization=" + organization.slug(),
                "sign-in",
                "sign-in",
                "email",
                email,
                "password",
                password,
                "go",
                "go",
                "jakarta.faces.ViewState",
                "stateless");
        return visitor;
    }

    private static String stateOf(Visitor visitor) {
        var state = STATE.matcher(visitor.get(PAGE).body());
        assertThat(state.find()).isTrue();
        return state.group(1);
    }

    private static HttpResponse<String> add(Visitor visitor, String state, String email) {
        return visitor.post(
                PAGE,
                "person",
                "person",
                "given-name",
                "Second",
                "family-name",
                "Admin",
                "email",
                email,
                "role",
                "PRIMARY_ADMIN",
                "password",
                PASSWORD,
                "add",
                "add",
                "jakarta.faces.ViewState",
                state);
    }
}
