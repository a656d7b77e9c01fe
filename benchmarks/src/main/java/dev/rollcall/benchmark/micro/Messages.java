package dev.rollcall.benchmark.micro;

/** What is read, patched and written. */
final class Messages {
    /** A new person as Okta sends it, with mapped enterprise attributes. */
    static final String PERSON = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User",
              "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "userName":"alice@example.com","name":{"givenName":"Alice","familyName":"Ng"},
             "emails":[{"primary":true,"value":"alice@example.com","type":"work"}],"displayName":"Alice Ng",
             "locale":"en-US","externalId":"00ujl29u0le5T6Aj10h7","active":true,
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":"701984",
              "costCenter":"4130","organization":"Acme","division":"Ops","department":"Tour",
              "manager":{"value":"26118915","displayName":"John Smith"}}}""";

    private Messages() {}
}
