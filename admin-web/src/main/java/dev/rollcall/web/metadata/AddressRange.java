package dev.rollcall.web.metadata;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * The addresses that share their first bits (RFC 4632 §3.1), of IPv4 or of IPv6.
 *
 * @param network the first of them
 * @param prefixLength how many bits they share
 */
record AddressRange(InetAddress network, int prefixLength) {
    /**
     * @param text such as {@code 10.0.0.0/8}
     */
    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        try {
            InetAddress[] network = InetAddress.getAllByName(text.substring(0, slash));
            return new AddressRange(network[0], Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] theirs = address.getAddress();
        int rest = mine.length * 8 - prefixLength;
        return mine.length == theirs.length
                && new BigInteger(1, mine).shiftRight(rest).equals(new BigInteger(1, theirs).shiftRight(rest));
    }
}
