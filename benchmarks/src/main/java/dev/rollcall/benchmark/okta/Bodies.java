package dev.rollcall.benchmark.okta;

import java.util.List;
import java.util.stream.Collectors;

/** Requests as Okta was seen to send them. */
final class Bodies {
    private Bodies() {}

    /** A new person: always with a placeholder password and with empty groups. */
    static String person(int number) {
        return """
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"%1$s","name":{"givenName":"Given%2$d",\
                "familyName":"Family%2$d"},"emails":[{"primary":true,"value":"%1$s","type":"work"}],"displayName":"Given%2$d \
                Family%2$d","locale":"en-US","externalId":"00u%2$017d","groups":[],"password":"1mz050nq","active":true}""".formatted(userName(number), number);
    }

    static String userName(int number) {
        return "u" + number + "@example.com";
    }

    /** A catalog app switches a person off or on. */
    static String active(boolean active) {
        return operation("{\"op\":\"replace\",\"value\":{\"active\":" + active + "}}");
    }

    /** A custom app writes its values over what it has read. */
    static String renamed(String read, int number) {
        return read.replaceFirst("(\"familyName\"\\s*:\\s*\")[^\"]*", "$1Renamed" + number);
    }

    static String emptyGroup(String displayName) {
        return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"" + displayName
                + "\",\"members\":[]}";
    }

    /** Members as Okta names them: value and display, no type, no $ref. */
    static String members(List<Person> people) {
        return operation(people.stream()
                .map(person -> "{\"value\":\"" + person.id() + "\",\"display\":\"" + person.userName() + "\"}")
                .collect(Collectors.joining(",", "{\"op\":\"add\",\"path\":\"members\",\"value\":[", "]}")));
    }

    private static String operation(String operation) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operation + "]}";
    }
}
