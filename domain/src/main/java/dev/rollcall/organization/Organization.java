package dev.rollcall.organization;

/**
 * A tenant.
 *
 * @param slug its name in URLs: lower-case letters, digits and hyphens; never an underscore, which Okta refuses in a
 *     base URL
 * @param name as people write it
 */
public record Organization(String id, String slug, String name) {}
