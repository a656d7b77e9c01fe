package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.platform.secret.Sha256;
import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Metadata that was read and shown, and waits for <i>Update</i>. */
@SessionScoped
public class MetadataDraft implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable IdentityProvider provider;
    private String url = "";

    /** What was understood; empty when nothing waits. */
    Optional<IdentityProvider> provider() {
        return Optional.ofNullable(provider);
    }

    /** Where it was read from; empty when it was uploaded or pasted. */
    String url() {
        return url;
    }

    void set(IdentityProvider read, String from) {
        provider = read;
        url = from;
    }

    void clear() {
        provider = null;
        url = "";
    }

    /** Tells this draft from another one that a second window may have put in its place; empty when nothing waits. */
    String fingerprint() {
        return provider == null ? "" : Sha256.hex(url + '\n' + provider.metadataXml());
    }
}
