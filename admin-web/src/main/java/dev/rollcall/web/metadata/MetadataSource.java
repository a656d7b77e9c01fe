package dev.rollcall.web.metadata;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Objects;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import org.jspecify.annotations.Nullable;

/** The network, as metadata is read from it. Takes ten seconds at most: not to be called inside a transaction. */
@ApplicationScoped
public class MetadataSource {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Resource
    private ManagedExecutorService threads;

    private @Nullable MetadataFetcher fetcher;

    @PostConstruct
    void open() {
        var names = new CheckedNames(SystemDefaultDnsResolver.INSTANCE, PrivateHosts.configured());
        fetcher = new MetadataFetcher(threads, names, trust(), LIMIT);
    }

    // Trusts what javax.net.ssl.trustStore names; shows no certificate of ours, as the runtime's own context would.
    private static SSLContext trust() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The trust store cannot be read", e);
        }
    }

    /**
     * The document at the address, as it was sent.
     *
     * @throws UnreadableMetadataException with a sentence for the admin
     */
    public byte[] fetch(String url) throws UnreadableMetadataException {
        return Objects.requireNonNull(fetcher).fetch(url);
    }
}
