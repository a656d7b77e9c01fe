package dev.rollcall.setting;

import java.math.BigInteger;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that share their first bits (RFC 4632 §3.1), of IPv4 or of IPv6.
 *
 * @param network the first of them
 * @param prefixLength how many bits they share
 */
public record AddressRange(InetAddress network, int prefixLength) {
    private static final Pattern TEXT = Pattern.compile("([0-9A-Fa-f:.]+)(?:/([0-9]{1,3}))?");

    /**
     * @param text such as {@code 10.0.0.0/8}, or one address
     * @throws IllegalArgumentException when it is neither
     */
    public static AddressRange of(String text) {
        Matcher matcher = TEXT.matcher(text);
        Optional<InetAddress> network = matcher.matches() ? AddressLiteral.of(matcher.group(1)) : Optional.empty();
        int bits = network.map(address -> address.getAddress().length * 8).orElse(0);
        int prefixLength = network.isEmpty() || matcher.group(2) == null ? bits : Integer.parseInt(matcher.group(2));
        if (network.isEmpty() || prefixLength > bits) {
            throw new IllegalArgumentException(text);
        }
        return new AddressRange(network.get(), prefixLength);
    }

    public boolean contains(InetAddress address) {
        byte[] mine = network.getAddress();
        byte[] theirs = address.getAddress();
        int rest = mine.length * 8 - prefixLength;
        return mine.length == theirs.length
                && new BigInteger(1, mine).shiftRight(rest).equals(new BigInteger(1, theirs).shiftRight(rest));
    }
}
