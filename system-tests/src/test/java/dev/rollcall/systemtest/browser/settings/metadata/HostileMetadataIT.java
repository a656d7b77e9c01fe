package dev.rollcall.systemtest.browser.settings.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Row 82: metadata that reaches for files and addresses, or swells up, is refused at once and reaches nothing. */
@MicroShedTest
@Tag("once")
class HostileMetadataIT {
    /** Of the whole round: choosing the file, sending it, the page. */
    private static final Duration QUICKLY = Duration.ofSeconds(5);

    /** Stands in the cases for the address of the server that counts its visitors. */
    private static final String ADDRESS = "{address}";

    private static final AtomicInteger VISITS = new AtomicInteger();

    private static HttpServer web;
    private static SamlTab tab;

    @BeforeAll
    static void open() throws Exception {
        web = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        web.createContext("/", exchange -> {
            VISITS.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        web.start();
        tab = SamlTab.ofNewOrganization();
        tab.save();
    }

    @AfterAll
    static void close() {
        web.stop(0);
    }

    static Stream<Arguments> hostileMetadata() throws IOException {
        var doctype = "contains a document type declaration";
        return Stream.of(
                Arguments.of("an external DTD", doctype("SYSTEM \"" + ADDRESS + "\"", ""), doctype),
                Arguments.of(
                        "a file in an entity", doctype("[<!ENTITY e SYSTEM \"file:///etc/passwd\">]", "&e;"), doctype),
                Arguments.of(
                        "an address in an entity", doctype("[<!ENTITY e SYSTEM \"" + ADDRESS + "\">]", "&e;"), doctype),
                Arguments.of(
                        "an address in a parameter entity",
                        doctype("[<!ENTITY % p SYSTEM \"" + ADDRESS + "\"> %p;]", ""),
                        doctype),
                Arguments.of("a billion laughs", doctype(laughs(), "&l9;"), doctype),
                Arguments.of(
                        "quadratic blow-up",
                        doctype("[<!ENTITY e \"" + "e".repeat(100_000) + "\">]", "&e;".repeat(100_000)),
                        doctype),
                Arguments.of(
                        "XInclude",
                        extended("<i:include xmlns:i=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                                + ADDRESS + "\"/>"),
                        "asks to include other files"),
                Arguments.of(
                        "100,000 levels",
                        extended("<e>".repeat(100_000) + "</e>".repeat(100_000)),
                        "nested deeper than 64 levels"),
                Arguments.of("20,000 attributes", extended(attributes(20_000)), "more than 200 attributes"),
                Arguments.of(
                        "a name of 500,000 letters", extended("<" + "e".repeat(500_000) + "/>"), "has a name longer"));
    }

    @ParameterizedTest(name = "row 82: {0}")
    @MethodSource
    void hostileMetadata(String what, String metadata, String sentence) throws Exception {
        var address = URI.create("http://localhost:" + web.getAddress().getPort() + "/");
        int before = VISITS.get();
        long start = System.nanoTime();

        tab.read(metadata.replace(ADDRESS, address.toString()).getBytes(StandardCharsets.UTF_8));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(QUICKLY);
        tab.assertRefused(sentence);
        assertThat(tab.site().text()).doesNotContain("root:");
        tab.assertUnchanged();
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
        assertThat(VISITS.get() - before).as("visits, of which one is ours").isEqualTo(1);
    }

    /** Good metadata with a document type, and with a text that uses it. */
    private static String doctype(String declaration, String text) throws IOException {
        return extended("<e>" + text + "</e>").replaceFirst("\\?>", "?><!DOCTYPE x " + declaration + ">");
    }

    /** Good metadata that has something of its own in the place where extensions belong. */
    private static String extended(String extension) throws IOException {
        return Files.readString(MetadataServer.FILE)
                .replace(
                        "<md:IDPSSODescriptor", "<md:Extensions>" + extension + "</md:Extensions><md:IDPSSODescriptor");
    }

    private static String laughs() {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "[<!ENTITY l0 \"ha\">", "]"));
    }

    private static String attributes(int count) {
        return IntStream.range(0, count).mapToObj(i -> " a" + i + "=\"\"").collect(Collectors.joining("", "<e", "/>"));
    }
}
