package dev.rollcall.systemtest.browser.form;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The form of the sign-in page, sent without a browser: in this way the test decides what proxies say and which cookies
 * are shown.
 */
record PasswordForm(NewOrganization organization) {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** What became of it. */
    enum Answer {
        SIGNED_IN,
        REFUSED,
        TOLD_TO_WAIT
    }

    /** @param headers lines such as {@code X-Forwarded-For: 203.0.113.9}, in their order */
    HttpResponse<String> send(String password, List<String> headers) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(SharedServer.baseUri() + "/sign-in.xhtml?organization=" + organization.slug()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("sign-in=sign-in&go=go&jakarta.faces.ViewState=stateless&email="
                        + encoded(organization.email()) + "&password=" + encoded(password)));
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            request.header(parts[0], parts[1]);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    Answer answer(String password, List<String> headers) throws Exception {
        var answer = send(password, headers);
        if (answer.statusCode() == 302) {
            return Answer.SIGNED_IN;
        }
        if (answer.body().contains("do not match an admin of this organization")) {
            return Answer.REFUSED;
        }
        if (answer.body().contains("There were too many attempts")) {
            return Answer.TOLD_TO_WAIT;
        }
        throw new AssertionError(answer.body());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
