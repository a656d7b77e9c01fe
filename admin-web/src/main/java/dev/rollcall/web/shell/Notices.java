package dev.rollcall.web.shell;

import dev.rollcall.platform.failure.DomainException;
import dev.rollcall.web.cookie.NoticeCookie;
import dev.rollcall.web.words.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the next page rendered says first, once. It is kept in the request, and by the browser over a redirect. */
@Named
@RequestScoped
public class Notices {
    private static final String ATTRIBUTE = Notices.class.getName();

    @Inject
    private HttpServletRequest request;

    private final List<Notice> taken = new ArrayList<>();
    private boolean opened;

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
            refused(Said.of(e));
            return false;
        }
    }

    /** Adds to what the page says that this request leads to. */
    public static void add(HttpServletRequest request, Notice.Kind kind, String text) {
        List<Notice> waiting = new ArrayList<>(waiting(request));
        waiting.add(new Notice(kind, text));
        request.setAttribute(ATTRIBUTE, waiting);
    }

    /** Leaves word of something done for the page that the browser is sent to. */
    public static void addForNextPage(HttpServletRequest request, HttpServletResponse response, String done) {
        add(request, Notice.Kind.DONE, done);
        keepForNextPage(request, response);
    }

    /** The answer is a redirect: what was not said yet is said on the page that it leads to. */
    static void keepForNextPage(HttpServletRequest request, HttpServletResponse response) {
        List<Notice> waiting = waiting(request);
        if (!waiting.isEmpty()) {
            request.removeAttribute(ATTRIBUTE);
            NoticeCookie.set(
                    request, response, waiting.stream().map(Notices::line).collect(Collectors.joining("\n")));
        }
    }

    private static String line(Notice notice) {
        return notice.kind() + " " + notice.text().replaceAll("\\R", " ");
    }

    private static Optional<Notice> notice(String line) {
        return Stream.of(Notice.Kind.values())
                .filter(kind -> line.startsWith(kind + " "))
                .map(kind -> new Notice(kind, line.substring(kind.name().length() + 1)))
                .findFirst();
    }

    /** What this page says at its top, so far. */
    public List<Notice> getAll() {
        take();
        return taken.stream()
                .filter(notice -> notice.kind() != Notice.Kind.REFUSED_FILE)
                .toList();
    }

    /** What this page says beside the field of its file, or an empty text. */
    public String getOfFile() {
        take();
        return taken.stream()
                .filter(notice -> notice.kind() == Notice.Kind.REFUSED_FILE)
                .map(Notice::text)
                .findFirst()
                .orElse("");
    }

    private void take() {
        if (!opened) {
            opened = true;
            openKept();
        }
        taken.addAll(waiting(request));
        request.removeAttribute(ATTRIBUTE);
    }

    // The page's beginning asks, before any of it is sent.
    private void openKept() {
        NoticeCookie.text(request).stream()
                .flatMap(String::lines)
                .map(Notices::notice)
                .flatMap(Optional::stream)
                .forEach(taken::add);
        NoticeCookie.clear(request, (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse());
    }

    @SuppressWarnings("unchecked") // Nobody else knows the name.
    private static List<Notice> waiting(HttpServletRequest request) {
        Object waiting = request.getAttribute(ATTRIBUTE);
        return waiting == null ? List.of() : (List<Notice>) waiting;
    }
}
