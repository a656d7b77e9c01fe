package dev.rollcall.scim.call;

import dev.rollcall.provisioning.provider.AppKind;
import dev.rollcall.scim.protocol.RequestAddress;
import org.jspecify.annotations.Nullable;

/** By which kind of Okta's app an answered call was made, where the two differ. */
final class AppKinds {
    private AppKinds() {}

    static @Nullable AppKind of(String method, RequestAddress address, boolean deactivating) {
        boolean groups = "Groups".equals(address.endpoint());
        if (!groups && !"Users".equals(address.endpoint())) {
            return null;
        }
        if ("PATCH".equals(method)) {
            return AppKind.CATALOG;
        }
        // Both kinds write profiles by PUT.
        return "PUT".equals(method) && (groups || deactivating) ? AppKind.OWN : null;
    }
}
