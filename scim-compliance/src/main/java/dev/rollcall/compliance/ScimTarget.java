package dev.rollcall.compliance;

import java.net.URI;

/**
 * A server to test.
 *
 * @param url the base of its SCIM endpoints, such as {@code https://example.com/scim/v2}, with or without a slash at
 *     the end
 * @param key the bearer token of a client that may do everything there
 */
public record ScimTarget(URI url, String key) {
    public ScimTarget {
        var text = url.toString();
        url = text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : url;
    }
}
