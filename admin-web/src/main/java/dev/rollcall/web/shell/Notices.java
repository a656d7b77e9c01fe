package dev.rollcall.web.shell;

import dev.rollcall.platform.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the next page rendered says first; kept over a redirect, said once. */
@Named
@RequestScoped
public class Notices {
    private static final String ATTRIBUTE = Notices.class.getName();

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

    /** Leaves word of something done for the next page of the request's browser. */
    public static void add(HttpServletRequest request, String done) {
        add(request, Notice.Kind.DONE, done);
    }

    static void add(HttpServletRequest request, Notice.Kind kind, String text) {
        HttpSession session = request.getSession();
        List<Notice> waiting = waiting(session);
        waiting.add(new Notice(kind, text));
        session.setAttribute(ATTRIBUTE, waiting);
    }

    public List<Notice> getAll() {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(ATTRIBUTE) != null) {
            taken.addAll(waiting(session));
            session.removeAttribute(ATTRIBUTE);
        }
        return taken;
    }

    private static ArrayList<Notice> waiting(HttpSession session) {
        ArrayList<Notice> waiting = new ArrayList<>();
        add(waiting, session.getAttribute(ATTRIBUTE));
        return waiting;
    }

    private static void add(List<Notice> waiting, @Nullable Object stored) {
        if (stored instanceof List<?> list) {
            list.forEach(item -> waiting.add((Notice) item));
        }
    }
}
