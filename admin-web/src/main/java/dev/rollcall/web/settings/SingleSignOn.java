package dev.rollcall.web.settings;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.MetadataUrls;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.platform.Now;
import dev.rollcall.provisioning.ScimKey;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.provisioning.ScimStatus;
import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.signin.party.ServiceProviders;
import dev.rollcall.sso.recent.RecentSignIns;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the two halves of the connection to Okta stand, for the cards and the tabs. */
@Named
@RequestScoped
public class SingleSignOn {
    @Inject
    private OktaConnection connection;

    @Inject
    private MetadataUrls urls;

    @Inject
    private ScimSettings scimSettings;

    @Inject
    private SecretKeys secretKeys;

    @Inject
    private RecentSignIns recent;

    @Inject
    private RefusedToday refused;

    @Inject
    private ServiceProviders serviceProviders;

    @Inject
    private CurrentUser me;

    private @Nullable Optional<IdentityProvider> provider;
    private @Nullable ScimStatus status;
    private @Nullable List<ScimKey> keys;
    private @Nullable List<X509Certificate> ourCertificates;
    private @Nullable Chip saml;
    private @Nullable Chip scim;

    public Optional<IdentityProvider> provider() {
        if (provider == null) {
            provider = connection.find(me.tenantId());
        }
        return provider;
    }

    /** What has been seen of Okta by SCIM. */
    public ScimStatus status() {
        if (status == null) {
            status = scimSettings.status(me.tenantId());
        }
        return status;
    }

    /** The Secret Keys that are not revoked. */
    public List<ScimKey> keys() {
        if (keys == null) {
            keys = secretKeys.list(me.tenantId());
        }
        return keys;
    }

    public Chip getSaml() {
        if (saml == null) {
            Optional<Instant> last = provider().flatMap(saved -> recent.lastAccepted(me.signedIn()));
            saml = Chip.ofSaml(provider(), last, Now.instant());
        }
        return saml;
    }

    /**
     * That the metadata, or none of its certificates, lasts for long, or null. Metadata that is read from a URL gets
     * its new end from there.
     */
    public @Nullable Chip getExpiry() {
        Instant now = Now.instant();
        Optional<IdentityProvider> saved = provider();
        return saved.map(IdentityProvider::validUntil)
                .filter(end -> urls.find(me.tenantId()).isEmpty())
                .flatMap(end -> Chip.ofEnd(end, now))
                .or(() -> saved.flatMap(provider -> Chip.ofExpiry(provider.certificates(), now)))
                .orElse(null);
    }

    /** Our certificates, the current one first, where an identity provider is connected that has them. */
    public List<X509Certificate> ourCertificates() {
        if (ourCertificates == null) {
            ourCertificates = provider().isPresent()
                    ? serviceProviders.certificates(me.signedIn().organization())
                    : List.of();
        }
        return ourCertificates;
    }

    /** That the certificate with which we sign ends soon or has ended, or null. */
    public @Nullable Chip getOurExpiry() {
        return Chip.ofOurs(ourCertificates(), Now.instant()).orElse(null);
    }

    public Chip getScim() {
        if (scim == null) {
            scim = Chip.ofScim(status(), !keys().isEmpty(), refused.count(), Now.instant());
        }
        return scim;
    }

    /** That a Secret Key expires soon or has expired, or null. */
    public @Nullable Chip getKeyExpiry() {
        return Chip.ofKeys(keys(), Now.instant()).orElse(null);
    }
}
