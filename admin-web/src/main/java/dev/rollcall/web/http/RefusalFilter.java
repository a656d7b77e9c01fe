package dev.rollcall.web.http;

import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.words.Said;
import jakarta.faces.application.ViewExpiredException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a page may not do, or cannot do any more, is no failure of the server: it is answered with 403, 404 or 409 and
 * with the sentence that says what to do.
 */
public class RefusalFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            Optional<Throwable> refusal = Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                    .filter(RefusalFilter::isRefusal)
                    .findFirst();
            if (refusal.isEmpty() || response.isCommitted()) {
                throw e;
            }
            refuse(request, response, refusal.get());
        }
    }

    private static boolean isRefusal(Throwable e) {
        return e instanceof NotAllowedException
                || e instanceof NotFoundException
                || e instanceof ConflictException
                || e instanceof ViewExpiredException;
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, Throwable e)
            throws IOException {
        String sentence = e instanceof DomainException refusal ? Said.of(refusal) : "";
        if (e instanceof NotAllowedException) {
            ErrorPage.refuse(request, response, sentence);
        } else if (e instanceof NotFoundException) {
            ErrorPage.missing(request, response, sentence);
        } else {
            ErrorPage.outdated(
                    request, response, e instanceof ConflictException ? sentence : Texts.of("error.409.text.expired"));
        }
    }
}
