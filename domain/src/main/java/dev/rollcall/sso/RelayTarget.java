package dev.rollcall.sso;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a browser goes after signing in: a path of this site, with its query. Whoever writes a RelayState can send
 * people there, so only what cannot be read as another site's address, and does nothing by being visited, is one.
 *
 * @param path begins with one slash; at most 1,024 characters of ASCII
 */
public record RelayTarget(String path) {
    /** Where nothing better is known. */
    public static final RelayTarget HOME = new RelayTarget("/");

    private static final int LONGEST = 1024;

    /** RFC 3986 §3.3 without empty segments; a query (§3.4); no fragment. */
    private static final Pattern PATH =
            Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@%-]+/?)*+(?:\\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?");

    private static final Pattern ESCAPE = Pattern.compile("%(?:[0-9A-Fa-f]{2})");

    /**
     * ASCII in disguise, but for the space: what some server might decode into a slash, a dot or the name of what is no
     * page.
     */
    private static final Pattern TREACHEROUS_ESCAPE = Pattern.compile("%(?!20)[0-7][0-9A-Fa-f]");

    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.{1,2}(?:/|$)");
    private static final Set<String> NOT_PAGES = Set.of("/saml", "/scim", "/operator", "/health", "/sign-out");

    /**
     * What a RelayState asks for.
     *
     * @param relayState a path, or an address that begins with {@code ownUrl}
     * @param ownUrl this site's address without a trailing slash
     * @return empty for everything else; the browser then goes to {@link #HOME}
     */
    public static Optional<RelayTarget> of(@Nullable String relayState, String ownUrl) {
        if (relayState == null || relayState.length() > LONGEST + ownUrl.length()) {
            return Optional.empty();
        }
        String path = relayState.startsWith(ownUrl + "/") ? relayState.substring(ownUrl.length()) : relayState;
        return isPage(path) ? Optional.of(new RelayTarget(path)) : Optional.empty();
    }

    private static boolean isPage(String target) {
        if (target.length() > LONGEST || !PATH.matcher(target).matches()) {
            return false;
        }
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return !TREACHEROUS_ESCAPE.matcher(path).find()
                && ESCAPE.matcher(target).replaceAll("").indexOf('%') < 0
                && !DOT_SEGMENT.matcher(path).find()
                && !NOT_PAGES.contains(path.split("(?<=.)[/;]", 2)[0]);
    }

    /** A target that was checked before it was kept. */
    static RelayTarget kept(String path) {
        return new RelayTarget(path);
    }
}
