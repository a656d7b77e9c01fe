package dev.rollcall.scim.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.scim.error.ScimErrors;
import dev.rollcall.scim.patch.Dialect;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.ResourcePatch;
import dev.rollcall.scim.query.ListRequestReader;
import dev.rollcall.scim.schema.ResourceType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was sent stands in a refusal cut short and on one line (RFC 7644 §3.12: the detail is for people), with the next
 * step behind it.
 */
class QuotingTest {
    private static final String LONG = "z".repeat(300_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'LONG','path':'title','value':'a'}",
                "{'op':'add\\u0007\\u202e\\u2028LONG','path':'title','value':'a'}",
                "{'op':'replace','path':'title LONG','value':'a'}",
                "{'op':'replace','path':'title.\\u202eLONG','value':'a'}",
                "{'op':'replace','path':'title[value eq \\'LONG\\']','value':'a'}",
                "{'op':'replace','path':'emails[type eq LONG]','value':'a'}",
                "{'op':'replace','path':'emails[type LONG \\'a\\']','value':'a'}",
                "{'op':'replace','path':'emails[type eq \\'LONG\\'].display','value':'a'}",
                "{'op':'remove','path':'emails[LONG','value':'a'}",
                "{'op':'replace','path':'urn:ietf:params:scim:schemas:core:2.0:User:LONG!','value':'a'}"
            })
    void anOperationOfAPatch(String operation) {
        byte[] message = ("{\"Operations\":[" + operation.replace("\\'", "\\\"").replace('\'', '"') + "]}")
                .replace("LONG", LONG)
                .getBytes(UTF_8);

        isShort(() -> ResourcePatch.of(
                        PatchOperation.readAll(ResourceType.USER, Json.readObject(message), Dialect.STANDARD),
                        Dialect.STANDARD)
                .apply(Json.readObject("{}".getBytes(UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"filter", "sortBy", "sortOrder", "count", "startIndex"})
    void aParameterOfAList(String name) {
        var query = new MultivaluedHashMap<String, String>();
        query.add(name, LONG + '!');

        isShort(() -> ListRequestReader.of(query));
    }

    @Test
    void anySentenceThatBecomesADetail() {
        assertThat(ScimErrors.body(400, null, LONG).path("detail").asText()).hasSizeLessThanOrEqualTo(2_001);
        assertThat(ScimErrors.body(400, null, "one\r\ntwo\u202e").path("detail").asText())
                .isEqualTo("one\uFFFD\uFFFDtwo\uFFFD");
    }

    private static void isShort(org.assertj.core.api.ThrowableAssert.ThrowingCallable refused) {
        var refusal = catchThrowableOfType(DomainException.class, refused);

        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage())
                .hasSizeLessThan(700)
                .doesNotContainPattern("[\\p{Cntrl}\\u202e\\u2028]")
                .endsWith(".");
    }
}
