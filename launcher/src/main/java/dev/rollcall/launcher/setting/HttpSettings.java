package dev.rollcall.launcher.setting;

import dev.rollcall.launcher.failure.StartupFailure;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Properties;

/**
 * Where Rollcall listens for HTTP.
 *
 * @param address the local address, {@code 127.0.0.1} unless it is set
 * @param port 1 to 65535, {@code 8080} unless it is set
 */
public record HttpSettings(Setting address, Setting port) {

    /** Refuses a port that is not one; the address is looked at by {@link #requireFree()}. */
    public HttpSettings {
        requirePort(port);
    }

    /**
     * Reads {@code rollcall.http.address} and {@code rollcall.http.port}.
     *
     * @throws StartupFailure when the port is not a port number
     */
    public static HttpSettings from(Properties properties, Map<String, String> environment) {
        return new HttpSettings(
                Setting.of("rollcall.http.address", "127.0.0.1", properties, environment),
                Setting.of("rollcall.http.port", "8080", properties, environment));
    }

    /** The port as a number. */
    public int portNumber() {
        return requirePort(port);
    }

    /**
     * Makes sure that the port can be had, before the seconds that the start takes.
     *
     * @throws StartupFailure when the address is not one of this machine, or the port is in use
     */
    public void requireFree() {
        var local = inetAddress();
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(local, 0));
        } catch (IOException e) {
            throw new StartupFailure(
                    address + " is not an address of this machine: set " + address.names() + " to one that is.", e);
        }
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(local, portNumber()));
        } catch (IOException e) {
            throw new StartupFailure(
                    port + " cannot be used (" + e.getMessage() + "): stop the program that listens there, or set "
                            + port.names() + " to another port.",
                    e);
        }
    }

    /** The address for a browser on this machine. */
    public URI url() {
        var local = inetAddress();
        if (local.isLoopbackAddress() && !(local instanceof Inet6Address) || local.isAnyLocalAddress()) {
            return URI.create("http://localhost:" + portNumber());
        }
        return probeUrl();
    }

    /** The address for this process: the very one that it listens at, whatever {@code localhost} stands for. */
    public URI probeUrl() {
        var local = inetAddress();
        var host = local.isAnyLocalAddress() ? "127.0.0.1" : local.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + portNumber());
    }

    private InetAddress inetAddress() {
        try {
            return InetAddress.getByName(address.value());
        } catch (UnknownHostException e) {
            throw new StartupFailure(
                    address + " is not an address: set " + address.names()
                            + " to one of this machine's, such as 127.0.0.1.",
                    e);
        }
    }

    private static int requirePort(Setting port) {
        try {
            int number = Integer.parseInt(port.value());
            if (number >= 1 && number <= 65535) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below: the sentence is the same for "abc" and for 99999.
        }
        throw new StartupFailure(port + " is not a port: set " + port.names() + " to a number from 1 to 65535.");
    }
}
