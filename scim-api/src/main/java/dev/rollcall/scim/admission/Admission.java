package dev.rollcall.scim.admission;

import dev.rollcall.organization.Organization;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.provisioning.AuthenticatedKey;
import dev.rollcall.provisioning.rate.Excess;
import dev.rollcall.provisioning.rate.RequestRates;
import dev.rollcall.scim.error.OnceAMinute;
import dev.rollcall.scim.error.ScimErrors;
import dev.rollcall.scim.protocol.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.logging.Logger;

/**
 * Lets a request begin that carries a good key, or tells it to come again: 429 beyond a rate (RFC 6585 §4), 503 where
 * it cannot begin soon. Both are decided before the body is read, and cost no statement.
 */
@ApplicationScoped
public class Admission {
    private static final Logger LOG = Logger.getLogger(Admission.class.getName());
    private static final OnceAMinute TOLD = new OnceAMinute();
    /** Whoever has not begun by then is refused within a second, answer included. */
    private static final long LONGEST_WAIT_MILLIS = 500;

    @Inject
    private RequestRates rates;

    @Inject
    private Places places;

    @Inject
    private Caller caller;

    /** Why the request is not begun; empty where it is. */
    public Optional<Response> refusal(AuthenticatedKey key) {
        Optional<Excess> excess = rates.beyond(key);
        if (excess.isPresent()) {
            return Optional.of(tooMany(key, excess.get()));
        }
        return hasPlace(key.organization().id()) ? Optional.empty() : Optional.of(busy(key.organization()));
    }

    /** Takes a place among the requests that are worked on, until this one is over. */
    private boolean hasPlace(String tenantId) {
        Optional<Place> asked = places.ask(tenantId);
        if (asked.isPresent() && !asked.get().await(LONGEST_WAIT_MILLIS)) {
            places.leave(asked.get());
            return false;
        }
        asked.ifPresent(place -> caller.atEnd(() -> places.leave(place)));
        return asked.isPresent();
    }

    private static Response tooMany(AuthenticatedKey key, Excess excess) {
        String name = Quoted.of(excess.ofOrganization() ? key.organization().name() : key.keyName());
        tell(
                key.organization(),
                429,
                (excess.ofOrganization() ? "all its Secret Keys together" : "the Secret Key " + name)
                        + " asked for more than " + excess.rate().perSecond() + " requests a second, "
                        + excess.rate().burst() + " at once");
        return later(
                429,
                Sentence.of(
                        excess.ofOrganization() ? "scim.rate.organization" : "scim.rate.key",
                        name,
                        excess.rate().perSecond(),
                        excess.rate().burst()),
                excess.seconds());
    }

    private static Response busy(Organization organization) {
        tell(organization, 503, "its requests could not begin in time; too many are under way (ROLLCALL_SCIM_AT_ONCE)");
        return later(503, Sentence.of("scim.failure.noPlace"), 1);
    }

    /** Refuses to look up a key, since too many wrong ones have come from its network. */
    public static Response tooManyWrongKeys(int seconds) {
        return later(429, Sentence.of("scim.key.tooManyWrong"), seconds);
    }

    private static Response later(int status, Sentence detail, int seconds) {
        return Response.fromResponse(ScimErrors.response(status, detail))
                .header("Retry-After", seconds)
                .build();
    }

    private static void tell(Organization organization, int status, String why) {
        TOLD.tell(
                organization.id() + status,
                before -> LOG.warning("SCIM requests of " + organization.slug() + " are answered " + status + ": " + why
                        + ". Refused since this was said last: " + before));
    }
}
