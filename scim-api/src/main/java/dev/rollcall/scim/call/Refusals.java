package dev.rollcall.scim.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.organization.Organization;
import dev.rollcall.organization.Organizations;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.scim.call.RepeatedRequests.Series;
import dev.rollcall.scim.protocol.Caller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Notes refused requests in the activity, where admins look for what Okta shows as a failed task. Each refused write of
 * a person or a group is a row; what else is refused again and again is one row that counts, and {@link StrangersNoted}
 * bounds what strangers leave.
 */
@ApplicationScoped
public class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());
    private static final int UNAUTHORIZED = 401;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,63}");

    private final StrangersNoted strangers = new StrangersNoted();

    @Inject
    private Caller caller;

    @Inject
    private SeenCalls seen;

    @Inject
    private RepeatedRequests repeated;

    @EJB
    private Activities activities;

    @EJB
    private ScimSettings settings;

    @EJB
    private Organizations organizations;

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
        if (caller.isHeld()) {
            return; // It is no failure, and stands in the activity already.
        }
        if (!caller.isForCheck()) {
            settings.noteFailure(caller.tenantId());
            seen.forget(caller.tenantId());
        }
        boolean group = "Groups".equals(endpoint);
        if (!group && !"Users".equals(endpoint)) {
            noteRequest(Asked.of(method, "/" + endpoint + (id.isEmpty() ? "" : "/" + id), ""), status, detail);
            return;
        }
        Operation operation =
                switch (method) {
                    case "POST" -> Operation.CREATE;
                    case "DELETE" -> Operation.DELETE;
                    default -> Operation.UPDATE;
                };
        activities.recordAlone(
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

    /** Notes a request that writes no person and no group: it only asks, or its address is none. */
    void noteRequest(String asked, int status, String detail) {
        noteUnlessRepeated(caller.keyId() + ' ' + status + ' ' + asked, asked, status, detail);
    }

    /** Notes that requests with a key that is known are turned away unread, whatever they ask for. */
    void noteTurnedAway(String asked, int status, String detail) {
        noteUnlessRepeated(caller.keyId() + ' ' + status, asked, status, detail);
    }

    private void noteUnlessRepeated(String what, String asked, int status, String detail) {
        String refused = caller.tenantId() + ' ' + what;
        repeated.next(refused).ifPresentOrElse(this::join, () -> {
            repeated.begin(refused, caller.tenantId(), caller.requestId());
            record(caller.tenantId(), caller.actor(), asked, status, detail);
        });
    }

    /** Notes a request without a key that is known, if there is such an organization. */
    void noteStranger(String slug, String asked, String detail) {
        Actor stranger = caller.stranger();
        String refused = slug + ' ' + stranger.name();
        Optional<Series> series = repeated.next(refused);
        if (series.isPresent()) {
            join(series.get());
            caller.isStrangerOf(series.get().tenantId());
            return;
        }
        long now = System.nanoTime();
        if (SLUG.matcher(slug).matches() && strangers.mayLook(now)) {
            organizations
                    .findBySlug(slug)
                    .map(Organization::id)
                    .filter(id -> strangers.mayNote(id, now))
                    .ifPresent(id -> {
                        repeated.begin(refused, id, caller.requestId());
                        caller.isStrangerOf(id);
                        record(id, stranger, asked, UNAUTHORIZED, detail);
                    });
        }
    }

    private void join(Series series) {
        caller.continues(series.requestId(), series.repeats());
    }

    private void record(String tenantId, Actor actor, String asked, int status, String detail) {
        activities.recordAlone(
                tenantId,
                actor,
                new ActivityRecord(Operation.REQUEST, TargetType.REQUEST, null, asked, Result.FAILURE, status, detail));
    }
}
