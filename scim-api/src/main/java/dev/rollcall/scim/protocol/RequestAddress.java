package dev.rollcall.scim.protocol;

import dev.rollcall.platform.setting.PublicUrl;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/**
 * What the path of a request names: {@code v2/{organization}/{endpoint}/{id}}.
 *
 * @param slug the organization, or blank
 * @param endpoint such as {@code Users}, or blank
 * @param id the resource, or blank
 */
public record RequestAddress(String slug, String endpoint, String id) {
    /** Of no request. */
    static final RequestAddress NONE = new RequestAddress("", "", "");

    public static RequestAddress of(UriInfo uri) {
        List<PathSegment> parts = uri.getPathSegments();
        return new RequestAddress(part(parts, 1), part(parts, 2), part(parts, 3));
    }

    /** Whether a POST only asks (RFC 7644 §3.4.3). */
    public boolean isSearch() {
        return ".search".equals(endpoint) || ".search".equals(id);
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? withoutSlash(url.substring(0, url.length() - 1)) : url;
    }

    private static String part(List<PathSegment> parts, int index) {
        return parts.size() > index ? parts.get(index).getPath() : "";
    }

    public String tenantUrl(UriInfo uri) {
        String server = PublicUrl.configured()
                .map(url -> url + "/scim")
                .orElseGet(() -> withoutSlash(uri.getBaseUri().toString()));
        return server + "/v2/" + slug;
    }
}
