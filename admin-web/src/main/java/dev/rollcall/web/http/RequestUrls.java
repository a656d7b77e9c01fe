package dev.rollcall.web.http;

import dev.rollcall.organization.PublicUrls;
import dev.rollcall.platform.setting.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * The addresses for the answer to a request: built from the operator's {@code rollcall.public.url}, else from the
 * request itself. What a forwarding header claims is not believed.
 */
public final class RequestUrls {
    private static final Pattern LOOPBACK =
            Pattern.compile("(?i)localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[?::1]?|\\[?0:0:0:0:0:0:0:1]?");

    private RequestUrls() {}

    /** The addresses as the request's client has to know them. */
    public static PublicUrls of(HttpServletRequest request) {
        return new PublicUrls(PublicUrl.configured()
                .orElseGet(() -> fromRequest(request.getScheme(), request.getServerName(), request.getServerPort())));
    }

    /**
     * Whether an assertion that is addressed to these addresses was meant for this site. Without the operator's setting
     * they are those that the request claims to have been sent to, and whoever gets hold of an assertion for a site of
     * their own can claim that one. Nobody but the browser's own machine gets what is sent to a loopback address, so
     * those may be tried without the setting.
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
}
