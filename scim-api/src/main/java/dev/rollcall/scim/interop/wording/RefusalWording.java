package dev.rollcall.scim.interop.wording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.provisioning.provider.ChosenProviders;
import dev.rollcall.provisioning.provider.ProviderKind;
import dev.rollcall.scim.protocol.Caller;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Words the refusal of a request, or of one operation of a bulk request, for whoever has sent it. */
@ApplicationScoped
public class RefusalWording {
    private static final String DETAIL = "detail";
    private static final String UNAVAILABLE = "503";

    @Inject
    private Caller caller;

    @EJB
    private ChosenProviders providers;

    /** Puts the words of the identity provider that is chosen into an error message (RFC 7644 §3.12). */
    public void word(ObjectNode error) {
        String detail = error.path(DETAIL).asText("");
        // 503 says that there is no time, or no database: it must not ask one.
        if (!detail.contains("Okta") || error.path("status").asText().equals(UNAVAILABLE)) {
            return;
        }
        // Whoever has no key learns nothing of the organization, not even that there is one.
        ProviderKind kind = caller.isIdentified() ? providers.find(caller.tenantId()) : ProviderKind.OTHER;
        error.put(DETAIL, RefusalWords.of(kind, detail));
    }
}
