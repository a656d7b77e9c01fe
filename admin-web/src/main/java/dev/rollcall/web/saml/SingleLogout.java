package dev.rollcall.web.saml;

import dev.rollcall.platform.Now;
import dev.rollcall.saml.logout.LogoutMessages;
import dev.rollcall.saml.message.NameId;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.party.TrustedProvider;
import dev.rollcall.saml.send.OutgoingMessage;
import dev.rollcall.session.SamlSessions;
import dev.rollcall.session.SamlSubject;
import dev.rollcall.sso.OpenRequests;
import dev.rollcall.sso.RelayTarget;
import dev.rollcall.sso.RequestPurpose;
import dev.rollcall.tenant.Organization;
import dev.rollcall.web.shell.PublicUrls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Asks the identity provider to end its session, too, when somebody signs out here (SAML Profiles 2.0 §4.4.3.1). */
@ApplicationScoped
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
     * @return empty when a password has opened the session, or the identity provider has no logout
     */
    public Optional<OutgoingMessage> request(
            HttpServletRequest request, HttpServletResponse response, Organization organization, String token) {
        try {
            Optional<SamlSubject> subject = sessions.find(token);
            Optional<TrustedProvider> provider =
                    subject.isEmpty() ? Optional.empty() : trustedProviders.of(organization.id());
            Optional<Binding> binding = provider.flatMap(them -> Stream.of(Binding.HTTP_REDIRECT, Binding.HTTP_POST)
                    .filter(way -> them.singleLogout(way).isPresent())
                    .findFirst());
            if (binding.isEmpty() || !PublicUrls.areCertain(request)) {
                return Optional.empty();
            }
            OutgoingMessage message = LogoutMessages.request(
                    serviceProviders.of(organization, PublicUrls.of(request)),
                    provider.get(),
                    binding.get(),
                    nameId(subject.get()),
                    subject.get().sessionIndex(),
                    null,
                    Now.instant());
            String handle = BrowserHandle.keep(request, response);
            requests.open(organization.id(), message.id(), handle, RequestPurpose.LOGOUT, RelayTarget.HOME);
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
