package dev.rollcall.web.account;

import dev.rollcall.session.factor.AppSecret;
import io.nayuki.qrcodegen.QrCode;

/** What an authenticator app has to know, as a page shows it: a QR code to scan, and the secret to type. */
public final class ShownSecret {
    /** Blank modules around the code (ISO/IEC 18004 §6.3.8). */
    private static final int QUIET = 4;

    private final AppSecret secret;
    private final QrCode code;

    public ShownSecret(AppSecret secret) {
        this.secret = secret;
        this.code = QrCode.encodeText(secret.uri(), QrCode.Ecc.MEDIUM);
    }

    /** In groups of four, as people type. */
    public String getText() {
        return secret.text().replaceAll("(?<=\\G.{4})(?!$)", " ");
    }

    /** For whoever opens the page on the phone that has the app. */
    public String getUri() {
        return secret.uri();
    }

    /** Modules on a side, with the blank ones around. */
    public int getSize() {
        return code.size + 2 * QUIET;
    }

    /** The dark modules as the data of an SVG path, in a box of {@link #getSize} units. */
    public String getPath() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            int x = 0;
            while (x < code.size) {
                int begin = x;
                while (x < code.size && code.getModule(x, y)) {
                    x++;
                }
                if (x > begin) {
                    int width = x - begin;
                    path.append('M').append(begin + QUIET).append(' ').append(y + QUIET);
                    path.append('h').append(width).append("v1h-").append(width).append('z');
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }
}
