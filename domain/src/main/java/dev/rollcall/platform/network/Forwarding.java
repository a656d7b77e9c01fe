package dev.rollcall.platform.network;

import dev.rollcall.setting.AddressLiteral;
import dev.rollcall.setting.TrustedProxies;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The headers in which proxies say who came to them, all lines of each in their order. Each proxy writes at the end, so
 * that the words of a trusted one stand right of what the client may have invented.
 *
 * @param names {@code X-Forwarded-For}
 * @param protocols {@code X-Forwarded-Proto}
 * @param forwarded {@code Forwarded} (RFC 7239)
 */
record Forwarding(List<String> names, List<String> protocols, List<String> forwarded) {
    Forwarding {
        names = List.copyOf(names);
        protocols = List.copyOf(protocols);
        forwarded = List.copyOf(forwarded);
    }

    /**
     * Who began the request: the last of those named that is no trusted proxy. Where a proxy names somebody by anything
     * but an address, nobody further is believed, and where the two headers name different ones, neither is: a proxy
     * writes one of them and may pass on the other.
     *
     * @param peer who has connected to us
     */
    InetAddress client(InetAddress peer, TrustedProxies trusted) {
        if (isEmpty() || !trusted.contains(peer)) {
            return peer;
        }
        List<InetAddress> named = Stream.of(items(names).toList(), forwardedNames())
                .filter(chain -> !chain.isEmpty())
                .map(chain -> walk(peer, chain, trusted))
                .distinct()
                .toList();
        return named.size() == 1 ? named.get(0) : peer;
    }

    private static InetAddress walk(InetAddress peer, List<String> chain, TrustedProxies trusted) {
        InetAddress client = peer;
        for (int i = chain.size() - 1; i >= 0 && trusted.contains(client); i--) {
            Optional<InetAddress> next = AddressLiteral.ofNode(chain.get(i));
            if (next.isEmpty()) {
                return client;
            }
            client = next.get();
        }
        return client;
    }

    /** Whether the trusted proxy next to us was reached by https. */
    boolean isHttps(InetAddress peer, TrustedProxies trusted) {
        List<Map<String, String>> elements = forwardedElements();
        Stream<String> last = Stream.concat(
                items(protocols).reduce((before, after) -> after).stream(),
                elements.stream()
                        .reduce((before, after) -> after)
                        .map(element -> element.getOrDefault("proto", ""))
                        .stream());
        return trusted.contains(peer) && last.anyMatch("https"::equalsIgnoreCase);
    }

    /** Whether no proxy says who came to it. */
    boolean isEmpty() {
        return names.isEmpty() && forwarded.isEmpty();
    }

    private List<String> forwardedNames() {
        return forwardedElements().stream()
                .map(element -> element.getOrDefault("for", ""))
                .toList();
    }

    private List<Map<String, String>> forwardedElements() {
        return forwarded.stream()
                .filter(line -> !line.isBlank())
                .flatMap(line -> ForwardedHeader.elements(line).stream())
                .toList();
    }

    // Empty items count for nothing (RFC 9110 §5.6.1.2).
    private static Stream<String> items(List<String> lines) {
        return lines.stream()
                .flatMap(line -> Stream.of(line.split(",", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty());
    }
}
