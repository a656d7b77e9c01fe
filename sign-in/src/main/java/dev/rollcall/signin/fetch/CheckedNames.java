package dev.rollcall.signin.fetch;

import dev.rollcall.setting.PrivateHosts;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;
import org.apache.http.conn.DnsResolver;

/**
 * Looks a name up, once a connection, and lets only those pass that lead to public addresses and nowhere else. The
 * connection goes to the very addresses that were looked at: a name server that answers differently the next time is
 * not asked again.
 */
final class CheckedNames implements DnsResolver {
    private final DnsResolver names;
    private final PrivateHosts privateHosts;

    /**
     * @param names who is asked
     * @param privateHosts which names may lead anywhere
     */
    CheckedNames(DnsResolver names, PrivateHosts privateHosts) {
        this.names = names;
        this.privateHosts = privateHosts;
    }

    /** @throws PrivateAddressException when one of the addresses is not public */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        if (!privateHosts.contains(host) && !Stream.of(addresses).allMatch(PublicAddresses::contains)) {
            throw new PrivateAddressException(host);
        }
        return addresses;
    }
}
