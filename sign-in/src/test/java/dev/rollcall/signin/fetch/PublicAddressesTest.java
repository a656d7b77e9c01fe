package dev.rollcall.signin.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "this host,                        0.0.0.0",
        "this network,                     0.255.255.255",
        "private use 10/8 first,           10.0.0.0",
        "private use 10/8 last,            10.255.255.255",
        "carrier NAT first,                100.64.0.0",
        "carrier NAT last,                 100.127.255.255",
        "loopback,                         127.0.0.1",
        "loopback last,                    127.255.255.255",
        "metadata service of a cloud,      169.254.169.254",
        "private use 172.16/12 first,      172.16.0.0",
        "private use 172.16/12 last,       172.31.255.255",
        "protocol assignments,             192.0.0.8",
        "documentation 1,                  192.0.2.1",
        "6to4 relay,                       192.88.99.1",
        "private use 192.168/16,           192.168.1.1",
        "benchmark first,                  198.18.0.0",
        "benchmark last,                   198.19.255.255",
        "documentation 2,                  198.51.100.7",
        "documentation 3,                  203.0.113.7",
        "multicast,                        224.0.0.1",
        "multicast last,                   239.255.255.255",
        "reserved,                         240.0.0.1",
        "broadcast,                        255.255.255.255",
        "IPv6 unspecified,                 ::",
        "IPv6 loopback,                    ::1",
        "IPv4-mapped loopback,             ::ffff:127.0.0.1",
        "IPv4-mapped private,              ::ffff:10.0.0.1",
        "IPv4-compatible loopback,         ::127.0.0.1",
        "IPv4-compatible public,           ::8.8.8.8",
        "IPv4-translated,                  ::ffff:0:127.0.0.1",
        "NAT64 of loopback,                64:ff9b::127.0.0.1",
        "NAT64 of a private address,       64:ff9b::192.168.0.1",
        "NAT64 of the metadata service,    64:ff9b::169.254.169.254",
        "local NAT64,                      64:ff9b:1::8.8.8.8",
        "discard only,                     100::1",
        "Teredo,                           2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "IPv6 benchmark,                   2001:2::1",
        "ORCHIDv2,                         2001:20::1",
        "IPv6 documentation 1,             2001:db8::1",
        "6to4 of a private address,        2002:a00:1::1",
        "6to4 of a public address,         2002:808:808::1",
        "IPv6 documentation 2,             3fff::1",
        "segment routing,                  5f00::1",
        "unique local fc,                  fc00::1",
        "unique local fd,                  fd12:3456:789a::1",
        "IPv6 link-local,                  fe80::1",
        "IPv6 site-local,                  fec0::1",
        "IPv6 multicast,                   ff02::1"
    })
    void whatIsNotPublicIsNot(String what, String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(parsed(address))).as(what).isFalse();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "first of all,                     1.0.0.0",
        "before private use 10/8,          9.255.255.255",
        "after private use 10/8,           11.0.0.0",
        "before carrier NAT,               100.63.255.255",
        "after carrier NAT,                100.128.0.0",
        "before loopback,                  126.255.255.255",
        "after loopback,                   128.0.0.0",
        "before link-local,                169.253.255.255",
        "after link-local,                 169.255.0.0",
        "before private use 172.16/12,     172.15.255.255",
        "after private use 172.16/12,      172.32.0.0",
        "before private use 192.168/16,    192.167.255.255",
        "after private use 192.168/16,     192.169.0.0",
        "before benchmark,                 198.17.255.255",
        "after benchmark,                  198.20.0.0",
        "last before multicast,            223.255.255.255",
        "IPv4-mapped public,               ::ffff:8.8.8.8",
        "NAT64 of a public address,        64:ff9b::8.8.8.8",
        "IPv6 global unicast,              2606:4700::1111",
        "after the protocol assignments,   2001:200::1",
        "last of global unicast,           3ffe::1"
    })
    void whatIsPublicIs(String what, String address) throws UnknownHostException {
        assertThat(PublicAddresses.contains(parsed(address))).as(what).isTrue();
    }

    private static InetAddress parsed(String address) throws UnknownHostException {
        return InetAddress.getAllByName(address)[0];
    }
}
