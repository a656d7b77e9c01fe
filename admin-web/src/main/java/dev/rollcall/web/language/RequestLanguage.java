package dev.rollcall.web.language;

import dev.rollcall.platform.text.Language;
import dev.rollcall.session.SignedIn;
import dev.rollcall.web.cookie.LanguageCookie;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The language that a request is answered in. */
public final class RequestLanguage {
    private RequestLanguage() {}

    /**
     * As the person who is signed in has chosen, else as their identity provider says; before a sign-in as was chosen
     * in this browser; else as the browser says.
     */
    public static Language of(HttpServletRequest request) {
        return person(request)
                .map(person -> person.language().first())
                .orElseGet(() -> LanguageCookie.language(request))
                .orElseGet(() -> ofBrowser(request));
    }

    /** As the browser says. */
    static Language ofBrowser(HttpServletRequest request) {
        return Language.wanted(request.getHeader("Accept-Language")).orElse(Language.ENGLISH);
    }

    private static Optional<SignedIn> person(HttpServletRequest request) {
        return request.getAttribute(CurrentUser.ATTRIBUTE) instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }
}
