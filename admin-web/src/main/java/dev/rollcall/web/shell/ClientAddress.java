package dev.rollcall.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * The network address of a browser, as far as it can be known. A request that comes from this machine or a private network comes from the proxy
 * in front of us, which has written the browser's address at the end of {@code X-Forwarded-For}; from anywhere else the header is not looked at.
 */
public final class ClientAddress {
    private ClientAddress() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    static String of(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !isNear(peer)) {
            return peer;
        }
        String last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? peer : last;
    }

    private static boolean isNear(String peer) {
        try {
            InetAddress address = InetAddress.getByName(peer);
            return address.isLoopbackAddress() || address.isSiteLocalAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
