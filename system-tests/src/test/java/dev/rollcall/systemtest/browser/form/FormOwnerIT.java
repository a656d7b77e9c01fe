package dev.rollcall.systemtest.browser.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.Visitor;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** A form belongs to the sign-in in which its page was opened; under any other it is refused, and nothing is done. */
@MicroShedTest
@Tag("once")
class FormOwnerIT {
    private static final String PAGE = "/person-new.xhtml";
    private static final String PASSWORD = "another long enough password";
    private static final String REFUSED = "belongs to another sign-in";
    private static final Pattern OWNER = Pattern.compile("name=\"form-owner\" value=\"([0-9a-f]{64})\"");

    private NewOrganization organization;
    private String second;

    /** Two Primary Admins; that the second is there shows that the form works where it belongs. */
    @BeforeEach
    void create() throws Exception {
        organization = NewOrganization.create();
        second = UUID.randomUUID() + "@example.com";
        var ada = visitor(organization.email(), organization.password());
        assertThat(add(ada, ownerOf(ada), second).body()).contains(second).doesNotContain(REFUSED);
    }

    @Test
    void inAnotherBrowserItIsRefused() {
        var ada = visitor(organization.email(), organization.password());
        String owner = ownerOf(ada);

        assertRefused(visitor(second, PASSWORD), owner);
        assertRefused(visitor(organization.email(), organization.password()), owner);
    }

    @Test
    void afterSigningOutItIsRefusedInTheSameBrowser() {
        var browser = visitor(organization.email(), organization.password());
        String owner = ownerOf(browser);
        var before = browser.window();

        browser.post("/sign-out");
        assertRefused(signIn(browser, second, PASSWORD), owner);
        browser.post("/sign-out");
        assertRefused(signIn(browser, organization.email(), organization.password()), owner);
        assertRefused(signIn(before, organization.email(), organization.password()), owner);
    }

    @Test
    void whoShowsTheCookieOfAnotherIsRefused() {
        var ada = visitor(organization.email(), organization.password());
        String owner = ownerOf(ada);
        var other = visitor(second, PASSWORD);

        assertRefused(ada.window().planted(Visitor.SESSION, other.session()), owner);
    }

    @Test
    void withoutOneItIsRefused() {
        var ada = visitor(organization.email(), organization.password());

        assertRefused(ada, "");
        assertRefused(ada, "0".repeat(64));
    }

    @Test
    @DisplayName("a link presses no button")
    void aLinkPressesNoButton() {
        var ada = visitor(organization.email(), organization.password());
        String email = UUID.randomUUID() + "@example.com";
        var body = form(ownerOf(ada), email);

        assertThat(ada.get(PAGE + "?" + Visitor.pairs(body)).body()).contains("Given name");
        assertThat(ada.get("/people.xhtml").body()).contains(second).doesNotContain(email);

        assertThat(ada.post(PAGE, body).body()).contains(email);
    }

    @Test
    @DisplayName("a link signs nobody in")
    void aLinkSignsNobodyIn() {
        var stranger = new Visitor(SharedServer.baseUri());
        var address = "/sign-in.xhtml?organization=" + organization.slug();
        var form = signInForm(organization.email(), organization.password());

        stranger.get(address + "&" + Visitor.pairs(form));
        assertThat(stranger.isSignedIn()).isFalse();

        stranger.post(address, form);
        assertThat(stranger.isSignedIn()).isTrue();
    }

    @Test
    @DisplayName("a poll of a page that belongs to another sign-in opens the page again")
    void poll() throws Exception {
        var ada = visitor(organization.email(), organization.password());
        var request = HttpRequest.newBuilder(URI.create(SharedServer.baseUri() + "/activity.xhtml?show=refused"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Faces-Request", "partial/ajax")
                .header("Cookie", Visitor.SESSION + "=" + ada.session())
                .POST(BodyPublishers.ofString("watch=watch&jakarta.faces.ViewState=stateless&form-owner=another"));

        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<redirect url=\"/activity.xhtml?show=refused\">");
    }

    private void assertRefused(Visitor visitor, String owner) {
        assertThat(visitor.isSignedIn()).isTrue();
        String email = UUID.randomUUID() + "@example.com";

        assertThat(add(visitor, owner, email).body()).contains(REFUSED);

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
        visitor.post("/sign-in.xhtml?organization=" + organization.slug(), signInForm(email, password));
        return visitor;
    }

    private static String ownerOf(Visitor visitor) {
        var owner = OWNER.matcher(visitor.get(PAGE).body());
        assertThat(owner.find()).isTrue();
        return owner.group(1);
    }

    private static HttpResponse<String> add(Visitor visitor, String owner, String email) {
        return visitor.post(PAGE, form(owner, email));
    }

    private static String[] form(String owner, String email) {
        return new String[] {
            "person", "person",
            "given-name", "Second",
            "family-name", "Admin",
            "email", email,
            "role", "PRIMARY_ADMIN",
            "password", PASSWORD,
            "add", "add",
            "form-owner", owner,
            "jakarta.faces.ViewState", "stateless"
        };
    }

    private static String[] signInForm(String email, String password) {
        return new String[] {
            "sign-in", "sign-in",
            "email", email,
            "password", password,
            "go", "go",
            "jakarta.faces.ViewState", "stateless"
        };
    }
}
