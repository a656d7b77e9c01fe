package dev.rollcall.scim.protocol;

import dev.rollcall.platform.VersionCondition;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Conditional requests (RFC 7644 §3.14). A resource's version is a weak ETag ({@code W/"3"}), and is compared as one in
 * {@code If-Match} too, as the RFC's own examples have it.
 */
public final class Preconditions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([1-9][0-9]{0,17})\"");

    private Preconditions() {}

    /** The ETag of a version, which {@code meta.version} shows, too (RFC 7643 §3.1). */
    public static String tag(long version) {
        return "W/\"" + version + "\"";
    }

    /**
     * Which versions a write may change.
     *
     * @param ifMatch the header, or the {@code version} of a bulk operation; null for none
     */
    public static VersionCondition ifMatch(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return VersionCondition.ANY;
        }
        return new VersionCondition(versions(ifMatch));
    }

    /** Whether the client has this version already, and so needs no body. */
    public static boolean isKnown(@Nullable String ifNoneMatch, long version) {
        return ifNoneMatch != null
                && (ifNoneMatch.strip().equals("*") || versions(ifNoneMatch).contains(version));
    }

    private static Set<Long> versions(String header) {
        Set<Long> versions = new HashSet<>();
        for (String one : header.split(",")) {
            Matcher tag = TAG.matcher(one.strip());
            if (tag.matches()) {
                versions.add(Long.parseLong(tag.group(1)));
            }
        }
        return versions;
    }
}
