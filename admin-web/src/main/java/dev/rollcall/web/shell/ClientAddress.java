package dev.rollcall.web.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The network address of a browser, as far as it can be known. A request that comes from this machine or a private network comes from the proxy
 * in front of us, which has written the browser's address at the end of {@code X-Forwarded-For}; from anywhere else the header is not looked at.
 */
public final class ClientAddress {
    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]+");

    private ClientAddress() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /** What counts as one network when attempts are counted: an IPv4 address, or the first 64 bits of an IPv6 address, which one customer has. */
    public static String network(HttpServletRequest request) {
        return network(of(request));
    }

    static String network(String address) {
        if (!address.contains(":") || !LITERAL.matcher(address).matches()) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address long6
                    ? HexFormat.of().formatHex(long6.getAddress(), 0, 8) + "::/64"
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
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
            return address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || isUniqueLocal(address)
                    || isCarriers(address);
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** RFC 4193: {@code fc00::/7}. */
    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & 0xFE) == 0xFC;
    }

    /** RFC 6598: {@code 100.64.0.0/10}, which clouds put their load balancers into. */
    private static boolean isCarriers(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xC0) == 0x40;
    }
}
