package dev.rollcall.systemtest.scim;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Requests as identity providers were seen to send them. */
public final class Bodies {

    public static final String ALICE = "alice@example.com";
    public static final String ALICE_IN_OKTA = "00ujl29u0le5T6Aj10h7";
    public static final String PASSWORD = "1mz050nq";

    /** Okta creates a person: always with a placeholder password and with empty groups. */
    public static final String CREATE_ALICE = """
            { "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
              "userName": "alice@example.com",
              "name": {"givenName": "Alice", "familyName": "Ng"},
              "emails": [{"primary": true, "value": "alice@example.com", "type": "work"}],
              "displayName": "Alice Ng",
              "locale": "en-US",
              "externalId": "00ujl29u0le5T6Aj10h7",
              "groups": [],
              "password": "1mz050nq",
              "active": true }
            """;

    /** The same with mapped enterprise attributes. */
    public static final String CREATE_ALICE_AT_WORK = """
            { "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
              "userName": "alice@example.com",
              "name": {"givenName": "Alice", "familyName": "Ng"},
              "emails": [{"primary": true, "value": "alice@example.com", "type": "work"}],
              "displayName": "Alice Ng",
              "locale": "en-US",
              "externalId": "00ujl29u0le5T6Aj10h7",
              "groups": [],
              "password": "1mz050nq",
              "active": true,
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {
                "employeeNumber":"701984","costCenter":"4130","organization":"Acme","division":"Ops","department":"Tour",
                "manager": {"value":"26118915","displayName":"John Smith"} } }
            """;

    /** A catalogue app switches a person off and on. */
    public static final String DEACTIVATE = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations":[{"op":"replace","value":{"active":false}}]}
            """;

    public static final String ACTIVATE = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
             "Operations":[{"op":"replace","value":{"active":true}}]}
            """;

    private Bodies() {}

    /** A person with what an import needs. */
    public static String person(String userName) {
        return """
                { "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
                  "userName": %s,
                  "name": {"givenName": "Given", "familyName": "Family"},
                  "emails": [{"primary": true, "value": "person@example.com", "type": "work"}],
                  "active": true }
                """.formatted(quote(userName));
    }

    /** Okta creates a group with its members. */
    public static String group(String displayName, String... members) {
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":%s,"members":%s}
                """.formatted(quote(displayName), members(List.of(members)));
    }

    /** The full PUT of Okta's AIW apps. */
    public static String groupWithId(String id, String displayName, Collection<String> members) {
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"id":"%s","displayName":%s,"members":%s}
                """.formatted(id, quote(displayName), members(members));
    }

    /** Members as Okta names them: value and display, no type, no $ref. */
    public static String members(Collection<String> ids) {
        return ids.stream()
                .map(id -> "{\"value\":\"" + id + "\",\"display\":\"" + ALICE + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** A PATCH of these operations. */
    public static String patch(String... operations) {
        return """
                {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
                 "Operations":[%s]}
                """.formatted(String.join(",", operations));
    }

    /** A JSON string. */
    public static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
