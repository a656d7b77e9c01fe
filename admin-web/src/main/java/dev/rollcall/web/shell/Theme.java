package dev.rollcall.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** Light or dark: as the viewer chose with the switch (a cookie of the page's script), else as the device says. */
@Named
@RequestScoped
public class Theme {
    private static final String COOKIE = "rollcall-theme";

    @Inject
    private HttpServletRequest request;

    public String getValue() {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return cookie.getValue().equals("dark") || cookie.getValue().equals("light")
                            ? cookie.getValue()
                            : "auto";
                }
            }
        }
        return "auto";
    }
}
