package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.MetadataHistory;
import dev.rollcall.connection.MetadataUrls;
import dev.rollcall.platform.Now;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.signin.metadata.KeptMetadata;
import dev.rollcall.web.settings.SingleSignOn;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands around the saved metadata on the SAML tab: its test, what ends soon and its history. */
@Named
@RequestScoped
public class SavedMetadata {
    private static final int SHOWN_CHANGES = 10;

    @Inject
    private SingleSignOn singleSignOn;

    @Inject
    private KeptMetadata metadata;

    @Inject
    private MetadataUrls urls;

    @Inject
    private MetadataHistory history;

    @Inject
    private CurrentUser me;

    @Inject
    private HttpServletRequest request;

    private @Nullable Optional<IdentityProvider> provider;
    private @Nullable List<ExpiryNotice> expiryNotices;
    private @Nullable List<MetadataChangeRow> changes;

    /** As it is understood today. */
    Optional<IdentityProvider> provider() {
        if (provider == null) {
            provider = find();
        }
        return provider;
    }

    private Optional<IdentityProvider> find() {
        try {
            return metadata.find(me.tenantId());
        } catch (InvalidMetadataException e) {
            // An earlier version has understood it and kept less. What that was is shown.
            return singleSignOn.provider();
        }
    }

    public boolean isThere() {
        return singleSignOn.provider().isPresent();
    }

    public List<ExpiryNotice> getExpiryNotices() {
        if (expiryNotices == null) {
            boolean fromUrl = urls.find(me.tenantId()).isPresent();
            expiryNotices = singleSignOn
                    .provider()
                    .map(saved -> notices(saved, fromUrl, Now.instant()))
                    .orElse(List.of());
        }
        return expiryNotices;
    }

    private List<ExpiryNotice> notices(IdentityProvider saved, boolean fromUrl, Instant now) {
        return Stream.of(
                        MetadataNotice.of(saved.validUntil(), fromUrl, now).stream(),
                        CertificateNotice.of(saved.certificates(), fromUrl, now).stream(),
                        OurKeyNotice.of(singleSignOn.ourCertificates(), now).stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** Who replaced the metadata, the newest first. */
    public List<MetadataChangeRow> getHistory() {
        if (changes == null) {
            changes = history.list(me.signedIn(), null, SHOWN_CHANGES).stream()
                    .map(change -> new MetadataChangeRow(change, Now.instant()))
                    .toList();
        }
        return changes;
    }

    /** Where <i>Test sign-in</i> begins, on this host. */
    public String getTestPath() {
        String slug = me.signedIn().organization().slug();
        return request.getContextPath() + "/saml/" + slug + "/login?test=true";
    }
}
