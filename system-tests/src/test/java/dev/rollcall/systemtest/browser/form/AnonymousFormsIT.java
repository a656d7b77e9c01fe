package dev.rollcall.systemtest.browser.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.NewOrganization;
import dev.rollcall.systemtest.server.SharedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** Forms of nobody in particular cost no session and little memory. */
@MicroShedTest
@Tag("once")
class AnonymousFormsIT {
    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final String URL_ENCODED = "application/x-www-form-urlencoded";
    private static final String PART = "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"f\"\r\n\r\n1\r\n";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static NewOrganization organization;

    @BeforeAll
    static void create() throws Exception {
        organization = NewOrganization.create();
    }

    @Test
    void multipartFormsOfStrangersAreRefusedUnread() throws Exception {
        assertThat(post("/sign-in.xhtml", MULTIPART, PART + "--x--").statusCode())
                .isEqualTo(415);
    }

    @Test
    void formsOfStrangersThatAreLargeOrHaveManyFieldsAreRefused() throws Exception {
        assertThat(post("/sign-in.xhtml", URL_ENCODED, "a=" + "1".repeat(70_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("/sign-in.xhtml", URL_ENCODED, "a=1&".repeat(1_001)).statusCode())
                .isEqualTo(413);
        assertThat(post("/sign-in.xhtml", URL_ENCODED, "a=%zz").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sign-in=sign-in&email=a%40b.example&password=wrong&submit=1&jakarta.faces.ViewState=stateless",
                "sign-in=sign-in&jakarta.faces.ViewState=-1%3A-1",
                "choose=choose&typedOrganization=nobody&jakarta.faces.ViewState=stateless",
                "a=1"
            })
    void formsOfStrangersMakeNoSession(String form) throws Exception {
        for (String path :
                List.of("/sign-in.xhtml", "/sign-in.xhtml?organization=" + organization.slug(), "/", "/people.xhtml")) {
            var answer = post(path, URL_ENCODED, form);

            assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
        }
    }

    private static HttpResponse<String> post(String path, String type, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(SharedServer.baseUri() + path))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
