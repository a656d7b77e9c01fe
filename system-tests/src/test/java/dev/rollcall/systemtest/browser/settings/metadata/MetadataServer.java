package dev.rollcall.systemtest.browser.settings.metadata;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.rollcall.systemtest.server.LocalTls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An identity provider's address for its metadata, {@code https://localhost:…/metadata}, whose metadata the test
 * changes.
 */
public final class MetadataServer implements AutoCloseable {
    public static final Path FILE = Path.of("src/test/resources/metadata/okta.xml");
    public static final String ENTITY_ID = "http://www.okta.com/exkacme0000000000000";

    private static final String KEY_DESCRIPTOR = "<md:KeyDescriptor";

    private final HttpsServer server;
    private volatile String metadata;

    MetadataServer() throws IOException {
        metadata = Files.readString(FILE);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(LocalTls.server()));
        server.createContext("/metadata", exchange -> {
            byte[] body = metadata.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/old", exchange -> {
            exchange.getResponseHeaders().set("Location", "/metadata");
            exchange.sendResponseHeaders(301, -1);
            exchange.close();
        });
        server.start();
    }

    String url(String path) {
        return "https://localhost:" + server.getAddress().getPort() + path;
    }

    /** From now on the metadata has a second certificate, {@code CN=localhost}. */
    void addCertificate() throws IOException {
        metadata = Files.readString(FILE).replaceFirst(KEY_DESCRIPTOR, """
                <md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#">\
                <ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>\
                <md:KeyDescriptor""".formatted(LocalTls.certificate())
                .replace("$", "\\$"));
    }

    /** From now on it is another identity provider's metadata. */
    void changeEntityId(String entityId) throws IOException {
        metadata = Files.readString(FILE).replace(ENTITY_ID, entityId);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
