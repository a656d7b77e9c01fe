package dev.rollcall.session;

/**
 * Where a try to sign in comes from.
 *
 * @param network what counts as one network address
 * @param neighborhood the addresses around it that are cheap to have together
 * @param browser the token of {@link KnownBrowsers} that the browser shows; empty when it shows none
 */
public record SignInOrigin(String network, String neighborhood, String browser) {
    @Override
    public String toString() {
        return "SignInOrigin[" + network + "]";
    }
}
