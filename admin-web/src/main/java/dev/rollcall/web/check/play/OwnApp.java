package dev.rollcall.web.check.play;

import dev.rollcall.provisioning.check.CheckedApp;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** An app integration of one's own writes whole objects (PUT), each read before. */
final class OwnApp extends OktaApp {
    OwnApp(CheckTalk talk, String checkId) {
        super(talk, CheckedApp.OWN, checkId);
    }

    @Override
    void pushGroup() throws FailedActionException {
        get("/Groups?filter=" + equal("displayName", groupName()) + "&startIndex=1&count=100", Wanted.found(0));
        JsonObject created = ask(
                "POST",
                "/Groups",
                OktaBodies.group(groupName(), OktaBodies.member(personId(), userName())),
                groupWith(201, groupName(), 1));
        String id = created.getString("id");
        get("/Groups/" + id, groupWith(200, groupName(), 1));
        String renamed = groupName() + "-renamed";
        ask(
                "PUT",
                "/Groups/" + id,
                OktaBodies.group(id, renamed, Json.createArrayBuilder()),
                groupWith(200, renamed, 0));
        ask("DELETE", "/Groups/" + id, null, Wanted.NOTHING);
    }

    @Override
    void switchOff() throws FailedActionException {
        JsonObject present = get(person(), personWho(true));
        ask("PUT", person(), OktaBodies.changed(present, "active", JsonValue.FALSE), personWho(false));
    }
}
