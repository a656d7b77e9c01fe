package dev.rollcall.scim.interop.wording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.provisioning.provider.ChosenProviders;
import dev.rollcall.provisioning.provider.ProviderKind;
import dev.rollcall.scim.protocol.Caller;
import jakarta.annotation.Priority;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/**
 * Words refusals before anything notes or sends them: the greater its number, the sooner a filter of answers comes. A
 * sentence of the domain is kept as the domain said it, since pages know it again by that; they word it themselves.
 */
@Provider
@Priority(Priorities.USER + 1000)
public class WordedRefusals implements ContainerResponseFilter {
    private static final String DETAIL = "detail";
    private static final int UNAVAILABLE = 503;

    @Inject
    private Caller caller;

    @EJB
    private ChosenProviders providers;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        // 503 says that there is no time, or no database: it must not ask one.
        if (response.getStatus() >= 400
                && response.getStatus() != UNAVAILABLE
                && response.getEntity() instanceof ObjectNode error
                && error.path(DETAIL).asText("").contains("Okta")) {
            word(error, error.path(DETAIL).asText());
        }
    }

    private void word(ObjectNode error, String detail) {
        // Whoever has no key learns nothing of the organization, not even that there is one.
        ProviderKind kind = caller.isIdentified() ? providers.find(caller.tenantId()) : ProviderKind.OTHER;
        if (kind != ProviderKind.OKTA) {
            Sentence.read(detail).ifPresent(known -> caller.keeps(detail));
            error.put(DETAIL, RefusalWords.of(kind, detail));
        }
    }
}
