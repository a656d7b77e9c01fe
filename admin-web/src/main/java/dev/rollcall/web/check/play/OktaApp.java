package dev.rollcall.web.check.play;

import dev.rollcall.directory.trial.TrialResources;
import dev.rollcall.provisioning.check.CheckedAction;
import dev.rollcall.provisioning.check.CheckedApp;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What Okta sends for each of its actions; the two kinds of app differ in how they write groups and deactivate. */
abstract class OktaApp {
    private final CheckTalk talk;
    private final CheckedApp kind;
    private final String checkId;
    private CheckedAction action = CheckedAction.TEST;
    private String personId = "";

    OktaApp(CheckTalk talk, CheckedApp kind, String checkId) {
        this.talk = talk;
        this.kind = kind;
        this.checkId = checkId;
    }

    /**
     * Plays all actions, as far as they can be played without those before.
     *
     * @return whether Okta gets through at all
     */
    final boolean play() {
        if (!attempt(CheckedAction.TEST, this::test)) {
            return false;
        }
        attempt(CheckedAction.IMPORT, this::importAll);
        if (attempt(CheckedAction.CREATE, this::create)) {
            attempt(CheckedAction.UPDATE, this::update);
            attempt(CheckedAction.GROUP_PUSH, this::pushGroup);
            attempt(CheckedAction.DEACTIVATE, this::deactivate);
        }
        return true;
    }

    private interface Played {
        void play() throws FailedActionException;
    }

    private boolean attempt(CheckedAction begun, Played played) {
        action = begun;
        try {
            played.play();
            return true;
        } catch (FailedActionException e) {
            return false;
        }
    }

    private void test() throws FailedActionException {
        get("/Users?startIndex=1&count=2", Wanted.LIST);
    }

    private void importAll() throws FailedActionException {
        JsonObject first = get("/Users?startIndex=1&count=100", Wanted.LIST);
        // Okta asks until it is past the end.
        int end = first.getInt("totalResults", 0);
        get("/Users?startIndex=" + (end + 1) + "&count=100", Wanted.LIST);
        get("/Groups?startIndex=1&count=100", Wanted.LIST);
    }

    private void create() throws FailedActionException {
        get("/Users?filter=" + equal("userName", userName()) + "&startIndex=1&count=100", Wanted.found(0));
        JsonObject created = ask(
                "POST",
                "/Users",
                OktaBodies.person(userName(), TrialResources.groupName(checkId, name())),
                Wanted.of(
                        201,
                        "id, userName, active: true",
                        person -> !person.getString("id", "").isEmpty()
                                && person.getString("userName", "").equals(userName())
                                && isActive(person, true)));
        personId = created.getString("id");
    }

    private void update() throws FailedActionException {
        JsonObject present = get(person(), personWho(true));
        String changed = "Rollcall Check, changed";
        ask(
                "PUT",
                person(),
                OktaBodies.changed(present, "displayName", Json.createValue(changed)),
                Wanted.of(200, "displayName: " + changed, person -> person.getString("displayName", "")
                        .equals(changed)));
    }

    private void deactivate() throws FailedActionException {
        switchOff();
        get(
                "/Users?filter=" + equal("userName", userName()) + "&startIndex=1&count=100",
                Wanted.of(
                        200,
                        "totalResults: 1, active: false",
                        list -> list.getInt("totalResults", 0) == 1
                                && isActive(list.getJsonArray("Resources").getJsonObject(0), false)));
    }

    /** Makes a group with the person in it, changes it and deletes it. */
    abstract void pushGroup() throws FailedActionException;

    /** Takes the person's access. */
    abstract void switchOff() throws FailedActionException;

    final JsonObject get(String asked, Wanted wanted) throws FailedActionException {
        return ask("GET", asked, null, wanted);
    }

    final JsonObject ask(String method, String asked, @Nullable JsonObject body, Wanted wanted)
            throws FailedActionException {
        return talk.ask(kind, action, method, asked, body, wanted);
    }

    final String person() {
        return "/Users/" + personId;
    }

    final String personId() {
        return personId;
    }

    final String userName() {
        return TrialResources.userName(checkId, name());
    }

    final String groupName() {
        return TrialResources.groupName(checkId, name());
    }

    private String name() {
        return kind == CheckedApp.OWN ? "own" : "catalog";
    }

    static Wanted personWho(boolean active) {
        return Wanted.of(200, "active: " + active, person -> isActive(person, active));
    }

    private static boolean isActive(JsonObject person, boolean active) {
        return (active ? JsonValue.TRUE : JsonValue.FALSE).equals(person.get("active"));
    }

    static String equal(String attribute, String value) {
        return URLEncoder.encode(attribute + " eq \"" + value + "\"", StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    /** A group that is there, with so many members. */
    static Wanted groupWith(int status, String displayName, int members) {
        return Wanted.of(
                status,
                "id, displayName: " + displayName + ", members: " + members,
                group -> !group.getString("id", "").isEmpty()
                        && group.getString("displayName", "").equals(displayName)
                        && (group.containsKey("members")
                                        ? group.getJsonArray("members").size()
                                        : 0)
                                == members);
    }
}
