package dev.rollcall.compliance.rfc7644;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.compliance.Answer;
import dev.rollcall.compliance.Feature;
import dev.rollcall.compliance.Requires;
import dev.rollcall.compliance.Sample;
import dev.rollcall.compliance.ScimServer;
import dev.rollcall.compliance.ScimTest;
import dev.rollcall.compliance.TestJson;
import dev.rollcall.compliance.Urn;
import dev.rollcall.compliance.report.Section;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Bulk. */
@ScimTest
@Requires(Feature.BULK)
final class Rfc7644Section37Bulk {
    private static final int MOST_OPERATIONS_TO_SEND = 5_000;
    private static final int MOST_BYTES_TO_SEND = 32 * 1024 * 1024;

    private static ObjectNode request(String... operations) {
        var message = TestJson.object("{'schemas': ['%s']}", Urn.BULK_REQUEST);
        var array = message.putArray("Operations");
        for (var operation : operations) {
            array.add(TestJson.value(operation));
        }
        return message;
    }

    private static String create(ScimServer scim, String bulkId) {
        return "{'method': 'POST', 'path': '/Users', 'bulkId': '" + bulkId + "', 'data': " + scim.user("") + "}";
    }

    private static String createGroup(String bulkId, String member) {
        return "{'method': 'POST', 'path': '/Groups', 'bulkId': '" + bulkId + "', 'data': {'schemas': ['" + Urn.GROUP
                + "'], 'displayName': '" + Sample.unique("bulk") + "', 'members': [{'value': '" + member + "'}]}}";
    }

    private static String broken(String bulkId) {
        return "{'method': 'POST', 'path': '/Users', 'bulkId': '" + bulkId + "', 'data': {'schemas': ['" + Urn.USER
                + "']}}";
    }

    private static Answer bulk(ScimServer scim, ObjectNode request) {
        var answer = scim.post("/Bulk", request);
        if (answer.status() == 200) {
            for (var result : answer.body().path("Operations")) {
                var location = result.path("location").asText("");
                if ("POST".equals(result.path("method").asText()) && !location.isEmpty()) {
                    scim.remember(pathAt(scim, location));
                }
            }
        }
        return answer;
    }

    private static String pathAt(ScimServer scim, String location) {
        return URI.create(location).getPath().substring(scim.base().getPath().length());
    }

    private static JsonNode result(Answer answer, int index) {
        return answer.expect(200).body().path("Operations").path(index);
    }

    /** A string in the examples; early servers send {@code {"code": "201"}}, which §3.7 does not have. */
    private static String status(Answer answer, int index) {
        return result(answer, index).path("status").asText();
    }

    @Section("3.7")
    void theAnswerIs200WithABulkResponse(ScimServer scim) {
        var answer = bulk(scim, request(create(scim, "a"))).expect(200);
        assertThat(TestJson.texts(answer.body().path("schemas"))).containsExactly(Urn.BULK_RESPONSE);
    }

    @Section("3.7.3")
    void everyOperationHasItsStatus(ScimServer scim) {
        var answer = bulk(scim, request(create(scim, "a"), create(scim, "b")));
        assertThat(answer.body().path("Operations")).as(answer.toString()).hasSize(2);
        assertThat(status(answer, 0)).isEqualTo("201");
        assertThat(status(answer, 1)).isEqualTo("201");
    }

    @Section("3.7")
    void theBulkIdComesBack(ScimServer scim) {
        var answer = bulk(scim, request(create(scim, "qwerty")));
        assertThat(result(answer, 0).path("bulkId").asText())
                .as(answer.toString())
                .isEqualTo("qwerty");
    }

    @Section("3.7.3")
    void theMethodComesBack(ScimServer scim) {
        assertThat(result(bulk(scim, request(create(scim, "a"))), 0)
                        .path("method")
                        .asText())
                .isEqualTo("POST");
    }

    @Section("3.7.3")
    void theLocationOfWhatIsCreatedIsTold(ScimServer scim) {
        var answer = bulk(scim, request(create(scim, "a")));
        var location = result(answer, 0).path("location").asText();
        assertThat(location).as(answer.toString()).isNotEmpty();
        scim.get(pathAt(scim, location)).expect(200);
    }

    @Section("3.7")
    void aResourceIsReplaced(ScimServer scim) {
        var user = scim.newUser();
        var name = Sample.unique("bulk");
        var answer = bulk(
                scim,
                request("{'method': 'PUT', 'path': '" + scim.pathOf(user) + "', 'data': "
                        + user.echo().put("userName", name) + "}"));
        assertThat(status(answer, 0)).as(answer.toString()).isEqualTo("200");
        assertThat(scim.read(user).at("/userName")).isEqualToIgnoringCase(name);
    }

    @Section("3.7")
    @Requires({Feature.BULK, Feature.PATCH})
    void aResourceIsChanged(ScimServer scim) {
        var user = scim.newUser();
        var name = Sample.unique("bulk");
        var answer = bulk(
                scim,
                request("{'method': 'PATCH', 'path': '" + scim.pathOf(user) + "', 'data': "
                        + Sample.patch("{'op': 'replace', 'path': 'userName', 'value': '" + name + "'}") + "}"));
        assertThat(status(answer, 0)).as(answer.toString()).isIn("200", "204");
        assertThat(scim.read(user).at("/userName")).isEqualToIgnoringCase(name);
    }

    @Section("3.7")
    void aResourceIsDeleted(ScimServer scim) {
        var user = scim.newUser();
        var answer = bulk(scim, request("{'method': 'DELETE', 'path': '" + scim.pathOf(user) + "'}"));
        assertThat(status(answer, 0)).as(answer.toString()).isEqualTo("204");
        scim.get(scim.pathOf(user)).expect(404);
    }

    @Section("3.7.3")
    void aFailedOperationHasItsErrorMessage(ScimServer scim) {
        var answer = bulk(scim, request(broken("a")));
        assertThat(status(answer, 0)).as(answer.toString()).isEqualTo("400");
        assertThat(TestJson.texts(result(answer, 0).at("/response/schemas"))).contains(Urn.ERROR);
    }

    @Section("3.7")
    void theOthersGoOnAfterAFailure(ScimServer scim) {
        var answer = bulk(scim, request(broken("a"), create(scim, "b")));
        assertThat(status(answer, 0)).isEqualTo("400");
        assertThat(status(answer, 1)).isEqualTo("201");
    }

    @Section("3.7.3")
    void failOnErrorsStopsAtThatManyFailures(ScimServer scim) {
        var name = Sample.unique("never");
        var never = "{'method': 'POST', 'path': '/Users', 'bulkId': 'c', 'data': " + scim.user("'userName': '%s'", name)
                + "}";
        var request = request(broken("a"), never);
        request.put("failOnErrors", 1);
        var answer = bulk(scim, request).expect(200);
        assertThat(status(answer, 0)).isEqualTo("400");
        // What was not tried may be missing from the answer, but must not have happened.
        assertThat(scim.find("userName eq \"" + name + "\"").totalResults()).isZero();
    }

    @Section("3.7.3")
    void failOnErrorsToleratesFewerFailures(ScimServer scim) {
        var request = request(broken("a"), create(scim, "b"));
        request.put("failOnErrors", 2);
        assertThat(status(bulk(scim, request), 1)).isEqualTo("201");
    }

    @Section("3.7.2")
    void aBulkIdStandsForTheIdOfWhatIsCreated(ScimServer scim) {
        scim.needsGroups();
        var answer = bulk(scim, request(create(scim, "ada"), createGroup("group", "bulkId:ada")));
        assertThat(status(answer, 1)).as(answer.toString()).isEqualTo("201");
        var user = idAt(result(answer, 0).path("location").asText());
        assertThat(membersAt(scim, result(answer, 1).path("location").asText())).containsExactly(user);
    }

    @Section("3.7.2")
    void aBulkIdMayBeUsedBeforeItIsDefined(ScimServer scim) {
        scim.needsGroups();
        var answer = bulk(scim, request(createGroup("group", "bulkId:ada"), create(scim, "ada")));
        var user = locationOf(answer, "ada");
        var group = locationOf(answer, "group");
        assertThat(membersAt(scim, group)).as(answer.toString()).containsExactly(idAt(user));
    }

    @Section("3.7.2")
    void aBulkIdStandsInAPath(ScimServer scim) {
        var name = Sample.unique("bulk");
        var answer = bulk(
                scim,
                request(
                        create(scim, "ada"),
                        "{'method': 'PATCH', 'path': '/Users/bulkId:ada', 'data': "
                                + Sample.patch("{'op': 'replace', 'path': 'userName', 'value': '" + name + "'}")
                                + "}"));
        assertThat(status(answer, 1)).as(answer.toString()).isIn("200", "204");
    }

    @Section("3.7.2")
    void anUnknownBulkIdFailsItsOperation(ScimServer scim) {
        scim.needsGroups();
        var answer = bulk(scim, request(createGroup("group", "bulkId:nobody")));
        assertThat(status(answer, 0)).as(answer.toString()).startsWith("4");
    }

    @Section("3.7.4")
    void tooManyOperationsAreTooLarge(ScimServer scim) {
        int most = scim.discovery().config().at("/bulk/maxOperations").asInt();
        assumeTrue(most > 0 && most < MOST_OPERATIONS_TO_SEND, "maxOperations is " + most);
        var operations = new String[most + 1];
        Arrays.fill(operations, "{'method': 'DELETE', 'path': '/Users/" + Sample.unique("nobody") + "'}");
        scim.post("/Bulk", request(operations)).expectError(413);
    }

    @Section("3.7.4")
    void tooManyBytesAreTooLarge(ScimServer scim) {
        int most = scim.discovery().config().at("/bulk/maxPayloadSize").asInt();
        assumeTrue(most > 0 && most < MOST_BYTES_TO_SEND, "maxPayloadSize is " + most);
        var request = request("{'method': 'DELETE', 'path': '/Users/" + Sample.unique("nobody") + "'}");
        request.put("padding", "x".repeat(most));
        scim.post("/Bulk", request).expectError(413);
    }

    private static String locationOf(Answer answer, String bulkId) {
        for (var result : answer.expect(200).body().path("Operations")) {
            if (bulkId.equals(result.path("bulkId").asText())) {
                return result.path("location").asText();
            }
        }
        throw new AssertionError("no result of " + bulkId + ": " + answer);
    }

    private static String idAt(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static List<String> membersAt(ScimServer scim, String location) {
        var group = scim.get(pathAt(scim, location), "attributes", "members").expect(200);
        return TestJson.texts(group.body().path("members"), "value");
    }
}
