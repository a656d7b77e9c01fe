package dev.rollcall.web.shell;

import dev.rollcall.session.WebSessions;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Signs out: the session's row is gone, wherever else its token may still be. */
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WebSessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SessionCookie.token(request).ifPresent(sessions::end);
        SessionCookie.clear(request, response);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        Notices.add(request, Notice.Kind.DONE, Texts.of("signIn.text.signedOut"));
        Redirects.send(request, response, "/sign-in.xhtml");
    }
}
