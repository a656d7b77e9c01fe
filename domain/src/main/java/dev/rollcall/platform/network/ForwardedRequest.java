package dev.rollcall.platform.network;

import dev.rollcall.setting.AddressLiteral;
import dev.rollcall.setting.TrustedProxies;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the headers of a request say about its way here, as far as it is believed.
 *
 * @param peer who has connected to us; null where that connection has gone away
 * @param lines all lines of a header, by its name
 */
public record ForwardedRequest(@Nullable String peer, Function<String, List<String>> lines) {
    private static final Logger LOG = Logger.getLogger(ForwardedRequest.class.getName());
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    /** The network address of who began the request; empty where the peer has none. */
    public Optional<InetAddress> client() {
        return address().map(known -> {
            TrustedProxies trusted = Trusted.PROXIES;
            Forwarding forwarding = headers();
            tellOfDistrust(known, forwarding, trusted);
            return forwarding.client(known, trusted);
        });
    }

    /**
     * What counts as one network when attempts are counted: an IPv4 address, or the first 64 bits of an IPv6 address,
     * which one customer has.
     */
    public String network() {
        return client().map(ForwardedRequest::network).orElse("unknown");
    }

    /**
     * The networks that are cheap to have together: the 256 addresses around an IPv4 address, or the first 48 bits of
     * an IPv6 address.
     */
    public String neighborhood() {
        return client().map(ForwardedRequest::neighborhood).orElse("unknown");
    }

    /** Whether the trusted proxy next to us was reached by https. */
    public boolean isHttps() {
        return address()
                .filter(known -> headers().isHttps(known, Trusted.PROXIES))
                .isPresent();
    }

    private Optional<InetAddress> address() {
        return AddressLiteral.of(peer == null ? "" : peer);
    }

    private Forwarding headers() {
        return new Forwarding(
                lines.apply("X-Forwarded-For"), lines.apply("X-Forwarded-Proto"), lines.apply("Forwarded"));
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

    // Once: a proxy that nobody has named makes all its visitors look like one.
    private static void tellOfDistrust(InetAddress peer, Forwarding forwarding, TrustedProxies trusted) {
        if (peer.isSiteLocalAddress()
                && !forwarding.isEmpty()
                && !trusted.contains(peer)
                && TOLD.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "{0} sends X-Forwarded-For or Forwarded and is not believed: all who come through it count as one"
                            + " address. If it is your proxy, add it to ROLLCALL_TRUSTED_PROXIES.",
                    peer.getHostAddress());
        }
    }

    /** Read once, when the first request asks; {@link ProxySettings} has refused by then what cannot be used. */
    private static final class Trusted {
        static final TrustedProxies PROXIES = ProxySettings.configured();

        private Trusted() {}
    }
}
