package dev.rollcall.web.http;

import dev.rollcall.platform.setting.PublicUrl;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;

/** Keeps the cookie of page state on https, where the operator says that the site is reached by https. */
public class SessionCookieListener implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean https =
                PublicUrl.configured().filter(url -> url.startsWith("https:")).isPresent();
        SessionCookieConfig cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setSecure(https);
    }
}
