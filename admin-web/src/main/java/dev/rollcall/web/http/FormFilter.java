package dev.rollcall.web.http;

import dev.rollcall.web.form.ReadForm;
import dev.rollcall.web.form.UnreadableFormException;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.NextPage;
import dev.rollcall.web.shell.Notice;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Reads the forms that are sent to pages, before anything else looks at them: those of strangers up to 64 KiB, those of
 * people who are signed in up to 2 MiB, and multipart forms only from Primary Admins and only where they upload. Any
 * other is refused without being read; signed-in people read why on the page, strangers get the status. Forms of people
 * who are signed in count only under the sign-in that they were opened in. A page that stands for the one that was
 * asked for, such as that of an error, looks at no form.
 */
public class FormFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_BYTES_OF_STRANGERS = 64 * 1024;
    private static final String UPLOADS = "/settings/okta.xhtml";

    @Inject
    private transient CurrentUser me;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            chain.doFilter(ReadForm.withoutBody(request), response);
        } else if (ReadForm.isMultipart(request) && !mayUpload(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (ReadForm.isForm(request)) {
            read(request, response, chain);
        } else {
            chain.doFilter(ReadForm.withoutBody(request), response);
        }
    }

    private boolean mayUpload(HttpServletRequest request) {
        return request.getMethod().equals("POST") && request.getServletPath().equals(UPLOADS) && me.isPrimaryAdmin();
    }

    private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ReadForm form;
        try {
            form = ReadForm.of(request, me.isKnown() ? MOST_BYTES : MOST_BYTES_OF_STRANGERS);
        } catch (UnreadableFormException e) {
            refuse(request, response, e.reason());
            return;
        }
        if (me.isKnown() && !FormOwner.isOf(form)) {
            refuseAnothers(request, response);
        } else {
            chain.doFilter(form, response);
        }
    }

    /** A form that was opened under another sign-in, or by another site. A poll just opens its page again. */
    private static void refuseAnothers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Redirects.isOfScript(request)) {
            Redirects.send(request, response, page(request));
        } else {
            response.sendError(HttpServletResponse.SC_CONFLICT);
        }
    }

    private static String page(HttpServletRequest request) {
        String query = request.getQueryString();
        return NextPage.of(request.getServletPath() + (query == null ? "" : "?" + query));
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, UnreadableFormException.Reason reason)
            throws IOException {
        boolean tooLarge = reason == UnreadableFormException.Reason.TOO_LARGE;
        if (me.isKnown()) {
            Notices.add(
                    request,
                    ReadForm.isMultipart(request) ? Notice.Kind.REFUSED_FILE : Notice.Kind.REFUSED,
                    Texts.of(tooLarge ? "error.upload.text.tooLarge" : "error.upload.text.unreadable"));
            Redirects.send(request, response, page(request));
        } else {
            response.sendError(
                    tooLarge ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
