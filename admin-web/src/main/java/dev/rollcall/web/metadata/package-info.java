/**
 * Okta's metadata on its way in: what it says as the domain keeps it, and reading it from a URL, now and each hour, without being sent into
 * anybody's private network.
 */
@NullMarked
package dev.rollcall.web.metadata;

import org.jspecify.annotations.NullMarked;
