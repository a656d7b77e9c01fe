package dev.rollcall.web.shell;

import dev.rollcall.platform.secret.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Ties the state of pages, which is in the HTTP session, to the sign-in that it began under. The two have cookies of
 * their own; state that was begun by somebody else, or by nobody, ends here.
 */
public final class PageState {
    private static final String OWNER = PageState.class.getName();
    private static final String LIMITED = OWNER + ".limited";

    private PageState() {}

    /** Leaves the request no other state than that of the sign-in with this token. */
    public static void belongTo(HttpServletRequest request, String token) {
        String owner = Sha256.hex(token);
        HttpSession session = request.getSession(false);
        if (session != null && !isOf(session, owner)) {
            end(session);
            session = null;
        }
        if (session == null) {
            request.getSession().setAttribute(OWNER, owner);
        }
    }

    /**
     * The same, and lets it last unused for as long as the sign-in may. That is asked once a sign-in: a rule that is
     * changed meanwhile is for the next one.
     */
    public static void belongTo(HttpServletRequest request, String token, Supplier<Duration> unused) {
        belongTo(request, token);
        HttpSession session = request.getSession();
        try {
            if (session.getAttribute(LIMITED) == null) {
                session.setMaxInactiveInterval(Math.toIntExact(unused.get().toSeconds()));
                session.setAttribute(LIMITED, true);
            }
        } catch (IllegalStateException e) {
            // Another request has ended it meanwhile.
            return;
        }
    }

    /** Ends what belonged to a sign-in that is over. What nobody owns are words for the next page. */
    public static void belongToNobody(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && isOwned(session)) {
            end(session);
        }
    }

    /** Whether it belongs to a sign-in. */
    static boolean isOwned(HttpSession session) {
        try {
            return session.getAttribute(OWNER) != null;
        } catch (IllegalStateException e) {
            // Another request has ended it meanwhile.
            return false;
        }
    }

    private static boolean isOf(HttpSession session, String owner) {
        try {
            return owner.equals(session.getAttribute(OWNER));
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            // Another request was quicker.
            return;
        }
    }
}
