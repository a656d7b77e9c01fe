package dev.rollcall.systemtest.scim.fuzz;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.ScimClient;
import java.util.List;

/** Requests that are in order, as identity providers and libraries send them, to be changed. */
final class FuzzSeeds {

    private static final String SEARCH = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"filter":"userName sw \\"a\\"",
             "attributes":["userName","emails.value"],"sortBy":"name.familyName","sortOrder":"descending","startIndex":1,"count":5}
            """;

    private FuzzSeeds() {}

    /** For these people and groups, and along this cursor. */
    static List<FuzzRequest> of(List<String> people, List<String> groups, String cursor) {
        var person = people.get(0);
        var other = people.get(1);
        var group = groups.get(0);
        return List.of(
                get("/Users?startIndex=1&count=2"),
                get("/Users?filter=" + ScimClient.encode("userName eq \"alice@example.com\"")
                        + "&startIndex=1&count=100"),
                get("/Users?filter="
                        + ScimClient.encode("emails[type eq \"work\" and value co \"@\"] or not (title pr)")),
                get(
                        "/Users?filter="
                                + ScimClient.encode(
                                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value ne \"1\" and meta.created gt \"2026-01-01T00:00:00Z\"")),
                get("/Users?sortBy=name.familyName&sortOrder=descending&count=3&attributes=userName,name"),
                get("/Users?cursor&count=3"),
                get("/Users?cursor=" + cursor + "&count=3"),
                get("/Users/" + person),
                get("/Users/" + person + "?excludedAttributes=groups,emails.type"),
                get("/Users/" + person).with("If-None-Match", "W/\"1\""),
                get("/Groups?filter=" + ScimClient.encode("members[value eq \"" + person + "\"]")),
                get("/Groups/" + group + "?attributes=displayName"),
                get("/Schemas"),
                get("/Schemas/urn:ietf:params:scim:schemas:core:2.0:User"),
                get("/ResourceTypes/User"),
                get("/ServiceProviderConfig"),
                get("/?filter=" + ScimClient.encode("id pr") + "&count=3"),
                FuzzRequest.of("POST", "/Users", Bodies.CREATE_ALICE_AT_WORK),
                FuzzRequest.of("POST", "/Users/.search", SEARCH),
                FuzzRequest.of("POST", "/.search", SEARCH),
                FuzzRequest.of("POST", "/Groups", Bodies.group("Tutors", person, other)),
                FuzzRequest.of("PUT", "/Users/" + person, Bodies.CREATE_ALICE_AT_WORK),
                FuzzRequest.of("PUT", "/Users/" + other, Bodies.person("bob@example.com"))
                        .with("If-Match", "W/\"1\""),
                FuzzRequest.of("PUT", "/Groups/" + group, Bodies.groupWithId(group, "Tutors", people)),
                patch("/Users/" + person, "{\"op\":\"replace\",\"value\":{\"active\":false}}"),
                patch("/Users/" + person, """
                        {"op":"add","path":"emails","value":[{"value":"x@example.com","type":"work","primary":true}]},
                        {"op":"replace","path":"emails[type eq \\"work\\"].value","value":"y@example.com"},
                        {"op":"remove","path":"name.middleName"}"""),
                patch("/Users/" + other, """
                        {"op":"add","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager","value":"1"},
                        {"op":"Replace","value":{"name.givenName":"A","addresses":[{"type":"work","country":"DE"}]}}"""),
                patch(
                        "/Groups/" + group,
                        "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + other + "\"}]}"),
                patch("/Groups/" + group, "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + other + "\\\"]\"}"),
                FuzzRequest.of("DELETE", "/Users/00000000-0000-0000-0000-000000000000", ""),
                FuzzRequest.of("DELETE", "/Groups/" + groups.get(1), ""),
                FuzzRequest.of("POST", "/Bulk", """
                        {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"failOnErrors":2,"Operations":[
                         {"method":"POST","path":"/Groups","bulkId":"g","data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],
                          "displayName":"Bulk","members":[{"value":"bulkId:u"}]}},
                         {"method":"POST","path":"/Users","bulkId":"u","data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],
                          "userName":"bulk@example.com"}},
                         {"method":"PATCH","path":"/Users/%s","version":"W/\\"1\\"","data":{"Operations":[{"op":"add","path":"title","value":"x"}]}},
                         {"method":"PUT","path":"/Users/bulkId:u","data":{"userName":"bulk2@example.com"}},
                         {"method":"DELETE","path":"/Users/bulkId:u"}]}
                        """.formatted(other)));
    }

    private static FuzzRequest get(String target) {
        return FuzzRequest.of("GET", target, "");
    }

    private static FuzzRequest patch(String path, String operations) {
        return FuzzRequest.of("PATCH", path, Bodies.patch(operations));
    }
}
