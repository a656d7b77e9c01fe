package dev.rollcall.web.network;

import dev.rollcall.setting.AddressLiteral;
import dev.rollcall.setting.TrustedProxies;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What the headers of a request say about its way here, as far as it is believed. */
final class ForwardedRequest {
    private static final Logger LOG = Logger.getLogger(ForwardedRequest.class.getName());
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private ForwardedRequest() {}

    /** Empty where the peer has no address, as that of a connection which has gone away. */
    static Optional<InetAddress> client(HttpServletRequest request) {
        return peer(request).map(peer -> {
            TrustedProxies trusted = Trusted.PROXIES;
            Forwarding forwarding = headers(request);
            tellOfDistrust(peer, forwarding, trusted);
            return forwarding.client(peer, trusted);
        });
    }

    static boolean isHttps(HttpServletRequest request) {
        return peer(request)
                .filter(peer -> headers(request).isHttps(peer, Trusted.PROXIES))
                .isPresent();
    }

    private static Optional<InetAddress> peer(HttpServletRequest request) {
        String peer = request.getRemoteAddr();
        return AddressLiteral.of(peer == null ? "" : peer);
    }

    private static Forwarding headers(HttpServletRequest request) {
        return new Forwarding(
                lines(request, "X-Forwarded-For"), lines(request, "X-Forwarded-Proto"), lines(request, "Forwarded"));
    }

    private static List<String> lines(HttpServletRequest request, String header) {
        Enumeration<String> lines = request.getHeaders(header);
        return lines == null ? List.of() : Collections.list(lines);
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
