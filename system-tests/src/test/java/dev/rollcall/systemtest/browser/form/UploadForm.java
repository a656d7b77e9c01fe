package dev.rollcall.systemtest.browser.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.settings.metadata.SamlTab;
import dev.rollcall.systemtest.site.PlainSite;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/**
 * The form of the SAML tab, sent by itself, but with the cookies and hidden fields of the page: in this way a file
 * comes with headers and lengths that no browser would send.
 */
record UploadForm(URI address, String cookies, String fields) {
    private static final String BOUNDARY = "----rollcall-system-test";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** That of a tab that has nothing of an earlier test. */
    static UploadForm opened(SamlTab tab) {
        tab.forget();
        tab.open();
        return on(tab.site());
    }

    private static UploadForm on(PlainSite site) {
        var form = site.page().selectFirst("#saml");
        var fields = form.select("input[type=hidden]").stream()
                .map(input -> field(input.attr("name"), input.val()))
                .collect(Collectors.joining("", "", field("read", "Read metadata")));
        return new UploadForm(URI.create(form.absUrl("action")), site.cookies(), fields);
    }

    private static String field(String name, String value) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** Without any part for the file. */
    HttpResponse<String> sendWithoutFile() {
        return send(BodyPublishers.ofByteArray(body("", new byte[0])));
    }

    /** With a part that has these headers, lines that each end in CRLF. */
    HttpResponse<String> send(String headers, byte[] file) {
        return send(BodyPublishers.ofByteArray(body(headers, file)));
    }

    /** The same in chunks: nobody knows before how long it is. */
    HttpResponse<String> sendInChunks(String headers, byte[] file) {
        byte[] body = body(headers, file);
        return send(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private byte[] body(String headers, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(fields.getBytes(StandardCharsets.UTF_8));
        if (!headers.isEmpty()) {
            body.writeBytes(("--" + BOUNDARY + "\r\n" + headers + "\r\n").getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file);
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private HttpResponse<String> send(BodyPublisher body) {
        var answer = exchange(
                HttpRequest.newBuilder(address)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(body),
                cookies);
        if (answer.statusCode() != 302) {
            return answer;
        }
        var next = answer.headers().firstValue("Location").orElseThrow();
        var given = answer.headers().allValues("Set-Cookie").stream().map(cookie -> "; " + cookie.split(";", 2)[0]);
        return exchange(HttpRequest.newBuilder(address.resolve(next)), cookies + given.collect(Collectors.joining()));
    }

    private static HttpResponse<String> exchange(HttpRequest.Builder request, String cookies) {
        try {
            return HTTP.send(request.header("Cookie", cookies).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** One of our pages that says what was wrong with the form, and not that something went wrong here. */
    static void assertReadable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        assertThat(answer.body()).contains("Rollcall</title>").doesNotContain("Something went wrong");
    }
}
