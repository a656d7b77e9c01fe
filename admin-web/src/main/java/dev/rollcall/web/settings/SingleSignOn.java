package dev.rollcall.web.settings;

import dev.rollcall.connection.OktaConnection;
import dev.rollcall.connection.ScimSettings;
import dev.rollcall.platform.Now;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** How the two halves of the connection to Okta stand, for the cards and the tabs. */
@Named
@RequestScoped
public class SingleSignOn {
    @Inject
    private OktaConnection connection;

    @Inject
    private ScimSettings scimSettings;

    @Inject
    private CurrentUser me;

    private @Nullable Chip saml;
    private @Nullable Chip scim;

    public Chip getSaml() {
        if (saml == null) {
            saml = Chip.ofSaml(connection.find(me.tenantId()), Now.instant());
        }
        return saml;
    }

    public Chip getScim() {
        if (scim == null) {
            scim = Chip.ofScim(scimSettings.status(me.tenantId()), Now.instant());
        }
        return scim;
    }
}
