package dev.rollcall.scim.call;

import dev.rollcall.platform.text.Quoted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a request asked for, as the activity names it: {@code GET /Users?filter=userName eq "ada"}. */
final class Asked {
    private static final int MOST = 300;
    /** Of RFC 7644 and 9865. The value of any other may be anything, also a key. */
    private static final Set<String> PARAMETERS = Set.of(
            "filter", "startindex", "count", "cursor", "sortby", "sortorder", "attributes", "excludedattributes");

    private static final Set<String> OF_PAGES = Set.of("startindex", "count", "cursor");

    private static final String VERSION = "/v2/";
    private static final Pattern KEY = Pattern.compile("rck_[A-Za-z0-9_-]+");

    private Asked() {}

    /** Method and address behind the Tenant URL, at most 300 characters, without keys and unknown values. */
    static String of(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        return of(request.getMethod(), behindTenantUrl(uri.getRawPath()), query(uri.getRawQuery()));
    }

    /** The address alone, at most so many characters. */
    static String address(HttpServletRequest request, int most) {
        return Quoted.of(clean(behindTenantUrl(request.getRequestURI()), query(request.getQueryString())), most);
    }

    /** @param address of the request, at least as many characters of it */
    static String of(String method, String address) {
        return Quoted.of(method + " " + address, MOST);
    }

    /** The same for all pages of a list. */
    static String ofList(HttpServletRequest request) {
        String query = Stream.of(query(request.getQueryString()).split("&"))
                .filter(parameter -> !OF_PAGES.contains(name(parameter)))
                .collect(Collectors.joining("&"));
        return request.getMethod() + ' ' + behindTenantUrl(request.getRequestURI()) + '?' + query;
    }

    static String of(String method, String path, String query) {
        return of(method, clean(path, query));
    }

    private static String clean(String path, String query) {
        String asked = (path.isEmpty() ? "/" : decoded(path))
                + (query.isEmpty()
                        ? ""
                        : Stream.of(query.split("&")).map(Asked::parameter).collect(Collectors.joining("&", "?", "")));
        return asked.contains("rck_") ? KEY.matcher(asked).replaceAll("rck_…") : asked;
    }

    private static String behindTenantUrl(String path) {
        int version = path.indexOf(VERSION);
        int behind = version < 0 ? 0 : path.indexOf('/', version + VERSION.length());
        return behind < 0 ? "" : path.substring(behind);
    }

    private static String query(@Nullable String sent) {
        return sent == null ? "" : sent;
    }

    private static String name(String parameter) {
        return parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static String parameter(String sent) {
        String name = sent.split("=", 2)[0];
        boolean known = PARAMETERS.contains(name(sent)) && !Masked.isSecret(decoded(sent)) || name.equals(sent);
        return known ? decoded(sent) : decoded(name) + "=…";
    }

    private static String decoded(String sent) {
        if (sent.indexOf('%') < 0 && sent.indexOf('+') < 0) {
            return sent;
        }
        try {
            return URLDecoder.decode(sent, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return sent;
        }
    }
}
