package dev.rollcall.web.check.play;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.function.Predicate;

/**
 * What Okta needs of an answer.
 *
 * @param status which is all that it may be
 * @param said what is needed of the body, for who reads why it did not do: {@code active: false}
 */
record Wanted(int status, String said, Predicate<JsonObject> body) {
    /** A list, whatever is in it. */
    static final Wanted LIST = new Wanted(200, "totalResults, startIndex, itemsPerPage, Resources", Wanted::isList);

    static final Wanted NOTHING = new Wanted(204, "", body -> true);

    static Wanted of(int status, String said, Predicate<JsonObject> body) {
        return new Wanted(status, said, body);
    }

    /** A list of so many. */
    static Wanted found(int number) {
        return new Wanted(
                200, "totalResults: " + number, body -> isList(body) && body.getInt("totalResults") == number);
    }

    private static boolean isList(JsonObject body) {
        return body.get("Resources") instanceof JsonArray resources
                && body.get("totalResults") instanceof JsonNumber
                && body.get("startIndex") instanceof JsonNumber
                && body.get("itemsPerPage") instanceof JsonNumber shown
                && shown.intValue() == resources.size();
    }
}
