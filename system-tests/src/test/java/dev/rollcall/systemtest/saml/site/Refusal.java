package dev.rollcall.systemtest.saml.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/**
 * The page of somebody who is not signed in.
 *
 * @param page its HTML
 * @param reference by which an admin finds the reason
 */
public record Refusal(String page, String reference) {
    private static final Pattern REFERENCE = Pattern.compile("id=\"reference\">([0-9a-f-]{36})<");

    /** Asserts that it is one. */
    public static Refusal in(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("You are not signed in", "Reference for your administrator");
        var reference = REFERENCE.matcher(answer.body());
        assertThat(reference.find()).as(answer.body()).isTrue();
        return new Refusal(answer.body(), reference.group(1));
    }
}
