package dev.rollcall.systemtest.scim.lists;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.Tenant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.microshed.testing.jupiter.MicroShedTest;

/** A filter that is not understood must never be ignored: the caller would take everybody for the match. */
@Tag("once")
@MicroShedTest
class InvalidFilterIT {

    private final ScimClient okta = Tenant.create().okta();

    @ParameterizedTest(name = "F4 {0}")
    @ValueSource(
            strings = {
                "userName",
                "userName eq",
                "eq \"a\"",
                "userName xx \"a\"",
                "userName eq \"a\" and",
                "and userName eq \"a\"",
                "userName eq \"a\" xor active eq true",
                "userName eq \"a\" userName eq \"b\"",
                "(userName eq \"a\"",
                "userName eq \"a\")",
                "userName eq \"a",
                "userName eq 'a'",
                "userName eq \"\\x\"",
                "userName = \"a\"",
                "emails[type eq \"work\"",
                "emails[type eq \"work\"]]",
                "emails[].value eq \"a\"",
                "unknownAttribute eq \"a\"",
                "name.unknown eq \"a\"",
                "urn:example:params:Unknown:userName eq \"a\"",
                "not userName",
                "!",
                "*",
                "\u0000"
            })
    void isRejected(String filter) {
        okta.get("/Users", "filter", filter).expectError(400, "invalidFilter");
    }

    @ParameterizedTest(name = "F4 groups by {0}")
    @ValueSource(
            strings = {"displayName", "displayName eq", "displayName xx \"a\"", "nickName eq \"a\"", "userName eq \"a\""
            })
    void isRejectedForGroups(String filter) {
        okta.get("/Groups", "filter", filter).expectError(400, "invalidFilter");
    }

    @ParameterizedTest(name = "S7 {0}")
    @ValueSource(strings = {"password eq \"1mz050nq\"", "password sw \"1\"", "password pr", "not (password eq \"x\")"})
    void aPasswordCannotBeAskedFor(String filter) {
        okta.post("/Users", Bodies.CREATE_ALICE).expect(201);

        okta.get("/Users", "filter", filter).expect(400, 403);
    }

    @ParameterizedTest(name = "F4 {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    userName ne "alice@example.com"              | a%b@example.com axb@example.com
                    userName co "%"                              | a%b@example.com
                    userName co "_"                              |
                    userName sw "a%"                             | a%b@example.com
                    userName sw "A"                              | a%b@example.com alice@example.com axb@example.com
                    userName ew "b@example.com"                  | a%b@example.com axb@example.com
                    displayName pr                               | alice@example.com
                    not (userName eq "alice@example.com")        | a%b@example.com axb@example.com
                    userName eq "axb@example.com" or title pr    | axb@example.com
                    userName eq "' OR '1'='1"                    |
                    userName eq "\\" or userName pr or \\"       |
                    userName eq "\\u0061xb@example.com"          | axb@example.com
                    """)
    void anotherOperatorIsAnsweredRightlyOrRejectedButNeverIgnored(String filter, String expected) {
        okta.post("/Users", Bodies.CREATE_ALICE).expect(201);
        for (var name : new String[] {"a%b@example.com", "axb@example.com"}) {
            okta.post("/Users", Bodies.person(name)).expect(201);
        }

        var response = okta.get("/Users", "filter", filter).expect(200, 400);

        if (response.status() == 400) {
            response.expectError(400, "invalidFilter");
        } else {
            var names = response.resources().stream()
                    .map(user -> user.path("userName").asText())
                    .filter(name -> !name.equals(Tenant.ADMIN))
                    .sorted()
                    .collect(Collectors.joining(" "));
            assertThat(names).isEqualTo(expected == null ? "" : expected);
        }
    }

    @ParameterizedTest(name = "S10 {0}")
    @ValueSource(
            strings = {
                "'; DROP TABLE users; --",
                "' OR 1=1 --",
                "%",
                "_",
                "\\\\",
                "\\u0000",
                "\\ud800",
                "*",
                "${jndi:ldap://localhost/a}"
            })
    void aValueStaysAValue(String value) {
        okta.post("/Users", Bodies.CREATE_ALICE).expect(201);

        for (var operator : new String[] {"eq", "co", "sw", "ew"}) {
            var response = okta.get("/Users", "filter", "userName " + operator + " \"" + value + "\"")
                    .expect(200, 400);
            if (response.status() == 200) {
                response.none();
            } else {
                response.expectError(400, "invalidFilter");
            }
        }
        okta.findUser(Bodies.ALICE).only();
    }

    @Test
    @DisplayName("S11 deeply nested filters are rejected")
    void nestedTooDeeply() {
        var leaf = "userName eq \"a\"";
        for (var filter : new String[] {
            "(".repeat(1000) + leaf + ")".repeat(1000),
            "(".repeat(3000),
            "not (".repeat(600) + leaf + ")".repeat(600),
            "emails[".repeat(500),
            "a.".repeat(1000) + "a eq \"b\""
        }) {
            var query = "/Users?filter="
                    + ScimClient.encode(filter).replace("%28", "(").replace("%29", ")");
            okta.send("GET", query, null).expect(400, 414);
        }
    }

    @ParameterizedTest(name = "S10 S11 {0} bytes and more")
    @ValueSource(ints = {4_000, 16_400, 64 * 1024, 100_000})
    void aHugeFilterIsAnError(int length) {
        var parentheses = okta.send("GET", "/Users?filter=" + "(".repeat(length), null);
        var terms = okta.send("GET", "/Users?filter=" + "id+pr+or+".repeat(length / 9) + "id+pr", null);
        var text = okta.send("GET", "/Users?filter=userName+eq+%22" + "a".repeat(length) + "%22", null);

        parentheses.expect(400, 414);
        terms.expect(200, 400, 414);
        text.expect(200, 400, 414);
    }
}
