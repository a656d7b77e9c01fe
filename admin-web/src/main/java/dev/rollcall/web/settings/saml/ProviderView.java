package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.signin.metadata.KeptMetadata;
import dev.rollcall.web.shell.Times;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was understood of an identity provider's metadata, for reading back. */
public final class ProviderView {
    private final IdentityProvider provider;
    private final IdpMetadata metadata;
    private final @Nullable IdentityProvider before;
    private final Instant now;

    /** @param before what it is to replace; null when there is nothing to compare with */
    ProviderView(IdentityProvider provider, @Nullable IdentityProvider before, Instant now) {
        this.provider = provider;
        this.metadata = KeptMetadata.metadata(provider);
        this.before = before;
        this.now = now;
    }

    public String getIssuer() {
        return provider.entityId();
    }

    public boolean isIssuerChanged() {
        return before != null && !before.entityId().equals(provider.entityId());
    }

    /** The address for HTTP-POST, or an empty text. */
    public String getPostUrl() {
        return provider.postUrl() == null ? "" : provider.postUrl();
    }

    /** The address for HTTP-Redirect, or an empty text. */
    public String getRedirectUrl() {
        return provider.redirectUrl() == null ? "" : provider.redirectUrl();
    }

    /** Where logout messages go; empty when there is no single logout. */
    public List<LogoutRow> getLogouts() {
        return metadata.singleLogoutServices().stream().map(LogoutRow::new).toList();
    }

    public boolean isWantingSignedRequests() {
        return provider.wantsSignedRequests();
    }

    /** The certificates that are not believed, because their keys are weak. */
    public List<SetAsideRow> getSetAside() {
        return metadata.setAsideCertificates().stream()
                .map(setAside -> new SetAsideRow(setAside, now))
                .toList();
    }

    /** What was not understood, a sentence each. */
    public List<String> getLeftAside() {
        return provider.details() == null ? List.of() : provider.details().leftAside();
    }

    public List<String> getNameIdFormats() {
        return provider.nameIdFormats();
    }

    public String getValidity() {
        return provider.validUntil() == null ? "" : Times.validity(provider.validUntil(), now);
    }

    public List<CertificateRow> getCertificates() {
        Set<String> known = before == null
                ? Set.of()
                : before.certificates().stream()
                        .map(IdpCertificate::fingerprint)
                        .collect(Collectors.toSet());
        return provider.certificates().stream()
                .map(certificate -> new CertificateRow(
                        certificate, now, before != null && !known.contains(certificate.fingerprint())))
                .toList();
    }
}
