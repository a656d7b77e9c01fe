package dev.rollcall.scim.admission;

import dev.rollcall.organization.Organization;
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

    private static final String AGAIN =
            " Nothing was changed. Okta sends the request again by itself; another client waits"
                    + " for the seconds in Retry-After. ";

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
        String whose = excess.ofOrganization()
                ? "All Secret Keys of " + Quoted.of(key.organization().name()) + " together"
                : "The Secret Key " + Quoted.of(key.keyName());
        String rate = excess.rate().perSecond() + " requests a second, "
                + excess.rate().burst() + " at once";
        tell(key.organization(), 429, whose + " asked for more than " + rate);
        return later(
                429,
                whose + " may make " + rate + ", and made more." + AGAIN
                        + "If this stays, let Okta do less at a time (Applications > Provisioning), or ask Rollcall's"
                        + " operator to raise ROLLCALL_RATE_LIMIT_"
                        + (excess.ofOrganization() ? "ORGANIZATION" : "KEY") + "_PER_SECOND.",
                excess.seconds());
    }

    private static Response busy(Organization organization) {
        tell(organization, 503, "its requests could not begin in time; too many are under way (ROLLCALL_SCIM_AT_ONCE)");
        return later(
                503,
                "Rollcall has too many requests under way to begin this one." + AGAIN
                        + "If this stays, tell Rollcall's operator.",
                1);
    }

    /** Refuses to look up a key, since too many wrong ones have come from its network. */
    public static Response tooManyWrongKeys(int seconds) {
        return later(
                429,
                "Too many requests with wrong Secret Keys have come from this network address. If this key is right, wait"
                        + " for the seconds in Retry-After and test the connection again; else generate a new one in Rollcall"
                        + " (Settings > Single Sign-on > Configure Okta > SCIM) and paste it into Okta's provisioning settings.",
                seconds);
    }

    private static Response later(int status, String detail, int seconds) {
        return Response.fromResponse(ScimErrors.response(status, null, detail))
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
