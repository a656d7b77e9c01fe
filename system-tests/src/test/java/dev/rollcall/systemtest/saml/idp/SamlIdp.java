package dev.rollcall.systemtest.saml.idp;

import com.microsoft.playwright.Page;
import dev.rollcall.systemtest.saml.signin.NodeProgram;
import dev.rollcall.testsupport.FreePort;
import dev.rollcall.testsupport.TestDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The npm package {@code saml-idp} in Okta's place: an app integration with the settings that an admin types there
 * (Single sign-on URL, Audience URI, Default RelayState) and metadata in Okta's shape. Its page asks whom to sign in,
 * instead of a password.
 */
public final class SamlIdp implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(1);

    private final SelfSignedKey key = SelfSignedKey.make();
    private final Path directory = TestDirectory.create("saml-idp");
    private final int port = FreePort.next();
    private final Thread killer = new Thread(this::close, "end-saml-idp");
    private final Process process;

    /** @param defaultRelayState what it sends along when somebody begins there; empty for nothing */
    SamlIdp(String acsUrl, String entityId, String defaultRelayState) {
        var program = NodeProgram.install("saml-idp");
        key.writePem(directory);
        var command = new ArrayList<>(List.of(
                NodeProgram.find("node").toString(),
                program.resolve("node_modules/saml-idp/bin/run.js").toString(),
                "--host=127.0.0.1",
                "--port=" + port,
                "--https",
                "--httpsCert=" + directory.resolve("cert.pem"),
                "--httpsPrivateKey=" + directory.resolve("key.pem"),
                "--cert=" + directory.resolve("cert.pem"),
                "--key=" + directory.resolve("key.pem"),
                "--issuer=" + OktaMetadata.ISSUER,
                "--acsUrl=" + acsUrl,
                "--audience=" + entityId,
                "--rollSession",
                "--configFile=" + program.resolve("okta-app.json")));
        if (!defaultRelayState.isEmpty()) {
            command.add("--relayState=" + defaultRelayState);
        }
        Runtime.getRuntime().addShutdownHook(killer);
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("saml-idp.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitAnswer();
    }

    /** In the shape of Okta's. */
    String metadata() {
        return OktaMetadata.of(key, singleSignOnUrl().toString());
    }

    /** Where AuthnRequests go; without one somebody begins here, as by a tile on Okta's dashboard. */
    URI singleSignOnUrl() {
        return URI.create("https://127.0.0.1:" + port + "/saml/sso");
    }

    /** Answers its page, which the browser has come to: signs that person in and sends the browser back, for good. */
    public void signIn(Page page, String userName, String firstName, String lastName) {
        answer(page, userName, firstName, lastName);
        page.waitForURL(url -> !url.startsWith("https://127.0.0.1:" + port));
    }

    /** The same, wherever the browser is sent then. */
    void answer(Page page, String userName, String firstName, String lastName) {
        page.locator("#userName").fill(userName);
        page.locator("#FirstName").fill(firstName);
        page.locator("#LastName").fill(lastName);
        // Lies in a part of the page that is folded away.
        page.locator("#nameIdFormat")
                .evaluate("e => e.value = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified'");
        page.locator("#btn-sign-in").click();
    }

    private void awaitAnswer() {
        var client = HttpClient.newBuilder().sslContext(key.trusted()).build();
        var request = HttpRequest.newBuilder(singleSignOnUrl()).build();
        var deadline = Instant.now().plus(START_LIMIT);
        while (true) {
            try {
                client.send(request, BodyHandlers.discarding());
                return;
            } catch (IOException e) {
                if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                    close();
                    throw new IllegalStateException("saml-idp does not start; its log is in " + directory, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
