package dev.rollcall.signin.fetch;

import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.setting.PrivateHosts;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
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

    private final Turns turns = new Turns();

    @Resource
    private ManagedThreadFactory threads;

    private @Nullable MetadataFetcher fetcher;

    @PostConstruct
    void open() {
        var names = new CheckedNames(SystemDefaultDnsResolver.INSTANCE, privateHosts());
        fetcher = new MetadataFetcher(threads, names, trust(), LIMIT);
    }

    /**
     * The hosts that may lead to private addresses; none where the setting is not set.
     *
     * @throws dev.rollcall.setting.ConfigurationException when it is not a list of host names
     */
    public static PrivateHosts privateHosts() {
        return PrivateHosts.of(Configuration.value(PrivateHosts.KEY).orElse(""));
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
     * The document at an address that an admin has just typed, as it was sent. An organization has a few readings at a
     * time, so that one cannot take the threads of all.
     *
     * @throws UnreadableMetadataException with a sentence for the admin
     */
    public byte[] fetch(String tenantId, String url) throws UnreadableMetadataException {
        if (!turns.begin(tenantId)) {
            throw FetchFailures.refused("busy");
        }
        try {
            return fetch(url);
        } finally {
            turns.end(tenantId);
        }
    }

    /**
     * The document at an address that is kept, of which each organization has one.
     *
     * @throws UnreadableMetadataException with a sentence for the admin
     */
    public byte[] fetch(String url) throws UnreadableMetadataException {
        return Objects.requireNonNull(fetcher).fetch(url);
    }
}
