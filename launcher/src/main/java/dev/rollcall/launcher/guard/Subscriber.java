package dev.rollcall.launcher.guard;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * Whom a limit holds for: an IPv4 address, or the 64 bits of IPv6 that one subscriber has (RFC 6177).
 *
 * @param bytes how long the addresses of this kind are
 * @param prefix what they share
 */
record Subscriber(int bytes, BigInteger prefix) {
    private static final int IPV6_PREFIX = 64;

    static Subscriber of(InetAddress address) {
        var bytes = address.getAddress();
        int length = bytes.length * 8;
        return new Subscriber(
                bytes.length, new BigInteger(1, bytes).shiftRight(length - Math.min(IPV6_PREFIX, length)));
    }
}
