package dev.rollcall.web.words;

import dev.rollcall.provisioning.provider.ChosenProviders;
import dev.rollcall.provisioning.provider.ProviderKind;
import dev.rollcall.session.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The identity provider that the organization of whoever is signed in has chosen; Okta where nobody is. */
@Named("provider")
@RequestScoped
public class CurrentProvider {
    @Inject
    private HttpServletRequest request;

    @Inject
    private ChosenProviders providers;

    private @Nullable ProviderKind kind;

    public ProviderKind getKind() {
        if (kind == null) {
            kind = request.getAttribute(SignedIn.class.getName()) instanceof SignedIn signedIn
                    ? providers.find(signedIn.organization().id())
                    : ProviderKind.OKTA;
        }
        return kind;
    }

    /** As its part of the pages is named: {@code okta}, {@code entra} or {@code other}. */
    public String getKey() {
        return switch (getKind()) {
            case OKTA -> "okta";
            case ENTRA -> "entra";
            case OTHER -> "other";
        };
    }
}
