package dev.rollcall.scim.protocol;

import dev.rollcall.activity.Actor;
import dev.rollcall.provisioning.AuthenticatedKey;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who makes this request, and what is to be noted of it. */
@RequestScoped
public class Caller {
    private Corrections corrections = new Corrections();
    private @Nullable AuthenticatedKey key;
    private Supplier<Optional<String>> targetName = Optional::empty;
    private boolean deactivating;
    private String baseUrl = "";

    public void identify(AuthenticatedKey authenticated) {
        key = authenticated;
    }

    public void reachedAt(String url) {
        baseUrl = url;
    }

    /** Whether the request carries a key that is known. */
    public boolean isIdentified() {
        return key != null;
    }

    public String tenantId() {
        return authenticatedKey().organization().id();
    }

    /** Who writes, with what has been corrected so far. */
    public Actor actor() {
        return Actor.key(authenticatedKey().keyId(), authenticatedKey().keyName())
                .corrected(corrections.count());
    }

    /**
     * What of this request had to be corrected; the activity of an {@link #actor()} shows how much it was until then.
     */
    public Corrections corrections() {
        return corrections;
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
        return baseUrl;
    }

    /** Remembers whom the request is about, for the activity of a request that ends in a refusal. */
    public void about(String userNameOrDisplayName) {
        about(() -> Optional.of(userNameOrDisplayName));
    }

    /**
     * The same of a name that the request does not have.
     *
     * @param userNameOrDisplayName read only once the request has been refused
     */
    public void about(Supplier<Optional<String>> userNameOrDisplayName) {
        targetName = userNameOrDisplayName;
    }

    /** Forgets what was noted of the write before: the next operation of a bulk request begins. */
    public void beginOperation() {
        targetName = Optional::empty;
        corrections = new Corrections();
    }

    public Optional<String> targetName() {
        return targetName.get();
    }

    /** Remembers that the request has deactivated somebody. */
    public void hasDeactivated() {
        deactivating = true;
    }

    public boolean isDeactivating() {
        return deactivating;
    }

    private AuthenticatedKey authenticatedKey() {
        if (key == null) {
            throw new IllegalStateException("The request has passed KeyAuthentication without a key");
        }
        return key;
    }
}
