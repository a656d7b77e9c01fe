package dev.rollcall.session;

/**
 * Where somebody is signed in.
 *
 * @param address the browser's network address, at most 45 characters
 * @param browser what it is, such as <i>Firefox on Linux</i>, at most 64 characters
 */
public record SessionPlace(String address, String browser) {}
