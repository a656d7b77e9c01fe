package dev.rollcall.web.shell;

import dev.rollcall.platform.failure.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next page rendered says first, once. It is kept in the request, and in the session only over a redirect: a
 * page that answers a stranger's form by itself makes no session.
 */
@Named
@RequestScoped
public class Notices {
    private static final String ATTRIBUTE = Notices.class.getName();
    private static final int SECONDS_OF_STRANGERS = 60;

    @Inject
    private HttpServletRequest request;

    private final List<Notice> taken = new ArrayList<>();

    public void done(String text) {
        add(request, Notice.Kind.DONE, text);
    }

    public void info(String text) {
        add(request, Notice.Kind.INFO, text);
    }

    public void refused(String text) {
        add(request, Notice.Kind.REFUSED, text);
    }

    /** Does what the domain may refuse; a refusal becomes a notice. */
    public boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (DomainException e) {
            refused(String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** Leaves word of something done for the next page of the request's browser, which it is sent to. */
    public static void add(HttpServletRequest request, String done) {
        add(request, Notice.Kind.DONE, done);
        keepForNextPage(request);
    }

    public static void add(HttpServletRequest request, Notice.Kind kind, String text) {
        List<Notice> waiting = notices(request.getAttribute(ATTRIBUTE));
        waiting.add(new Notice(kind, text));
        request.setAttribute(ATTRIBUTE, waiting);
    }

    /** The answer is a redirect: what was not said yet is said on the page that it leads to. */
    static void keepForNextPage(HttpServletRequest request) {
        List<Notice> waiting = notices(request.getAttribute(ATTRIBUTE));
        if (!waiting.isEmpty()) {
            request.removeAttribute(ATTRIBUTE);
            HttpSession session = session(request);
            ArrayList<Notice> kept = notices(session.getAttribute(ATTRIBUTE));
            kept.addAll(waiting);
            session.setAttribute(ATTRIBUTE, kept);
        }
    }

    private static HttpSession session(HttpServletRequest request) {
        HttpSession session = request.getSession();
        if (session.isNew() && !PageState.isOwned(session)) {
            session.setMaxInactiveInterval(SECONDS_OF_STRANGERS);
        }
        return session;
    }

    public List<Notice> getAll() {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) != null) {
            taken.addAll(notices(session.getAttribute(ATTRIBUTE)));
            session.removeAttribute(ATTRIBUTE);
        }
        taken.addAll(notices(request.getAttribute(ATTRIBUTE)));
        request.removeAttribute(ATTRIBUTE);
        return taken;
    }

    private static ArrayList<Notice> notices(@Nullable Object stored) {
        ArrayList<Notice> notices = new ArrayList<>();
        if (stored instanceof List<?> list) {
            list.forEach(item -> notices.add((Notice) item));
        }
        return notices;
    }
}
