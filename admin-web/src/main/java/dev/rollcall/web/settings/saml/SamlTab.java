package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.OktaConnection;
import dev.rollcall.platform.Now;
import dev.rollcall.web.http.RequestUrls;
import dev.rollcall.web.settings.OktaPage;
import dev.rollcall.web.settings.saml.provider.ProviderView;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The SAML tab: our addresses for Okta, Okta's metadata as it is saved, and disconnecting it. */
@Named("saml")
@RequestScoped
public class SamlTab {
    @Inject
    private OktaConnection connection;

    @Inject
    private SavedMetadata saved;

    @Inject
    private OktaPage page;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private @Nullable ProviderView current;

    /** Forgets what is saved, after the question. */
    public void disconnect() {
        if (notices.attempt(() -> connection.disconnect(me.signedIn()))) {
            notices.done(Texts.of("settings.okta.text.disconnected"));
        }
        Redirects.go(OktaPage.SAML_TAB);
    }

    /** What is saved, or null. */
    public @Nullable ProviderView getCurrent() {
        if (current == null) {
            current = saved.provider()
                    .map(provider -> new ProviderView(provider, null, Now.instant()))
                    .orElse(null);
        }
        return current;
    }

    public boolean isAskingToDisconnect() {
        return page.getConfirm().equals("disconnect") && saved.provider().isPresent();
    }

    private String slug() {
        return me.signedIn().organization().slug();
    }

    /** Whether people can sign in at these addresses; see {@link RequestUrls#areCertain}. */
    public boolean isAddressCertain() {
        return RequestUrls.areCertain(request);
    }

    public String getAcsUrl() {
        return RequestUrls.of(request).acsUrl(slug());
    }

    public String getEntityId() {
        return RequestUrls.of(request).entityId(slug());
    }

    public String getStartUrl() {
        return RequestUrls.of(request).startUrl(slug());
    }

    /** Our metadata, on this host. */
    public String getSpMetadataPath() {
        return request.getContextPath() + "/saml/" + slug() + "/metadata";
    }
}
