package dev.rollcall.systemtest.scim.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** What stands around a resource in an answer, and what one key cannot do to the server. */
@Tag("once")
@MicroShedTest
class ProtocolEdgeIT {
    private static final String LONG = "z".repeat(20_000);

    private final ScimClient okta = Tenant.create().okta();

    @Test
    void everyAnswerAboutOneResourceHasItsAddressAndVersion() {
        var made = okta.post("/Users", "{\"userName\":\"ada\"}").expect(201);
        String user = "/Users/" + made.id();
        placed(made, user, made.at("/meta/version"));
        placed(okta.get(user), user, made.at("/meta/version"));
        placed(
                okta.with("If-None-Match", made.at("/meta/version")).get(user).expect(304),
                user,
                made.at("/meta/version"));
        var put = okta.put(user, "{\"userName\":\"ada\",\"title\":\"a\"}").expect(200);
        placed(put, user, put.at("/meta/version"));
        var patched = okta.patch(user, patch("title", "\"b\"")).expect(200);
        placed(patched, user, patched.at("/meta/version"));
    }

    @Test
    void aPatchWithoutABodyTellsTheVersionToo() {
        String group = "/Groups/"
                + okta.post("/Groups", "{\"displayName\":\"Team\"}").expect(201).id();

        var patched = okta.patch(group, patch("displayName", "\"Crew\"")).expect(204);

        placed(patched, group, okta.get(group).at("/meta/version"));
    }

    private static void placed(ScimResponse answer, String address, String version) {
        assertThat(answer.headers().get("ETag")).as(answer::toString).containsExactly(version);
        assertThat(answer.headers().get("Location"))
                .as(answer::toString)
                .hasSize(1)
                .allMatch(location -> URI.create(location).getPath().endsWith(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Users/LONG",
                "/Groups/LONG",
                "/Users?sortBy=LONG",
                "/Users?sortOrder=LONG",
                "/Groups?filter=LONG%20eq%201",
                "/Users?cursor=LONG",
                "/Users?count=LONG",
                "/Schemas/LONG",
                "/ResourceTypes/LONG",
                "/Roles/LONG",
                "/LONG",
                "/Users/a%0Ab%E2%80%AE"
            })
    void whatAnAddressSaysIsQuotedShort(String address) {
        assertThat(okta.get(address.replace("LONG", LONG)).detail()).hasSizeLessThan(600);
    }

    @Test
    void whatABodySaysIsQuotedShort() {
        String user = "/Users/"
                + okta.post("/Users", "{\"userName\":\"ada\"}").expect(201).id();
        String group = "/Groups/"
                + okta.post("/Groups", "{\"displayName\":\"Team\"}").expect(201).id();

        Stream.of(user, group)
                .flatMap(path -> Stream.of(
                        okta.patch(path, patch(LONG + "!", "\"a\"")),
                        okta.patch(path, patch("emails[type eq " + LONG, "\"a\"")),
                        okta.patch(path, patch("title", "\"a\"").replace("replace", LONG)),
                        okta.sending("application/" + LONG).patch(path, patch("title", "\"a\""))))
                .forEach(answer ->
                        assertThat(answer.detail()).as(answer::toString).hasSizeLessThan(700));
        var bulk = okta.post("/Bulk", """
                {"Operations":[{"method":"%1$s","path":"/Users/%1$s"},{"method":"PUT","path":"/Users/%1$s","data":{}},
                 {"method":"DELETE","path":"/%1$s/a"},{"method":"DELETE","path":"/Users/bulkId:%1$s"}]}""".formatted(LONG)).expect(200);
        assertThat(bulk.text()).hasSizeLessThan(4_000);
    }

    @Test
    void aCompressedBodyIsRefusedWithWhatIsTaken() {
        var answer = okta.with("Content-Encoding", "gzip").post("/Users", "{}").expect(415);

        assertThat(answer.headers().get("Accept-Encoding")).containsExactly("identity");
        assertThat(answer.detail()).contains("Content-Encoding");
    }

    @ParameterizedTest
    @CsvSource({"/Bulk,Operations", "/Users,emails", "/Groups,members", "/.search,attributes"})
    void valuesBeyondNumberAreRefusedWhileManyAskAtOnce(String path, String list) throws Exception {
        String body = "{\"" + list + "\":[" + "{},".repeat(2_700_000) + "{}]}";
        var senders = Executors.newFixedThreadPool(6);
        try {
            var answers = senders.invokeAll(Stream.<Callable<ScimResponse>>generate(() -> () -> okta.post(path, body))
                    .limit(6)
                    .toList());
            for (var answer : answers) {
                ScimResponse got = answer.get().expect(413, 429, 503);
                if (got.status() != 413) {
                    assertThat(got.headers().get("Retry-After").get(0)).containsOnlyDigits();
                }
            }
        } finally {
            senders.shutdown();
        }
        okta.get("/Users").expect(200);
    }

    @Test
    void schemasSuggestValuesAndTakeOthers() {
        String suggested = okta.get("/Schemas/" + ScimResponse.USER).body().findParents("canonicalValues").stream()
                .map(attribute -> attribute.path("canonicalValues").toString())
                .collect(Collectors.joining());

        assertThat(suggested).contains("[\"work\",\"home\",\"other\"]", "[\"direct\",\"indirect\"]");
        okta.post("/Users", "{\"userName\":\"ada\",\"emails\":[{\"value\":\"a@b.c\",\"type\":\"campus\"}]}")
                .expect(201);
    }

    private static String patch(String path, String value) {
        return """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[{"op":"replace","path":"%s","value":%s}]}""".formatted(path, value);
    }
}
