package dev.rollcall.signin.party;

import dev.rollcall.organization.Organization;
import dev.rollcall.organization.PublicUrls;
import dev.rollcall.platform.Now;
import dev.rollcall.saml.key.SpKeyPair;
import dev.rollcall.saml.key.SpKeys;
import dev.rollcall.saml.party.ServiceProvider;
import dev.rollcall.session.SignedIn;
import dev.rollcall.sso.keypair.EncodedKeyPair;
import dev.rollcall.sso.keypair.KeyPairs;
import dev.rollcall.sso.keypair.SpKeyPairs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

/**
 * Each organization as its identity provider sees it, with its key pairs, which are made when they are first needed.
 */
@ApplicationScoped
public class ServiceProviders {
    private static final Duration VALIDITY = Duration.ofDays(3650);

    @Inject
    private KeyPairs keyPairs;

    /** @throws dev.rollcall.platform.failure.ConflictException when the kept keys cannot be opened */
    public ServiceProvider of(Organization organization, PublicUrls urls) {
        String slug = organization.slug();
        // Half a second of work, once in an organization's life; of several requests at once, the first one's pair is
        // kept.
        SpKeyPairs pairs = keyPairs.find(organization.id())
                .orElseGet(() -> keyPairs.keepFirst(organization.id(), made(organization)));
        return new ServiceProvider(
                urls.entityId(slug),
                urls.acsUrl(slug),
                urls.logoutUrl(slug),
                read(pairs.current()),
                pairs.previous() == null ? null : read(pairs.previous()));
    }

    /**
     * The certificates with which an organization signs and lets others encrypt, the current one first and a former one
     * behind it while the key is being changed. None is made for it.
     */
    public List<X509Certificate> certificates(Organization organization) {
        return keyPairs.certificates(organization.id()).stream()
                .map(SpKeys::certificate)
                .toList();
    }

    /**
     * Begins a change of keys.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     * @throws dev.rollcall.platform.failure.ConflictException when a change has begun already
     */
    public void rotate(SignedIn admin) {
        admin.requirePrimaryAdmin();
        keyPairs.rotate(admin, made(admin.organization()));
    }

    /**
     * Ends a change of keys: the former pair neither signs nor decrypts any more.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void endRotation(SignedIn admin) {
        keyPairs.endRotation(admin);
    }

    private static EncodedKeyPair made(Organization organization) {
        SpKeyPair pair = SpKeys.create(organization.name(), Now.instant(), VALIDITY);
        return new EncodedKeyPair(pair.certificateDer(), pair.privateKey().getEncoded());
    }

    private static SpKeyPair read(EncodedKeyPair pair) {
        return SpKeys.read(pair.privateKey(), pair.certificate());
    }
}
