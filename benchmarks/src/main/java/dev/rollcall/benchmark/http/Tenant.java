package dev.rollcall.benchmark.http;

/**
 * Where one organization's SCIM is, as an admin gives it to Okta.
 *
 * @param port of the loopback address
 * @param path of the Tenant URL, without a slash at the end
 * @param key the Secret Key
 */
public record Tenant(int port, String path, String key) {}
