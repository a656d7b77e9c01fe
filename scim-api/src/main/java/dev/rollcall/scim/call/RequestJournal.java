package dev.rollcall.scim.call;

import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.activity.request.HandledRequest;
import dev.rollcall.activity.request.WaitingRequests;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.protocol.RequestAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;

/** Gives every request that an organization is known of to the log, once it is answered. */
@ApplicationScoped
public class RequestJournal {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int MOST_ASKED = 2000;
    private static final int MOST_OF_SERIES = 1000;
    private static final int MOST_OF_REFUSED_SERIES = 100;

    @Inject
    private Caller caller;

    @Inject
    private RepeatedRequests repeated;

    @Inject
    private WaitingRequests log;

    /** Notes the request that this thread has just answered. */
    public void note(HttpServletRequest request, int status) {
        caller.loggedFor().ifPresent(tenantId -> log.add(handled(tenantId, request, status)));
    }

    private HandledRequest handled(String tenantId, HttpServletRequest request, int status) {
        boolean refused = status >= 400;
        boolean read = READS.contains(request.getMethod()) || caller.address().isSearch();
        if (!refused && read) {
            join(tenantId, request);
        }
        boolean first = caller.seriesId().equals(caller.requestId());
        int most = refused ? MOST_OF_REFUSED_SERIES : MOST_OF_SERIES;
        boolean stranger = !caller.isIdentified();
        boolean shown = first && !stranger;
        String asked = Asked.address(request, MOST_ASKED);
        return new HandledRequest(
                tenantId,
                caller.requestId(),
                caller.seriesId(),
                first || !stranger && caller.repeats() <= most,
                Now.instant(),
                stranger ? caller.stranger() : caller.actor(),
                request.getMethod(),
                asked,
                caller.client().map(InetAddress::getHostAddress).orElse(""),
                Objects.requireNonNullElse(request.getHeader("User-Agent"), ""),
                status,
                caller.micros(),
                shown ? Masked.of(caller.bodies().request(), caller.bodies().isRequestCut()) : null,
                shown ? Masked.of(caller.bodies().response(), caller.bodies().isResponseCut()) : null,
                entry(Asked.of(request.getMethod(), asked), read, status));
    }

    /** Pages of one list are one series, whichever of them came first. */
    private void join(String tenantId, HttpServletRequest request) {
        String what = tenantId + ' ' + caller.keyId() + ' ' + Asked.ofList(request);
        repeated.next(what)
                .ifPresentOrElse(
                        series -> caller.continues(series.requestId(), series.repeats()),
                        () -> repeated.begin(what, tenantId, caller.requestId()));
    }

    private ActivityRecord entry(String asked, boolean read, int status) {
        RequestAddress address = caller.address();
        TargetType type = type(address);
        String id = type == TargetType.REQUEST || !Ids.isWellFormed(address.id()) ? null : address.id();
        if (status >= 400) {
            String detail = caller.keptDetail().orElseGet(this::answeredDetail);
            Result result = caller.isHeld() ? Result.HELD : Result.FAILURE;
            return new ActivityRecord(Operation.REQUEST, TargetType.REQUEST, null, asked, result, status, detail);
        }
        return read
                ? new ActivityRecord(
                        Operation.REQUEST,
                        id == null ? TargetType.REQUEST : type,
                        id,
                        asked,
                        Result.ANSWERED,
                        status,
                        "")
                : new ActivityRecord(
                        type == TargetType.REQUEST ? Operation.REQUEST : Operation.UPDATE,
                        type,
                        id,
                        type == TargetType.REQUEST ? asked : caller.knownTargetName(),
                        Result.UNCHANGED,
                        status,
                        "");
    }

    private String answeredDetail() {
        return Json.readEmbedded(new String(caller.bodies().response(), StandardCharsets.UTF_8))
                .path("detail")
                .asText("");
    }

    private static TargetType type(RequestAddress address) {
        return switch (address.endpoint()) {
            case "Users" -> TargetType.USER;
            case "Groups" -> TargetType.GROUP;
            default -> TargetType.REQUEST;
        };
    }
}
