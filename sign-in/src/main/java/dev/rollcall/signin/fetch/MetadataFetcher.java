package dev.rollcall.signin.fetch;

import dev.rollcall.saml.metadata.idp.IdpMetadataParser;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.http.HttpHeaders;
import org.apache.http.client.config.CookieSpecs;
import org.apache.http.client.config.RequestConfig;
import org.apache.http.client.methods.CloseableHttpResponse;
import org.apache.http.client.methods.HttpGet;
import org.apache.http.config.ConnectionConfig;
import org.apache.http.config.MessageConstraints;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.DnsResolver;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.ssl.DefaultHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.conn.util.PublicSuffixMatcherLoader;
import org.apache.http.impl.client.CloseableHttpClient;
import org.apache.http.impl.client.HttpClients;
import org.apache.http.impl.conn.PoolingHttpClientConnectionManager;

/**
 * Reads a document from an https address that somebody has typed, and gives it no more than it needs: one GET on a
 * connection of its own, no redirect, no cookie, no password, no second try, no proxy (it would look the name up
 * again), nothing unpacked, and a limit of bytes and of time, from the look-up of the name to the last byte.
 */
final class MetadataFetcher {
    /** As much as the parser takes. */
    static final int MOST_BYTES = IdpMetadataParser.MAX_BYTES;

    private static final int LONGEST_HEADER = 16_384;
    private static final int MOST_HEADERS = 200;

    private final ThreadFactory threads;
    private final DnsResolver names;
    private final SSLContext trust;
    private final Duration limit;

    MetadataFetcher(ThreadFactory threads, DnsResolver names, SSLContext trust, Duration limit) {
        this.threads = threads;
        this.names = names;
        this.trust = trust;
        this.limit = limit;
    }

    /** @throws UnreadableMetadataException with a sentence for the admin */
    byte[] fetch(String url) throws UnreadableMetadataException {
        MetadataAddress address = MetadataAddress.of(url);
        HttpGet request = request(address);
        // In a thread of its own, because nothing interrupts the look-up of a name; and of no pool, in which it could
        // wait for the very thread that waits for it.
        var answer = new FutureTask<>(() -> get(request, address));
        threads.newThread(answer).start();
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw FetchFailures.tooSlow(address, limit);
        } catch (ExecutionException e) {
            throw failure(e, address);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FetchFailures.tooSlow(address, limit);
        } finally {
            request.abort();
            answer.cancel(true);
        }
    }

    private static UnreadableMetadataException failure(ExecutionException failure, MetadataAddress address) {
        if (failure.getCause() instanceof UnreadableMetadataException refused) {
            return refused;
        } else if (failure.getCause() instanceof IOException e) {
            return FetchFailures.of(e, address);
        }
        throw new IllegalStateException(failure.getCause());
    }

    private byte[] get(HttpGet request, MetadataAddress address) throws IOException, UnreadableMetadataException {
        try (CloseableHttpClient client = client();
                CloseableHttpResponse response = client.execute(request)) {
            return MetadataAnswer.read(response, address, MOST_BYTES);
        }
    }

    private HttpGet request(MetadataAddress address) {
        int millis = Math.toIntExact(limit.toMillis());
        var request = new HttpGet(address.uri());
        request.setHeader(
                HttpHeaders.ACCEPT, "application/samlmetadata+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.1");
        request.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
        request.setHeader(HttpHeaders.CONNECTION, "close");
        // A third of the time for each address of the name, so that a dead one does not use it up.
        request.setConfig(RequestConfig.custom()
                .setConnectTimeout(millis / 3)
                .setSocketTimeout(millis)
                .setRedirectsEnabled(false)
                .setAuthenticationEnabled(false)
                .setContentCompressionEnabled(false)
                .setCookieSpec(CookieSpecs.IGNORE_COOKIES)
                .setNormalizeUri(false)
                .build());
        return request;
    }

    private CloseableHttpClient client() {
        var tls = new SSLConnectionSocketFactory(
                trust,
                new String[] {"TLSv1.3", "TLSv1.2"},
                null,
                new DefaultHostnameVerifier(PublicSuffixMatcherLoader.getDefault()));
        // One connection needs no pool, but the plain manager does not bear being cut off by another thread.
        var connections = new PoolingHttpClientConnectionManager(
                RegistryBuilder.<ConnectionSocketFactory>create()
                        .register("https", tls)
                        .build(),
                names);
        connections.setDefaultConnectionConfig(ConnectionConfig.custom()
                .setMessageConstraints(MessageConstraints.custom()
                        .setMaxLineLength(LONGEST_HEADER)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent("Rollcall")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }
}
