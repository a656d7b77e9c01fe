package dev.rollcall.setting;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hosts that may lead to private addresses, since their operator says so ({@code rollcall.metadata.private.hosts}):
 * identity providers in the operator's own network.
 *
 * @param names in lower case
 */
public record PrivateHosts(Set<String> names) {
    /** The setting. */
    public static final String KEY = "rollcall.metadata.private.hosts";

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,62})){0,126}");

    public PrivateHosts {
        names = Set.copyOf(names);
    }

    /**
     * Reads the setting; none where it is blank.
     *
     * @throws ConfigurationException when it is not a list of host names
     */
    public static PrivateHosts of(String setting) {
        Set<String> names = Stream.of(setting.split(",", -1))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !setting.isBlank())
                .collect(Collectors.toUnmodifiableSet());
        if (!names.stream().allMatch(name -> NAME.matcher(name).matches())) {
            throw OperatorSetting.refused(
                    KEY,
                    setting,
                    "write host names with commas between them, such as idp.example.com,sso.example.com,"
                            + " without https://, port or *.");
        }
        return new PrivateHosts(names);
    }

    public boolean contains(String host) {
        return names.contains(host.toLowerCase(Locale.ROOT));
    }
}
