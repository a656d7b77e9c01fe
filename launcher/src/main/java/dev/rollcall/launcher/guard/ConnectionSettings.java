package dev.rollcall.launcher.guard;

import dev.rollcall.launcher.failure.StartupFailure;
import dev.rollcall.launcher.setting.Setting;
import dev.rollcall.setting.TrustedProxies;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * How many connections there may be, and how long a client may take over one.
 *
 * @param connections of all clients together
 * @param connectionsPerAddress of one network address; proxies are exempt
 * @param head from the first byte of a request to the end of its headers
 * @param body from the end of the headers to the last byte of the body
 * @param answer from when the client no longer takes an answer until it has taken all of it
 * @param proxies whose connections belong to many clients
 */
public record ConnectionSettings(
        int connections,
        int connectionsPerAddress,
        Duration head,
        Duration body,
        Duration answer,
        TrustedProxies proxies) {

    private static final int MOST_CONNECTIONS = 100_000;
    private static final int LONGEST_SECONDS = 3600;

    /**
     * Reads {@code rollcall.http.…} and {@code rollcall.trusted.proxies}.
     *
     * @throws StartupFailure when one is not a whole number in its range
     */
    public static ConnectionSettings from(Properties properties, Map<String, String> environment) {
        var settings = new Numbers(properties, environment);
        return new ConnectionSettings(
                settings.number("rollcall.http.connections", "2000", MOST_CONNECTIONS),
                settings.number("rollcall.http.connections.per.address", "100", MOST_CONNECTIONS),
                settings.seconds("rollcall.http.head.seconds", "10"),
                settings.seconds("rollcall.http.body.seconds", "30"),
                settings.seconds("rollcall.http.answer.seconds", "60"),
                TrustedProxies.of(Setting.of(TrustedProxies.KEY, "127.0.0.0/8,::1", properties, environment)
                        .value()));
    }

    private record Numbers(Properties properties, Map<String, String> environment) {

        private Duration seconds(String name, String byDefault) {
            return Duration.ofSeconds(number(name, byDefault, LONGEST_SECONDS));
        }

        private int number(String name, String byDefault, int most) {
            var setting = Setting.of(name, byDefault, properties, environment);
            try {
                int number = Integer.parseInt(setting.value());
                if (number >= 1 && number <= most) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below: the sentence is the same for "abc" and for 0.
            }
            throw new StartupFailure(
                    setting + " cannot be used: set " + setting.names() + " to a whole number from 1 to " + most + ".");
        }
    }
}
