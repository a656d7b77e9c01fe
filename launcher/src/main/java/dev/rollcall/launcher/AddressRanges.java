package dev.rollcall.launcher;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Network addresses, written as addresses and ranges (RFC 4632 §3.1) with commas between them. */
record AddressRanges(List<Range> ranges) {

    private static final Pattern RANGE = Pattern.compile("([0-9.]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(?:/([0-9]{1,3}))?");

    /** The application refuses to start with an element that is no address; here it stands for nothing. */
    static AddressRanges of(String text) {
        return new AddressRanges(Arrays.stream(text.split(","))
                .map(String::strip)
                .map(Range::of)
                .flatMap(Optional::stream)
                .toList());
    }

    boolean contains(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** The addresses that share their first {@code bits} with {@code network}. */
    record Range(InetAddress network, int bits) {

        static Optional<Range> of(String text) {
            var matcher = RANGE.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            try {
                var network = InetAddress.getByName(matcher.group(1));
                int length = network.getAddress().length * 8;
                int bits = matcher.group(2) == null ? length : Integer.parseInt(matcher.group(2));
                return bits > length ? Optional.empty() : Optional.of(new Range(network, bits));
            } catch (UnknownHostException e) {
                return Optional.empty();
            }
        }

        boolean contains(InetAddress address) {
            var mine = network.getAddress();
            var theirs = address.getAddress();
            return mine.length == theirs.length && prefix(mine, bits).equals(prefix(theirs, bits));
        }
    }

    /** Whom a limit holds for: an IPv4 address, or the 64 bits of IPv6 that one subscriber has (RFC 6177). */
    static Object subscriber(InetAddress address) {
        var bytes = address.getAddress();
        return prefix(bytes, Math.min(64, bytes.length * 8));
    }

    private static BigInteger prefix(byte[] address, int bits) {
        return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
    }
}
