package dev.rollcall.scim.interop.wording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.scim.protocol.Caller;
import jakarta.annotation.Priority;
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
    @Inject
    private Caller caller;

    @Inject
    private RefusalWording wording;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= 400 && response.getEntity() instanceof ObjectNode error) {
            String detail = error.path("detail").asText("");
            wording.word(error);
            if (!error.path("detail").asText("").equals(detail)
                    && Sentence.read(detail).isPresent()) {
                caller.keeps(detail);
            }
        }
    }
}
