package dev.rollcall.systemtest.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pages, driven by the words that a person sees. Remembers what the browser complained about, such as a violated
 * policy.
 */
public final class AdminSite {
    private static final String MARK_WHEN_SENT = """
            () => addEventListener('submit', sent => {
              if (!sent.defaultPrevented) {
                document.documentElement.dataset.sent = 'true';
              }
            })""";

    private final URI baseUri;
    private final BrowserContext context;
    private @Nullable Page page;
    private final List<String> complaints = new ArrayList<>();

    public AdminSite(BrowserContext context) {
        this(context, SharedServer.baseUri());
    }

    public AdminSite(BrowserContext context, URI baseUri) {
        this.baseUri = baseUri;
        this.context = context;
    }

    /** The site for somebody who has that session already. */
    public static AdminSite withSession(BrowserContext context, URI baseUri, String session) {
        context.addCookies(List.of(new Cookie("rollcall-session", session).setUrl(baseUri.toString())));
        return new AdminSite(context, baseUri);
    }

    /** The site as the Primary Admin of the organization sees it, who has signed in elsewhere. */
    public static AdminSite ofPrimaryAdmin(BrowserContext context, Tenant tenant) {
        var site = new PlainSite(SharedServer.baseUri());
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        return withSession(context, SharedServer.baseUri(), site.session());
    }

    private void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
        }
    }

    /** The page that is open; a new one when there is none yet. */
    public Page page() {
        if (page == null) {
            page = context.newPage();
            page.setDefaultTimeout(15_000);
            page.onConsoleMessage(this::note);
            page.onPageError(complaints::add);
        }
        return page;
    }

    public List<String> complaints() {
        return complaints;
    }

    public void open(String path) {
        page().navigate(baseUri + path);
    }

    public void signIn(String organization, String email, String password) {
        open("/sign-in.xhtml?organization=" + organization);
        if (!page().getByLabel("E-mail").isVisible()) {
            // Where people sign in with Okta, the password is folded away.
            page().locator("summary").click();
        }
        page().getByLabel("E-mail").fill(email);
        page().getByLabel("Password").fill(password);
        press("Sign in");
    }

    /** Presses it; where that sends a form, the page that it was sent from has gone afterwards. */
    public void press(String button) {
        page().evaluate(MARK_WHEN_SENT);
        page().getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
        page().locator("html[data-sent]").waitFor(new WaitForOptions().setState(WaitForSelectorState.DETACHED));
        page().waitForLoadState();
    }

    public void follow(String link) {
        page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(link))
                .first()
                .click();
        page().waitForLoadState();
    }

    /** Opens a part of the page that is folded, by the words on it. */
    public void unfold(String heading) {
        var summary = page().locator("summary", new Page.LocatorOptions().setHasText(heading))
                .first();
        if (!(Boolean) summary.evaluate("summary => summary.parentElement.open")) {
            summary.click();
        }
    }

    /** Chooses the identity provider's metadata on the SAML tab; the script lets it be read at once. */
    public void chooseMetadata(Path file) {
        var field = page().getByLabel("Upload Metadata XML");
        if (!field.isVisible()) {
            unfold("Newer metadata from Okta");
        }
        field.setInputFiles(file);
        page().getByText("Check what was read").waitFor();
    }

    /**
     * A Primary Admin, who is signed in, adds somebody by hand; the role as the form names it, an empty password for
     * none.
     */
    public void addPerson(String givenName, String email, String role, String password) {
        open("/person-new.xhtml");
        page().getByLabel("Given name").fill(givenName);
        page().getByLabel("Family name").fill("Example");
        page().getByLabel("E-mail").fill(email);
        page().getByLabel(role, new Page.GetByLabelOptions().setExact(true)).check();
        page().getByLabel("Password").fill(password);
        press("Add person");
    }

    /** The value of the field with that label. */
    public String value(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .inputValue();
    }

    public String text() {
        return page().locator("main").innerText();
    }

    /** Whether the page is wider than the window. */
    public boolean scrollsSideways() {
        return (Boolean)
                page().evaluate("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }

    /** The first of what sticks out of the window at its right, for who reads that a page scrolls sideways. */
    public String sticksOut() {
        return (String) page().evaluate("""
                () => [...document.querySelectorAll("body *")]
                  .filter(element => element.getBoundingClientRect().right > innerWidth + 1)
                  .slice(0, 5)
                  .map(element => element.tagName + "." + element.className + " " + element.textContent.trim().slice(0, 40))
                  .join(" | ")""");
    }

    /** Whether the run was asked for pictures ({@code -Dpictures}). */
    public static boolean keepsPictures() {
        return System.getProperty("pictures") != null;
    }

    /** Keeps a picture of the whole page, where the run was asked for pictures. */
    public void picture(String name) {
        if (keepsPictures()) {
            page().screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + ".png")));
        }
    }
}
