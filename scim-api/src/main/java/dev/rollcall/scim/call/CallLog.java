package dev.rollcall.scim.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.trace.HeardPeople;
import dev.rollcall.platform.Ids;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.provisioning.provider.ChosenProviders;
import dev.rollcall.scim.protocol.Caller;
import dev.rollcall.scim.protocol.RequestAddress;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Notes of each call what admins look for: a refused one as a row of the activity, an answered one as a step that Okta
 * has reached.
 */
@Provider
public class CallLog implements ContainerResponseFilter {
    private static final Logger LOG = Logger.getLogger(CallLog.class.getName());
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int UNAUTHORIZED = 401;
    private static final int UNAVAILABLE = 503;

    @Inject
    private Caller caller;

    @Inject
    private SeenCalls seen;

    @Inject
    private Refusals refusals;

    @EJB
    private ScimSettings settings;

    @EJB
    private ChosenProviders providers;

    @Inject
    private HeardPeople heard;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        try {
            RequestAddress address = caller.address();
            if (response.getStatus() >= 400) {
                noteRefusal(request, response, address);
            } else if (caller.isIdentified() && !caller.isForCheck()) {
                noteSuccess(request, address);
            }
        } catch (RuntimeException e) {
            // The answer stands whether or not it could be noted.
            LOG.log(Level.WARNING, "A SCIM call could not be noted", e);
        }
    }

    private void noteRefusal(
            ContainerRequestContext request, ContainerResponseContext response, RequestAddress address) {
        int status = response.getStatus();
        boolean write = WRITES.contains(request.getMethod()) && !address.isSearch();
        if (status == UNAVAILABLE && !write) {
            return; // Nothing is there to note it with; the client comes again by itself.
        }
        String detail = caller.keptDetail().orElseGet(() -> detail(response));
        if (!caller.isIdentified()) {
            if (status == UNAUTHORIZED) {
                refusals.noteStranger(address.slug(), Asked.of(request), detail);
            }
        } else if (!caller.isAdmitted()) {
            if (status != UNAVAILABLE) {
                refusals.noteTurnedAway(Asked.of(request), status, detail);
            }
        } else if (write) {
            refusals.note(request.getMethod(), address.endpoint(), address.id(), status, detail);
        } else {
            refusals.noteRequest(Asked.of(request), status, detail);
        }
    }

    private static String detail(ContainerResponseContext response) {
        return response.getEntity() instanceof ObjectNode error
                ? error.path("detail").asText("")
                : "";
    }

    private void noteSuccess(ContainerRequestContext request, RequestAddress address) {
        if ("Users".equals(address.endpoint()) && Ids.isWellFormed(address.id())) {
            heard.add(caller.tenantId(), address.id());
        }
        var milestone = address.isSearch()
                ? null
                : Milestones.of(
                        request.getMethod(),
                        address,
                        request.getUriInfo().getQueryParameters(),
                        caller.isDeactivating());
        if (seen.isNews(caller.tenantId(), milestone)) {
            settings.noteSuccess(caller.tenantId(), milestone);
        }
        var app = AppKinds.of(request.getMethod(), address, caller.isDeactivating());
        if (app != null && seen.isNews(caller.tenantId(), app)) {
            providers.noteApp(caller.tenantId(), app);
        }
    }
}
