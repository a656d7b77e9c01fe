package dev.rollcall.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a form that is too large with a sentence, before anything reads it. The container's own limit (web.xml) stands behind this one. */
public class UploadLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() <= MOST_BYTES) {
            chain.doFilter(request, response);
            return;
        }
        if (request.getSession(false) == null) {
            // A stranger's: there is no page to go back to, and nothing is kept for the next one.
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Notices.add(request, Notice.Kind.REFUSED, Texts.of("error.upload.text.tooLarge"));
        String query = request.getQueryString();
        Redirects.send(request, response, NextPage.of(request.getServletPath() + (query == null ? "" : "?" + query)));
    }
}
