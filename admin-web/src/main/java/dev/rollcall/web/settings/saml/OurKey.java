package dev.rollcall.web.settings.saml;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.saml.key.SpKeyPair;
import dev.rollcall.saml.party.ServiceProvider;
import dev.rollcall.signin.party.ServiceProviders;
import dev.rollcall.web.http.RequestUrls;
import dev.rollcall.web.settings.OktaPage;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.words.Said;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The key pair with which the organization's requests are signed and its assertions decrypted, and the two steps of its
 * change.
 */
@Named
@RequestScoped
public class OurKey {
    @Inject
    private ServiceProviders serviceProviders;

    @Inject
    private OktaPage page;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private @Nullable ServiceProvider provider;
    private String problem = "";

    // A key that cannot be opened any more must not take the whole tab with it: on this page another one is made.
    @PostConstruct
    void read() {
        try {
            provider = serviceProviders.of(me.signedIn().organization(), RequestUrls.of(request));
        } catch (DomainException e) {
            problem = Said.of(e);
        }
    }

    /** Begins a change of keys, after the question. */
    public void change() {
        if (notices.attempt(() -> serviceProviders.rotate(me.signedIn()))) {
            notices.done(Texts.of("settings.okta.text.keyChanging"));
        }
        Redirects.go(OktaPage.SAML_TAB);
    }

    /** Ends the change, after the question. */
    public void endChange() {
        if (notices.attempt(() -> serviceProviders.endRotation(me.signedIn()))) {
            notices.done(Texts.of("settings.okta.text.keyChanged"));
        }
        Redirects.go(OktaPage.SAML_TAB);
    }

    /** Why there is no key to use, and what to do; an empty text when there is one. */
    public String getProblem() {
        return problem;
    }

    /** The newest certificate, or null when there is no key to use. */
    public @Nullable OurCertificate getCurrent() {
        return provider == null ? null : shown(provider.current());
    }

    /** The former certificate while the key is being changed, else null. */
    public @Nullable OurCertificate getPrevious() {
        SpKeyPair previous = provider == null ? null : provider.previous();
        return previous == null ? null : shown(previous);
    }

    /** Where the newest certificate is a file, on this host. */
    public String getCertificatePath() {
        String slug = me.signedIn().organization().slug();
        return request.getContextPath() + "/saml/" + slug + "/certificate";
    }

    /** Where single logout comes to. */
    public String getLogoutUrl() {
        return RequestUrls.of(request).logoutUrl(me.signedIn().organization().slug());
    }

    private static OurCertificate shown(SpKeyPair pair) {
        return new OurCertificate(pair.certificate(), Now.instant());
    }

    public boolean isAskingToChange() {
        return page.getConfirm().equals("change-key") && getPrevious() == null;
    }

    public boolean isAskingToEndChange() {
        return page.getConfirm().equals("end-key-change") && getPrevious() != null;
    }
}
