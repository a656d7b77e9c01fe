package dev.rollcall.systemtest.browser.factor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.testsupport.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** An admin adds a passkey and signs in with it, instead of the password and behind it. */
@MicroShedTest
class PasskeyIT {
    private static Chromium chromium;

    private NewOrganization organization;
    private BrowserContext context;
    private AdminSite site;
    private VirtualAuthenticator authenticator;

    @BeforeAll
    static void launch() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void open() throws Exception {
        organization = NewOrganization.create();
        // One that no other test gets: it keeps its authenticator, and the script of whereNobodyAnswers.
        context = chromium.newContext(new NewContextOptions());
        site = organization.signedIn(context);
        authenticator = VirtualAuthenticator.on(site.page());
    }

    @AfterEach
    void leave() {
        context.close();
    }

    private void add(String name) {
        site.open("/passkey-new.xhtml");
        site.page().getByLabel("Current password").fill(organization.password());
        site.press("Continue");
        site.page().getByLabel("Name").fill(name);
        site.press("Create passkey");
        site.page().getByText("The passkey is added.").waitFor();
    }

    private void signOut() {
        site.press("Sign out");
        site.open("/sign-in.xhtml?organization=" + organization.slug());
    }

    private void password() {
        site.page().getByLabel("E-mail").fill(organization.email());
        site.page().getByLabel("Password").fill(organization.password());
        site.press("Sign in");
    }

    @Test
    void itSignsInInsteadOfThePasswordAndIsRemoved() {
        add("Blue key");
        assertThat(site.text()).contains("Recovery codes");
        assertThat(authenticator.credentials()).hasSize(1);
        site.open("/account.xhtml");
        assertThat(site.text()).contains("Blue key", "never used", "10 left");
        signOut();

        site.press("Sign in with a passkey");
        site.page().waitForURL("**/overview.xhtml");

        site.open("/account.xhtml");
        assertThat(site.text()).contains("last used");
        site.open("/activity.xhtml");
        assertThat(site.text()).contains("Added the passkey “Blue key”", "By the passkey “Blue key”");
        site.open("/account.xhtml");
        site.follow("Remove Blue key");
        site.page().getByLabel("Current password").fill(organization.password());
        site.press("Remove");
        assertThat(site.text()).contains("The passkey is removed.", "Your password alone signs you in.");
        signOut();
        assertThat(site.page().getByText("Sign in with a passkey").count()).isZero();
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    void behindThePasswordItIsTheSecondStep() {
        add("Blue key");
        signOut();
        password();
        assertThat(site.text()).contains("Your password is right. Now show your passkey.");
        assertThat(site.page().getByLabel("Code").count()).isZero();

        site.press("Use a passkey");
        site.page().waitForURL("**/overview.xhtml");

        site.open("/activity.xhtml");
        assertThat(site.text()).contains("By password and the passkey “Blue key”");
        assertThat(site.complaints()).isEmpty();
    }

    @Test
    @Tag("once")
    void whereNobodyAnswersThePageSaysSo() {
        add("Blue key");
        signOut();
        context.addInitScript(
                "navigator.credentials.get = () => Promise.reject(new DOMException('canceled', 'NotAllowedError'))");
        site.open("/sign-in.xhtml?organization=" + organization.slug());

        site.press("Sign in with a passkey");

        site.page().getByText("Your browser gave no passkey").waitFor();
        site.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in with a passkey"))
                .waitFor();
        password();
        site.page().getByText("use a recovery code").waitFor();
    }

    @Test
    void oneAuthenticatorMakesOneForAPerson() {
        add("Blue key");
        site.open("/passkey-new.xhtml");
        site.page().getByLabel("Current password").fill(organization.password());
        site.press("Continue");
        site.press("Create passkey");

        site.page().getByText("Your browser gave no passkey").waitFor();
    }
}
