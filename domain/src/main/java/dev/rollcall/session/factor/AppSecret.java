package dev.rollcall.session.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rollcall.organization.Organization;
import java.net.URLEncoder;

/**
 * What an authenticator app has to know of an account.
 *
 * @param text the secret as it is typed, in Base32
 * @param uri the same with everything else, for a QR code (Key Uri Format of Google Authenticator)
 */
public record AppSecret(String text, String uri) {
    static AppSecret of(byte[] secret, Organization organization, String userName) {
        String issuer = encoded("Rollcall (" + organization.name() + ")");
        String text = Base32.of(secret);
        return new AppSecret(
                text,
                "otpauth://totp/" + issuer + ":" + encoded(userName) + "?secret=" + text + "&issuer=" + issuer
                        + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.SECONDS);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "AppSecret[]";
    }
}
