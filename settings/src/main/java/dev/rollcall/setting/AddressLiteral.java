package dev.rollcall.setting;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads network addresses that are written out. A name is none, and is never looked up. */
public final class AddressLiteral {
    private static final String BYTE = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("([0-9A-Fa-f:.]{2,45})(?:%[A-Za-z0-9._~-]{1,32})?");

    /** RFC 7239 §6: a port, or what hides one. */
    private static final Pattern NODE =
            Pattern.compile("(?:\\[([^\\[\\]]+)]|([0-9.]+))(?::(?:[0-9]{1,5}|_[A-Za-z0-9._-]+))?");

    private AddressLiteral() {}

    /**
     * An IPv4 or IPv6 address. The zone of an IPv6 address is left out; an IPv4 address inside an IPv6 one (RFC 4291
     * §2.5.5.2) is that IPv4 address.
     */
    public static Optional<InetAddress> of(String text) {
        Matcher ipv6 = IPV6.matcher(text);
        if (IPV4.matcher(text).matches()) {
            return parsed(text);
        }
        return text.contains(":") && ipv6.matches() ? parsed("[" + ipv6.group(1) + "]") : Optional.empty();
    }

    /** The same as proxies write it: in brackets or not, with a port or without. */
    public static Optional<InetAddress> ofNode(String text) {
        Matcher node = NODE.matcher(text);
        if (!node.matches()) {
            return of(text);
        }
        String inBrackets = node.group(1);
        if (inBrackets == null) {
            return of(node.group(2));
        }
        return inBrackets.contains(":") ? of(inBrackets) : Optional.empty();
    }

    // Brackets, and four bytes written in full: neither makes Java ask a name server.
    private static Optional<InetAddress> parsed(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
