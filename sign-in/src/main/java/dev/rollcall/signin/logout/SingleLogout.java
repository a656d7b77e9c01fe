package dev.rollcall.signin.logout;

import dev.rollcall.organization.Organization;
import dev.rollcall.organization.PublicUrls;
import dev.rollcall.platform.Now;
import dev.rollcall.saml.logout.LogoutMessages;
import dev.rollcall.saml.message.NameId;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.party.TrustedProvider;
import dev.rollcall.saml.send.OutgoingMessage;
import dev.rollcall.session.SamlSessions;
import dev.rollcall.session.SamlSubject;
import dev.rollcall.signin.party.ServiceProviders;
import dev.rollcall.signin.party.TrustedProviders;
import dev.rollcall.sso.OpenRequests;
import dev.rollcall.sso.RelayTarget;
import dev.rollcall.sso.RequestPurpose;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Asks the identity provider to end its session, too, when somebody signs out here (SAML Profiles 2.0 §4.4.3.1). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SingleLogout {
    private static final Logger LOG = Logger.getLogger(SingleLogout.class.getName());

    @Inject
    private TrustedProviders trustedProviders;

    @Inject
    private ServiceProviders serviceProviders;

    @Inject
    private OpenRequests requests;

    @Inject
    private SamlSessions sessions;

    /**
     * The message that the browser has to carry, for a session that is about to end.
     *
     * @param handle what ties the request to the browser; asked for once a request goes out
     * @param token of the session
     * @return empty when a password has opened the session, or the identity provider has no logout
     */
    public Optional<OutgoingMessage> request(
            Organization organization, PublicUrls urls, Supplier<String> handle, String token) {
        try {
            Optional<SamlSubject> subject = sessions.find(token);
            Optional<TrustedProvider> provider =
                    subject.isEmpty() ? Optional.empty() : trustedProviders.of(organization.id());
            Optional<Binding> binding = provider.flatMap(them -> Stream.of(Binding.HTTP_REDIRECT, Binding.HTTP_POST)
                    .filter(way -> them.singleLogout(way).isPresent())
                    .findFirst());
            if (binding.isEmpty()) {
                return Optional.empty();
            }
            OutgoingMessage message = LogoutMessages.request(
                    serviceProviders.of(organization, urls),
                    provider.get(),
                    binding.get(),
                    nameId(subject.get()),
                    subject.get().sessionIndex(),
                    null,
                    Now.instant());
            requests.open(organization.id(), message.id(), handle.get(), RequestPurpose.LOGOUT, RelayTarget.HOME);
            return Optional.of(message);
        } catch (InvalidMetadataException | RuntimeException e) {
            // Signing out here has to work whatever the state of the connection, of its metadata and of our key.
            LOG.log(Level.WARNING, "The identity provider could not be asked to sign out", e);
            return Optional.empty();
        }
    }

    private static NameId nameId(SamlSubject subject) {
        return new NameId(subject.nameId(), subject.nameIdFormat(), subject.nameQualifier(), subject.spNameQualifier());
    }
}
