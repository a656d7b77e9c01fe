package dev.rollcall.web.network;

import dev.rollcall.platform.setting.PublicUrl;
import jakarta.servlet.http.HttpServletRequest;

/** Whether the browser came by https, to us or to the trusted proxy before us. */
public final class SecureRequest {
    private SecureRequest() {}

    public static boolean is(HttpServletRequest request) {
        return request.isSecure()
                || PublicUrl.configured()
                        .filter(url -> url.startsWith("https:"))
                        .isPresent()
                || ClientAddress.forwarded(request).isHttps();
    }
}
