package dev.rollcall.scim.protocol;

import dev.rollcall.activity.Actor;
import dev.rollcall.platform.Ids;
import dev.rollcall.provisioning.AuthenticatedKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who makes the request that this thread answers, and what is to be noted of it. A request has one thread from its
 * first filter to the last byte of its answer, so it is kept with the thread (ADR 16).
 */
@ApplicationScoped
public class Caller {
    /** A key of ours; of anything else, such as a password, four letters would tell too much. */
    private static final Pattern KEY = Pattern.compile("rck_\\S{16,}");

    private final ThreadLocal<Call> calls = ThreadLocal.withInitial(Call::new);

    /** What is kept of one request. */
    private static final class Call {
        private final List<Runnable> atEnd = new ArrayList<>(2);
        private final String requestId = Ids.next();
        private final long began = System.nanoTime();
        private final RememberedBodies bodies = new RememberedBodies();
        private String seriesId = requestId;
        private int repeats;
        private @Nullable String strangerOf;
        private Optional<InetAddress> client = Optional.empty();
        private Corrections corrections = new Corrections();
        private @Nullable AuthenticatedKey key;
        private @Nullable Actor standIn;
        private String stranger = "No Secret Key";
        private Supplier<Optional<String>> targetName = Optional::empty;
        private @Nullable String knownName;
        private boolean admitted;
        private boolean deactivating;
        private boolean held;
        private @Nullable String kept;
        private @Nullable ContainerRequestContext request;
        private String peer = "";
        private RequestAddress address = RequestAddress.NONE;
        private String baseUrl = "";
    }

    /** A request begins. */
    public void enter() {
        calls.remove();
    }

    /** The request is over: what it held is given back. */
    public void leave() {
        Call over = calls.get();
        calls.remove();
        over.atEnd.forEach(Runnable::run);
    }

    /** The request in the log: it grows with the time of its begin. */
    public String requestId() {
        return call().requestId;
    }

    /** The first of those that this request repeats; the request itself where it repeats none. */
    public String seriesId() {
        return call().seriesId;
    }

    /** How many requests, this one included, have repeated the first. */
    public int repeats() {
        return call().repeats;
    }

    /** The request is one more like another. */
    public void continues(String first, int repeats) {
        call().seriesId = first;
        call().repeats = repeats;
    }

    /** The organization in whose log a request stands that has no key of its own. */
    public void isStrangerOf(String tenantId) {
        call().strangerOf = tenantId;
    }

    /** In whose log the request stands; empty where no organization is known. */
    public Optional<String> loggedFor() {
        return isIdentified() ? Optional.of(tenantId()) : Optional.ofNullable(call().strangerOf);
    }

    /** How long the request has taken so far, in microseconds. */
    public long micros() {
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - call().began);
    }

    /** What the log keeps of its bodies. */
    public RememberedBodies bodies() {
        return call().bodies;
    }

    /** Gives something back when the request is over. */
    public void atEnd(Runnable release) {
        call().atEnd.add(release);
    }

    public void identify(AuthenticatedKey authenticated) {
        call().key = authenticated;
    }

    /** The request is worked on. */
    public void admit() {
        call().admitted = true;
    }

    /** Whether the request is worked on: its key is known, SCIM is on, and it is not one too many. */
    public boolean isAdmitted() {
        return call().admitted;
    }

    /**
     * Remembers of a key that nobody knows no more than an admin needs to tell it from others: its last four letters.
     */
    public void showed(String unknownSecret) {
        call().stranger = KEY.matcher(unknownSecret).matches()
                ? "Unknown Secret Key ending in " + unknownSecret.substring(unknownSecret.length() - 4)
                : "Unknown Secret Key";
    }

    /** Who asks without a key that is known. */
    public Actor stranger() {
        return Actor.person(call().stranger).in(requestId());
    }

    /** @param address of the other end of the connection: who came, or a proxy */
    public void isConnectedTo(String address) {
        call().peer = address;
    }

    /** The address of the other end of the connection. */
    public String peer() {
        return call().peer;
    }

    /** @param tenantUrl without a trailing slash */
    public void asks(ContainerRequestContext request, RequestAddress address, String tenantUrl) {
        call().request = request;
        call().address = address;
        call().baseUrl = tenantUrl;
    }

    /** The request as Jakarta REST has it; {@code @Context} would look for each of its parts at each request anew. */
    public ContainerRequestContext request() {
        return Objects.requireNonNull(call().request, "The request has not passed KeyAuthentication");
    }

    /** What the path of the request names. */
    public RequestAddress address() {
        return call().address;
    }

    /** @param client who began the request; empty where that is not known */
    public void cameFrom(Optional<InetAddress> client) {
        call().client = client;
    }

    /** The network address of who began the request; empty where it is not known. */
    public Optional<InetAddress> client() {
        return call().client;
    }

    /** Whether the request carries a key that is known. */
    public boolean isIdentified() {
        return call().key != null;
    }

    /** Whether Check my set-up asks, and not Okta. */
    public boolean isForCheck() {
        return authenticatedKey().isForCheck();
    }

    public String tenantId() {
        return authenticatedKey().organization().id();
    }

    /** Somebody lets a request be done again: what this thread does is theirs. */
    public void standIn(Actor actor, AuthenticatedKey inTheOrganizationOf, String tenantUrl) {
        call().standIn = actor;
        call().key = inTheOrganizationOf;
        call().baseUrl = tenantUrl;
    }

    /** Who writes, with what has been corrected so far. */
    public Actor actor() {
        Actor standIn = call().standIn;
        if (standIn != null) {
            return standIn.corrected(corrections().count());
        }
        return Actor.key(authenticatedKey().keyId(), authenticatedKey().keyName())
                .corrected(corrections().count())
                .in(requestId());
    }

    /**
     * What of this request had to be corrected; the activity of an {@link #actor()} shows how much it was until then.
     */
    public Corrections corrections() {
        return call().corrections;
    }

    /** The key that the request carries. */
    public String keyId() {
        return authenticatedKey().keyId();
    }

    /** The version of the organization's custom extensions; 0 while it never had any. */
    public long schemaVersion() {
        return authenticatedKey().schemaVersion();
    }

    /** The Tenant URL without a trailing slash: what every {@code Location} begins with. */
    public String baseUrl() {
        return call().baseUrl;
    }

    /** Remembers whom the request is about, for the activity. */
    public void about(String userNameOrDisplayName) {
        about(() -> Optional.of(userNameOrDisplayName));
        call().knownName = userNameOrDisplayName;
    }

    /**
     * The same of a name that the request does not have.
     *
     * @param userNameOrDisplayName read only once the request has been refused
     */
    public void about(Supplier<Optional<String>> userNameOrDisplayName) {
        call().targetName = userNameOrDisplayName;
        call().knownName = null;
    }

    /** Forgets what was noted of the write before: the next operation of a bulk request begins. */
    public void beginOperation() {
        about(Optional::empty);
        call().corrections = new Corrections();
        call().held = false;
    }

    /** Whom the request is about, looked up where it has to be. */
    public Optional<String> targetName() {
        return call().targetName.get();
    }

    /** The same as far as it is known without a look. */
    public @Nullable String knownTargetName() {
        return call().knownName;
    }

    /** Remembers that the request has deactivated somebody. */
    public void hasDeactivated() {
        call().deactivating = true;
    }

    public boolean isDeactivating() {
        return call().deactivating;
    }

    /**
     * The write waits for an admin's word, and stands in the activity already.
     *
     * @param firstRequestId the request that asked for it first; null where it is not known
     * @param retries how often it was asked for again
     */
    public void isHeld(@Nullable String firstRequestId, int retries) {
        call().held = true;
        if (firstRequestId != null && retries > 0 && !"Bulk".equals(address().endpoint())) {
            continues(firstRequestId, retries);
        }
    }

    /** Whether the write, or the last one of a bulk request, waits for an admin's word. */
    public boolean isHeld() {
        return call().held;
    }

    /** @param detail what is kept of the refusal, where its answer says it in other words */
    public void keeps(String detail) {
        call().kept = detail;
    }

    /** What is kept of the refusal; empty where it is what its answer says. */
    public Optional<String> keptDetail() {
        return Optional.ofNullable(call().kept);
    }

    private AuthenticatedKey authenticatedKey() {
        AuthenticatedKey key = call().key;
        if (key == null) {
            throw new IllegalStateException("The request has passed KeyAuthentication without a key");
        }
        return key;
    }

    private Call call() {
        return calls.get();
    }
}
