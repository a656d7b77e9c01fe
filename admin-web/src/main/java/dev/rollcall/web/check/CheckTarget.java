package dev.rollcall.web.check;

import dev.rollcall.organization.PublicUrls;
import dev.rollcall.platform.setting.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a check sends its requests. It is never an address that somebody has typed or that a request claims: either the
 * operator's own setting, or the very socket on which this server was reached.
 */
final class CheckTarget {
    private CheckTarget() {}

    /** The Tenant URL where the operator has said what it is, else the same path at this server itself. */
    static String of(HttpServletRequest request, String slug) {
        return new PublicUrls(
                        PublicUrl.configured().orElseGet(() -> socket(request.getLocalAddr(), request.getLocalPort())))
                .tenantUrl(slug);
    }

    /** Whether the requests go the way that Okta's go, through whatever stands in front of this server. */
    static boolean isTenantUrl() {
        return PublicUrl.configured().isPresent();
    }

    static String socket(String address, int port) {
        String host = address.contains(":") ? "[" + address.replaceAll("%.*", "") + "]" : address;
        return "http://" + host + ":" + port;
    }
}
