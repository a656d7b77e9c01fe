package dev.rollcall.web.settings;

import dev.rollcall.provisioning.provider.ChosenProviders;
import dev.rollcall.provisioning.provider.ProviderKind;
import dev.rollcall.web.http.RequestUrls;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** Which identity providers there are to choose from, and choosing one. */
@Named
@RequestScoped
public class ProviderList {
    @Inject
    private ChosenProviders providers;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    /** All of them, the usual one first. */
    public List<ProviderTile> getTiles() {
        ProviderKind chosen = providers.find(me.tenantId());
        return Stream.of(ProviderKind.values())
                .map(kind -> new ProviderTile(kind, kind == chosen))
                .toList();
    }

    /** Where the people of the organization sign in. */
    public String getSignInUrl() {
        return RequestUrls.of(request).signInUrl(me.signedIn().organization().slug());
    }

    /** Chooses one and opens its settings. */
    public void choose(ProviderKind kind) {
        if (notices.attempt(() -> providers.choose(me.signedIn(), kind))) {
            notices.done(Texts.of("settings.provider.chosen." + kind));
        }
        Redirects.go(OktaPage.SAML_TAB);
    }
}
