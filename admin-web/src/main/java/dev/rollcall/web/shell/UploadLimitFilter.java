package dev.rollcall.web.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Refuses a form that is too large, or that nobody can take apart, with a sentence, before anything reads it. The container's own limits (web.xml)
 * stand behind this one, and count what does not say how large it is.
 */
public class UploadLimitFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long MOST_BYTES = 2L * 1024 * 1024;
    private static final String TOO_LARGE = "error.upload.text.tooLarge";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<String> refusal = refusal(request);
        if (refusal.isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getSession(false) == null) {
            // A stranger's: there is no page to go back to, and nothing is kept for the next one.
            response.sendError(
                    refusal.get().equals(TOO_LARGE)
                            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            : HttpServletResponse.SC_BAD_REQUEST);
        } else {
            Notices.add(request, Notice.Kind.REFUSED, Texts.of(refusal.get()));
            String query = request.getQueryString();
            Redirects.send(
                    request, response, NextPage.of(request.getServletPath() + (query == null ? "" : "?" + query)));
        }
    }

    /** The key of the sentence; empty for what may pass. */
    private static Optional<String> refusal(HttpServletRequest request) {
        if (request.getContentLengthLong() > MOST_BYTES) {
            return Optional.of(TOO_LARGE);
        }
        String type = request.getContentType();
        if (!request.getMethod().equals("POST") || type == null || !type.startsWith("multipart/")) {
            return Optional.empty();
        }
        try {
            request.getParts();
            return Optional.empty();
        } catch (IOException | ServletException | RuntimeException e) {
            // The container has a class of its own for each reason, and none of them is told what to do.
            return Optional.of(request.getContentLengthLong() < 0 ? TOO_LARGE : "error.upload.text.unreadable");
        }
    }
}
