package dev.rollcall.signin.fetch;

import dev.rollcall.setting.AddressRange;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses anybody on the Internet can reach (IANA's registries of special-purpose addresses for IPv4 and IPv6,
 * RFC 6890). All others may be inside the network in which Rollcall stands.
 */
final class PublicAddresses {
    private static final List<AddressRange> SPECIAL_IPV4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private use
            "100.64.0.0/10", // behind a carrier's NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, the cloud's metadata service
            "172.16.0.0/12", // private use
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private use
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** All that IPv6 has handed out; loopback, unique local, link-local, mapped and multicast addresses lie outside. */
    private static final AddressRange GLOBAL_UNICAST = AddressRange.of("2000::/3");

    private static final List<AddressRange> SPECIAL_IPV6 = ranges(
            "2001::/23", // protocol assignments, with Teredo, which has an IPv4 address inside
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, which has an IPv4 address inside
            "3fff::/20"); // documentation

    /** Where DNS64 puts the IPv4 addresses of the Internet, in a network that has only IPv6 (RFC 6052 §2.1). */
    private static final AddressRange NAT64 = AddressRange.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean contains(InetAddress address) {
        if (address instanceof Inet4Address) {
            return isInNone(SPECIAL_IPV4, address);
        } else if (NAT64.contains(address)) {
            return contains(lastFourBytes(address));
        }
        return GLOBAL_UNICAST.contains(address) && isInNone(SPECIAL_IPV6, address);
    }

    private static boolean isInNone(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().noneMatch(range -> range.contains(address));
    }

    private static InetAddress lastFourBytes(InetAddress address) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), 12, 16));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an address", impossible);
        }
    }

    private static List<AddressRange> ranges(String... texts) {
        return Stream.of(texts).map(AddressRange::of).toList();
    }
}
