package dev.rollcall.web.settings.saml.provider;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.IdpMetadata;
import dev.rollcall.saml.metadata.SingleLogoutService;
import dev.rollcall.signin.metadata.KeptMetadata;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import dev.rollcall.web.words.Said;
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
    public ProviderView(IdentityProvider provider, @Nullable IdentityProvider before, Instant now) {
        this.provider = provider;
        this.metadata = KeptMetadata.metadata(provider);
        this.before = before;
        this.now = now;
    }

    public String getIssuer() {
        return provider.entityId();
    }

    /** What it is to replace, or null. */
    public @Nullable ProviderView getFormer() {
        return before == null ? null : new ProviderView(before, null, now);
    }

    /** The address for HTTP-POST, or an empty text. */
    public String getPostUrl() {
        return provider.postUrl() == null ? "" : provider.postUrl();
    }

    /** The address for HTTP-Redirect, or an empty text. */
    public String getRedirectUrl() {
        return provider.redirectUrl() == null ? "" : provider.redirectUrl();
    }

    /** Where logout messages go by HTTP-POST, and on a second line where their answers go; or empty. */
    public String getLogoutPost() {
        return logout(Binding.HTTP_POST);
    }

    /** Where logout messages go by HTTP-Redirect, and on a second line where their answers go; or empty. */
    public String getLogoutRedirect() {
        return logout(Binding.HTTP_REDIRECT);
    }

    private String logout(Binding binding) {
        return metadata.singleLogoutServices().stream()
                .filter(service -> service.binding() == binding)
                .map(ProviderView::lines)
                .collect(Collectors.joining("\n"));
    }

    private static String lines(SingleLogoutService service) {
        return service.responseLocation().equals(service.location())
                ? service.location()
                : service.location() + "\n" + Texts.of("settings.okta.text.logoutAnswers", service.responseLocation());
    }

    /** Whether our requests are to be signed, in words. */
    public String getSignedRequests() {
        return Texts.of(
                provider.wantsSignedRequests()
                        ? "settings.okta.text.signedRequests"
                        : "settings.okta.text.unsignedRequests");
    }

    /** The certificates that are not believed, because their keys are weak. */
    public List<SetAsideRow> getSetAside() {
        return metadata.setAsideCertificates().stream()
                .map(setAside -> new SetAsideRow(setAside, now))
                .toList();
    }

    /** What was not understood, a sentence each. */
    public List<String> getLeftAside() {
        return provider.details() == null
                ? List.of()
                : provider.details().leftAside().stream()
                        .map(part -> Said.kept(part).text())
                        .toList();
    }

    /** One a line; empty when it names none. */
    public String getNameIdFormats() {
        return String.join("\n", provider.nameIdFormats());
    }

    public String getValidity() {
        return provider.validUntil() == null ? "" : Times.validity(provider.validUntil(), now);
    }

    /** Those that are to be trusted; beside what it is to replace, those that are new are marked. */
    public List<CertificateRow> getCertificates() {
        Set<String> known = before == null ? Set.of() : fingerprints(before);
        return provider.certificates().stream()
                .map(certificate -> new CertificateRow(
                        certificate, now, before != null && !known.contains(certificate.fingerprint())))
                .toList();
    }

    /** Those that are trusted now and will not be any more. */
    public List<CertificateRow> getGone() {
        if (before == null) {
            return List.of();
        }
        Set<String> stay = fingerprints(provider);
        return before.certificates().stream()
                .filter(certificate -> !stay.contains(certificate.fingerprint()))
                .map(certificate -> new CertificateRow(certificate, now, false))
                .toList();
    }

    private static Set<String> fingerprints(IdentityProvider provider) {
        return provider.certificates().stream().map(IdpCertificate::fingerprint).collect(Collectors.toSet());
    }
}
