package dev.rollcall.web.network;

import dev.rollcall.platform.network.ForwardedRequest;
import dev.rollcall.session.SessionPlace;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/** The network address of a browser, as far as it can be known ({@link ForwardedRequest}). */
public final class ClientAddress {
    private ClientAddress() {}

    /** Written out, such as {@code 203.0.113.9}. */
    public static String of(HttpServletRequest request) {
        return forwarded(request)
                .client()
                .map(InetAddress::getHostAddress)
                .orElseGet(() -> String.valueOf(request.getRemoteAddr()));
    }

    /** Where it is signed in, should it be. */
    public static SessionPlace place(HttpServletRequest request) {
        return new SessionPlace(of(request), BrowserName.of(request.getHeader("User-Agent")));
    }

    /** What counts as one network when attempts are counted. */
    public static String network(HttpServletRequest request) {
        return forwarded(request).network();
    }

    /** The networks that are cheap to have together. */
    public static String neighborhood(HttpServletRequest request) {
        return forwarded(request).neighborhood();
    }

    static ForwardedRequest forwarded(HttpServletRequest request) {
        return new ForwardedRequest(request.getRemoteAddr(), header -> lines(request, header));
    }

    private static List<String> lines(HttpServletRequest request, String header) {
        Enumeration<String> lines = request.getHeaders(header);
        return lines == null ? List.of() : Collections.list(lines);
    }
}
