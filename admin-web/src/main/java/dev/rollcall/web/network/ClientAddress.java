package dev.rollcall.web.network;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The network address of a browser, as far as it can be known: what {@link TrustedProxies} say about it, and nobody
 * else.
 */
public final class ClientAddress {
    private ClientAddress() {}

    /** Written out, such as {@code 203.0.113.9}. */
    public static String of(HttpServletRequest request) {
        return ForwardedRequest.client(request)
                .map(InetAddress::getHostAddress)
                .orElseGet(() -> String.valueOf(request.getRemoteAddr()));
    }

    /**
     * What counts as one network when attempts are counted: an IPv4 address, or the first 64 bits of an IPv6 address,
     * which one customer has.
     */
    public static String network(HttpServletRequest request) {
        return ForwardedRequest.client(request).map(ClientAddress::network).orElse("unknown");
    }

    /**
     * The networks that are cheap to have together: the 256 addresses around an IPv4 address, or the first 48 bits of
     * an IPv6 address.
     */
    public static String neighborhood(HttpServletRequest request) {
        return ForwardedRequest.client(request).map(ClientAddress::neighborhood).orElse("unknown");
    }

    static String network(InetAddress address) {
        return prefix(address, 32, 64);
    }

    static String neighborhood(InetAddress address) {
        return prefix(address, 24, 48);
    }

    private static String prefix(InetAddress address, int bitsOfIpv4, int bitsOfIpv6) {
        byte[] bytes = address.getAddress();
        int bits = bytes.length == 4 ? bitsOfIpv4 : bitsOfIpv6;
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, bits / 8)) + "/" + bits;
    }
}
