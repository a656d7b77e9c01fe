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
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Around every request: its {@link Caller} comes and goes, it is given to the log, and its answer says to caches and
 * browsers, errors included, that people's data is kept nowhere and is nothing but JSON.
 */
@WebFilter("/*")
public class EveryCall extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Logger LOG = Logger.getLogger(EveryCall.class.getName());

    @Inject
    @SuppressWarnings("serial") // Nobody serializes a filter.
    private Caller caller;

    @Inject
    @SuppressWarnings("serial")
    private RequestJournal journal;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (PublicUrl.configured().filter(url -> url.startsWith("https:")).isPresent()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        caller.enter();
        caller.isConnectedTo(request.getRemoteAddr());
        try {
            chain.doFilter(request, response);
        } finally {
            note(request, response);
            caller.leave();
        }
    }

    private void note(HttpServletRequest request, HttpServletResponse response) {
        try {
            journal.note(request, response.getStatus());
        } catch (RuntimeException e) {
            // The answer stands whether or not it could be noted.
            LOG.log(Level.WARNING, "A SCIM request is missing in the activity", e);
        }
    }
}
