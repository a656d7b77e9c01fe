package dev.rollcall.web.check.play;

import dev.rollcall.provisioning.check.CheckedApp;
import jakarta.json.Json;
import jakarta.json.JsonObject;

/** The catalog's app writes what differs (PATCH), where it is no profile. */
final class CatalogApp extends OktaApp {
    CatalogApp(CheckTalk talk, String checkId) {
        super(talk, CheckedApp.CATALOG, checkId);
    }

    @Override
    void pushGroup() throws FailedActionException {
        JsonObject created = ask(
                "POST",
                "/Groups",
                OktaBodies.group(groupName(), Json.createArrayBuilder()),
                groupWith(201, groupName(), 0));
        String id = created.getString("id");
        String group = "/Groups/" + id;
        ask("PATCH", group, OktaBodies.members("add", OktaBodies.member(personId(), userName())), Wanted.NOTHING);
        String renamed = groupName() + "-renamed";
        ask(
                "PATCH",
                group,
                OktaBodies.replacing(Json.createObjectBuilder().add("id", id).add("displayName", renamed)),
                Wanted.NOTHING);
        ask("PATCH", group, OktaBodies.members("replace", Json.createArrayBuilder()), Wanted.NOTHING);
        ask("DELETE", group, null, Wanted.NOTHING);
    }

    @Override
    void switchOff() throws FailedActionException {
        ask("PATCH", person(), OktaBodies.replacing(Json.createObjectBuilder().add("active", false)), personWho(false));
    }
}
