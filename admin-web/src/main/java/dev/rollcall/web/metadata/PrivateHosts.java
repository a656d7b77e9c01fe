package dev.rollcall.web.metadata;

import dev.rollcall.platform.Configuration;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hosts that may lead to private addresses, since their operator says so ({@code rollcall.metadata.private.hosts}): identity providers in
 * the operator's own network.
 *
 * @param names in lower case
 */
record PrivateHosts(Set<String> names) {
    private static final String KEY = "rollcall.metadata.private.hosts";
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,62})){0,126}");

    PrivateHosts {
        names = Set.copyOf(names);
    }

    /**
     * None where the setting is not set.
     *
     * @throws dev.rollcall.platform.ConfigurationException when it is not a list of host names
     */
    static PrivateHosts configured() {
        return of(Configuration.value(KEY).orElse(""));
    }

    static PrivateHosts of(String setting) {
        Set<String> names = Stream.of(setting.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !setting.isBlank())
                .collect(Collectors.toUnmodifiableSet());
        if (!names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw Configuration.refused(
                    KEY,
                    setting,
                    "write host names with commas between them, such as idp.example.com,sso.example.com,"
                            + " without https://, port or *.");
        }
        return new PrivateHosts(names);
    }

    boolean contains(String host) {
        return names.contains(host.toLowerCase(Locale.ROOT));
    }
}
