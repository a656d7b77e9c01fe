package dev.rollcall.scim.call;

import dev.rollcall.platform.text.Quoted;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a request asked for, as the activity names it: {@code GET /Users?filter=userName eq "ada"}. */
final class Asked {
    private static final int MOST = 300;
    /** Of RFC 7644 and 9865. The value of any other may be anything, also a key. */
    private static final Set<String> PARAMETERS = Set.of(
            "filter", "startindex", "count", "cursor", "sortby", "sortorder", "attributes", "excludedattributes");

    private static final Pattern KEY = Pattern.compile("rck_[A-Za-z0-9_-]+");

    private Asked() {}

    /** Method and address behind the Tenant URL, at most 300 characters, without keys and unknown values. */
    static String of(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        String path = uri.getRawPath().replaceFirst("^.*?/v2/[^/]*", "");
        return of(request.getMethod(), path, uri.getRawQuery() == null ? "" : uri.getRawQuery());
    }

    static String of(String method, String path, String query) {
        String asked = method + " " + (path.isEmpty() ? "/" : decoded(path))
                + (query.isEmpty()
                        ? ""
                        : Stream.of(query.split("&")).map(Asked::parameter).collect(Collectors.joining("&", "?", "")));
        return Quoted.of(KEY.matcher(asked).replaceAll("rck_…"), MOST);
    }

    private static String parameter(String sent) {
        String name = sent.split("=", 2)[0];
        boolean known = PARAMETERS.contains(name.toLowerCase(Locale.ROOT)) || name.equals(sent);
        return known ? decoded(sent) : decoded(name) + "=…";
    }

    private static String decoded(String sent) {
        try {
            return URLDecoder.decode(sent, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return sent;
        }
    }
}
