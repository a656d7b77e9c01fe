package dev.rollcall.web.settings;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.MetadataHistory;
import dev.rollcall.connection.MetadataUrls;
import dev.rollcall.platform.Now;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** What stands around the saved metadata on the SAML tab: its test, its certificates' ends and its history. */
@Named
@RequestScoped
public class SavedMetadata {
    private static final int SHOWN_CHANGES = 10;

    @Inject
    private SingleSignOn singleSignOn;

    @Inject
    private MetadataUrls urls;

    @Inject
    private MetadataHistory history;

    @Inject
    private CurrentUser me;

    @Inject
    private HttpServletRequest request;

    public boolean isThere() {
        return singleSignOn.provider().isPresent();
    }

    public List<ExpiryNotice> getExpiryNotices() {
        boolean fromUrl = urls.find(me.tenantId()).isPresent();
        return singleSignOn
                .provider()
                .map(IdentityProvider::certificates)
                .map(certificates -> ExpiryNotice.of(certificates, fromUrl, Now.instant()))
                .orElse(List.of());
    }

    /** Who replaced the metadata, the newest first. */
    public List<MetadataChangeRow> getHistory() {
        return history.list(me.signedIn(), null, SHOWN_CHANGES).stream()
                .map(change -> new MetadataChangeRow(change, Now.instant()))
                .toList();
    }

    /** Where <i>Test sign-in</i> begins, on this host. */
    public String getTestPath() {
        String slug = me.signedIn().organization().slug();
        return request.getContextPath() + "/saml/" + slug + "/login?test=true";
    }
}
