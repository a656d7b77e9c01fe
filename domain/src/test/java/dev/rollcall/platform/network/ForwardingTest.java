package dev.rollcall.platform.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.setting.AddressLiteral;
import dev.rollcall.setting.TrustedProxies;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest {
    private static final TrustedProxies HERE = TrustedProxies.of("127.0.0.0/8,::1");
    private static final TrustedProxies THREE = TrustedProxies.of("127.0.0.1, 10.0.0.0/8, 2001:db8:ff::/48");
    private static final String PROXY = "127.0.0.1";

    @Test
    void theProxyNextToUsTellsWhoCameLast() {
        assertThat(client(PROXY, xff("1.2.3.4, 203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(client("::1", xff("203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    @Test
    void aLineOfTheClientsOwnStandsBeforeThatOfTheProxy() {
        assertThat(client(PROXY, xff("1.2.3.4", "203.0.113.9"))).isEqualTo("203.0.113.9");
        assertThat(client(PROXY, forwarded("for=1.2.3.4", "for=203.0.113.9"))).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9:1", "203.0.113.9:65535", "::ffff:203.0.113.9", "[::ffff:203.0.113.9]:7"})
    void theSameClientIsTheSameAddressHoweverItIsWritten(String text) {
        assertThat(client(PROXY, xff(text))).isEqualTo("203.0.113.9");
        assertThat(client(PROXY, forwarded("for=\"" + text + "\""))).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "_a", "browser.example", "1.2.3.4.5", "1.2.3.4, x1", "1.2.3.4 5.6.7.8"})
    void whatIsNoAddressIsTheProxysOwn(String text) {
        assertThat(client(PROXY, xff(text))).isEqualTo(PROXY);
        assertThat(client(PROXY, forwarded("for=\"" + text + "\""))).isEqualTo(PROXY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"198.51.100.1", "10.0.0.7", "192.168.1.1", "172.16.0.1", "100.64.0.9", "fd12:3456::1"})
    void nobodyElseIsBelievedNotEvenInAPrivateNetwork(String peer) {
        String itself = literal(peer).getHostAddress();
        assertThat(client(peer, xff("203.0.113.9"))).isEqualTo(itself);
        assertThat(client(peer, forwarded("for=203.0.113.9"))).isEqualTo(itself);
        var https = new Forwarding(List.of(), List.of("https"), List.of("for=1.2.3.4;proto=https"));
        assertThat(https.isHttps(literal(peer), HERE)).isFalse();
    }

    @Test
    void trustedProxiesInARowAreWalkedFromTheRight() {
        var chain = xff("6.6.6.6, 203.0.113.9, 10.1.1.1", "[2001:db8:ff::1]:80, 10.2.2.2");

        assertThat(chain.client(literal(PROXY), THREE).getHostAddress()).isEqualTo("203.0.113.9");
        assertThat(client(PROXY, chain)).isEqualTo("10.2.2.2");
    }

    @Test
    void whereAllAreTrustedTheFirstIsTheClient() {
        assertThat(xff("10.0.0.3, 10.0.0.2").client(literal(PROXY), THREE).getHostAddress())
                .isEqualTo("10.0.0.3");
    }

    @Test
    void whatATrustedProxyCannotNameEndsTheWalkThere() {
        assertThat(xff("203.0.113.9, unknown, 10.0.0.2")
                        .client(literal(PROXY), THREE)
                        .getHostAddress())
                .isEqualTo("10.0.0.2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "for=203.0.113.9 | 203.0.113.9",
                "For=203.0.113.9;proto=https;by=10.0.0.1 | 203.0.113.9",
                "by=10.0.0.1 ; for=\"203.0.113.9:47\" | 203.0.113.9",
                "for=\"[2001:db8::1]:4711\" | 2001:db8:0:0:0:0:0:1",
                "for=\"_x,for=1.2.3.4\", for=203.0.113.9 | 203.0.113.9",
                "for=\"open, for=203.0.113.9 | 203.0.113.9",
                "for=1.2.3.4;for=5.6.7.8 | 127.0.0.1",
                "proto=https | 127.0.0.1",
                "203.0.113.9 | 127.0.0.1"
            })
    void forwardedIsReadAsItsRfcSays(String header, String client) {
        assertThat(client(PROXY, forwarded(header))).isEqualTo(client);
    }

    @Test
    void twoHeadersThatDifferAreBothNotBelieved() {
        var same = new Forwarding(List.of("203.0.113.9:1"), List.of(), List.of("for=203.0.113.9"));
        var other = new Forwarding(List.of("203.0.113.9"), List.of(), List.of("for=1.2.3.4"));

        assertThat(client(PROXY, same)).isEqualTo("203.0.113.9");
        assertThat(client(PROXY, other)).isEqualTo(PROXY);
    }

    @Test
    void withoutAHeaderTheProxyIsTheClient() {
        assertThat(client(PROXY, xff())).isEqualTo(PROXY);
        assertThat(client(PROXY, xff(" ", ","))).isEqualTo(PROXY);
        assertThat(client(PROXY, forwarded(""))).isEqualTo(PROXY);
    }

    @Test
    void httpsIsWhatTheProxyNextToUsSaysLast() {
        assertThat(https("https")).isTrue();
        assertThat(https("http", "HTTPS")).isTrue();
        assertThat(https("https", "http")).isFalse();
        assertThat(https("https, http")).isFalse();
        assertThat(https()).isFalse();
        assertThat(forwarded("for=1.2.3.4;proto=https").isHttps(literal(PROXY), HERE))
                .isTrue();
        assertThat(forwarded("for=1.2.3.4;proto=https, for=1.2.3.4;proto=http").isHttps(literal(PROXY), HERE))
                .isFalse();
    }

    private static boolean https(String... lines) {
        return new Forwarding(List.of(), List.of(lines), List.of()).isHttps(literal(PROXY), HERE);
    }

    private static Forwarding xff(String... lines) {
        return new Forwarding(List.of(lines), List.of(), List.of());
    }

    private static Forwarding forwarded(String... lines) {
        return new Forwarding(List.of(), List.of(), List.of(lines));
    }

    private static String client(String peer, Forwarding forwarding) {
        return forwarding.client(literal(peer), HERE).getHostAddress();
    }

    private static InetAddress literal(String text) {
        return AddressLiteral.of(text).orElseThrow();
    }
}
