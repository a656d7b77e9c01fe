package dev.rollcall.web.cookie;

import dev.rollcall.platform.text.Language;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The language that somebody has chosen in this browser, for the pages before a sign-in. */
public final class LanguageCookie {
    private static final OwnCookie COOKIE = new OwnCookie("rollcall-language");
    private static final Duration MEMORY = Duration.ofDays(365);

    private LanguageCookie() {}

    public static Optional<Language> language(HttpServletRequest request) {
        return COOKIE.value(request).flatMap(Language::ofCode);
    }

    /** @param language null to forget it */
    public static void set(HttpServletRequest request, HttpServletResponse response, @Nullable Language language) {
        if (language == null) {
            COOKIE.clear(request, response);
        } else {
            Cookie cookie = COOKIE.with(request, language.code());
            cookie.setMaxAge(Math.toIntExact(MEMORY.toSeconds()));
            response.addCookie(cookie);
        }
    }
}
