package dev.rollcall.session;

/**
 * Where somebody is signed in.
 *
 * @param address the browser's network address; what of it is longer than 45 characters is left out
 * @param browser what it is, such as <i>Firefox on Linux</i>; at most 64 characters likewise
 */
public record SessionPlace(String address, String browser) {
    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_BROWSER = 64;

    public SessionPlace {
        address = address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
        browser = browser.substring(0, Math.min(browser.length(), LONGEST_BROWSER));
    }
}
