package dev.rollcall.scim.again;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.request.FailedWrite;
import dev.rollcall.administration.again.ReplayOutcome;
import dev.rollcall.administration.again.Replays;
import dev.rollcall.administration.again.RequestReplay;
import dev.rollcall.organization.Organization;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.VersionCondition;
import dev.rollcall.provisioning.AllowedAddresses;
import dev.rollcall.provisioning.AuthenticatedKey;
import dev.rollcall.scim.error.Failures;
import dev.rollcall.scim.groups.GroupOperations;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.resource.ResourceOperations;
import dev.rollcall.scim.schema.Projection;
import dev.rollcall.scim.users.UserOperations;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** Reads a kept request as it was read when it came, and does what it asks for. */
@ApplicationScoped
public class WritesAgain implements RequestReplay {
    @Inject
    private UserOperations users;

    @Inject
    private GroupOperations groups;

    @Inject
    private Caller caller;

    @EJB
    private Organizations organizations;

    @EJB
    private Replays replays;

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        replays.register(this);
    }

    @Override
    public ReplayOutcome replay(Organization organization, String tenantUrl, Actor actor, FailedWrite write) {
        caller.enter();
        try {
            caller.standIn(
                    actor,
                    new AuthenticatedKey(
                            organization,
                            "",
                            actor.name(),
                            true,
                            organizations.schemaVersion(organization.id()),
                            null,
                            AllowedAddresses.ANY),
                    tenantUrl);
            return attempted(write);
        } finally {
            caller.leave();
        }
    }

    private ReplayOutcome attempted(FailedWrite write) {
        try {
            attempt(write);
            return new ReplayOutcome(200, "");
        } catch (RuntimeException e) {
            Response failure = Failures.response(e);
            String detail = failure.getEntity() instanceof ObjectNode error
                    ? error.path("detail").asText()
                    : "";
            return new ReplayOutcome(failure.getStatus(), detail);
        }
    }

    // Which version a request was for is not kept: the admin has been shown what there is now.
    private void attempt(FailedWrite write) {
        List<String> path = List.of(write.asked()
                .replaceFirst("\\?.*", "")
                .replaceAll("^/+|/+$", "")
                .split("/+"));
        ResourceOperations resources = path.get(0).toLowerCase(Locale.ROOT).equals("users") ? users : groups;
        Projection least = Projection.of(resources.type(), List.of("id"), List.of());
        String id = path.size() > 1 ? path.get(1) : "";
        switch (write.method()) {
            case "POST" -> resources.create(Ids.next(), body(write), least);
            case "PUT" -> resources.replace(id, body(write), VersionCondition.ANY, least);
            case "PATCH" -> resources.patch(id, body(write), VersionCondition.ANY, least);
            default -> resources.delete(id, VersionCondition.ANY);
        }
    }

    private static ObjectNode body(FailedWrite write) {
        return Json.read(write.body() == null ? "" : write.body());
    }
}
