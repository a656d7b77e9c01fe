package dev.rollcall.scim.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.scim.protocol.Caller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Notes refused writes in the activity, where admins look for what Okta shows as a failed task. */
@ApplicationScoped
public class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    @Inject
    private Caller caller;

    @Inject
    private SeenCalls seen;

    @EJB
    private Activities activities;

    @EJB
    private ScimSettings settings;

    /** Notes what became of a write; the answer stands whether or not it could be noted. */
    public void note(String method, String endpoint, String id, Response refusal) {
        String detail = refusal.getEntity() instanceof ObjectNode error
                ? error.path("detail").asText("")
                : "";
        try {
            note(method, endpoint, id, refusal.getStatus(), detail);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A refused SCIM call could not be noted", e);
        }
    }

    void note(String method, String endpoint, String id, int status, String detail) {
        settings.noteFailure(caller.tenantId());
        seen.forget(caller.tenantId());
        boolean group = "Groups".equals(endpoint);
        if (!group && !"Users".equals(endpoint)) {
            return;
        }
        Operation operation =
                switch (method) {
                    case "POST" -> Operation.CREATE;
                    case "DELETE" -> Operation.DELETE;
                    default -> Operation.UPDATE;
                };
        activities.recordRefusal(
                caller.tenantId(),
                caller.actor(),
                new ActivityRecord(
                        operation,
                        group ? TargetType.GROUP : TargetType.USER,
                        id.isEmpty() ? null : id,
                        caller.targetName().orElse(null),
                        Result.FAILURE,
                        status,
                        detail));
    }
}
