package dev.rollcall.scim.interop.wording;

import dev.rollcall.organization.Organizations;
import dev.rollcall.provisioning.provider.ChosenProviders;
import dev.rollcall.provisioning.provider.ProviderKind;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/**
 * Of a request without a key that is known, which identity provider the organization in its address has chosen. This
 * node looks for so many a minute and no more: a stranger costs next to nothing.
 */
@ApplicationScoped
public class AddressedProviders {
    static final int LOOKED_FOR_A_MINUTE = 100;

    private static final Logger LOG = Logger.getLogger(AddressedProviders.class.getName());
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,63}");

    @EJB
    private Organizations organizations;

    @EJB
    private ChosenProviders providers;

    private long begin;
    private int looked;

    /** The one that is chosen; {@link ProviderKind#OTHER}, which names none, where no organization is known. */
    ProviderKind of(String slug) {
        if (!SLUG.matcher(slug).matches() || !mayLook(System.nanoTime())) {
            return ProviderKind.OTHER;
        }
        try {
            return organizations
                    .findBySlug(slug)
                    .map(organization -> providers.find(organization.id()))
                    .orElse(ProviderKind.OTHER);
        } catch (RuntimeException e) {
            // The refusal stands, whatever it calls the identity provider.
            LOG.log(Level.FINE, "The words for a refusal could not be looked up", e);
            return ProviderKind.OTHER;
        }
    }

    synchronized boolean mayLook(long now) {
        if (looked == 0 || now - begin >= TimeUnit.MINUTES.toNanos(1)) {
            begin = now;
            looked = 0;
        }
        if (looked == LOOKED_FOR_A_MINUTE) {
            return false;
        }
        looked++;
        return true;
    }
}
