package dev.rollcall.web.shell;

import dev.rollcall.platform.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Every absolute address that is shown or sent. Built from the operator's {@code rollcall.public.url}, else from the request itself; what a
 * forwarding header claims is not believed.
 */
public final class PublicUrls {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?");

    private final String base;

    PublicUrls(String base) {
        this.base = base;
    }

    public static PublicUrls of(HttpServletRequest request) {
        return new PublicUrls(PublicUrl.configured()
                .orElseGet(() -> fromRequest(request.getScheme(), request.getServerName(), request.getServerPort())));
    }

    /**
     * Whether an assertion that is addressed to these addresses was meant for this site. Without the operator's setting they are those that the
     * request claims to have been sent to, and whoever gets hold of an assertion for a site of their own can claim that one. Nobody but the
     * browser's own machine gets what is sent to a loopback address, so those may be tried without the setting.
     */
    public static boolean areCertain(HttpServletRequest request) {
        return PublicUrl.configured().isPresent() || isLoopback(request.getServerName());
    }

    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    static String fromRequest(String scheme, String host, int port) {
        boolean usual = port == ("https".equals(scheme) ? 443 : 80) || port <= 0;
        boolean bareIpv6 = host.contains(":") && !host.startsWith("[");
        return scheme + "://" + (bareIpv6 ? "[" + host + "]" : host) + (usual ? "" : ":" + port);
    }

    /** Tenant URL: Okta's <i>SCIM connector base URL</i>. */
    public String tenantUrl(String slug) {
        return base + "/scim/v2/" + slug;
    }

    /** ACS URL: Okta's <i>Single sign-on URL</i>. */
    public String acsUrl(String slug) {
        return base + "/saml/" + slug + "/acs";
    }

    /** Entity ID: Okta's <i>Audience URI</i>; our metadata is there, too. */
    public String entityId(String slug) {
        return base + "/saml/" + slug + "/metadata";
    }

    /** Where logout messages go: Okta's <i>Single Logout URL</i>. */
    public String logoutUrl(String slug) {
        return base + "/saml/" + slug + "/logout";
    }

    /** This site, without a slash at the end. */
    public String site() {
        return base;
    }

    /** RelayState / Start URL: Okta's <i>Default RelayState</i>. */
    public String startUrl(String slug) {
        return base + "/saml/" + slug + "/login";
    }
}
