package dev.rollcall.scim.call;

import dev.rollcall.platform.setting.PublicUrl;
import dev.rollcall.scim.protocol.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Around every request: its {@link Caller} comes and goes, and its answer says to caches and browsers, errors included,
 * that people's data is kept nowhere and is nothing but JSON.
 */
@WebFilter("/*")
public class EveryCall extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("serial") // Nobody serializes a filter.
    private Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (PublicUrl.configured().filter(url -> url.startsWith("https:")).isPresent()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        caller.enter();
        try {
            chain.doFilter(request, response);
        } finally {
            caller.leave();
        }
    }
}
