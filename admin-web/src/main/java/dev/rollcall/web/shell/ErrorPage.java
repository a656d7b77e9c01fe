package dev.rollcall.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What the error pages say. */
@Named
@RequestScoped
public class ErrorPage {
    private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
    private static final String SENTENCE = ErrorPage.class.getName();

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentUser me;

    private @Nullable String reference;

    /** Answers 403 with a sentence that says who may. */
    public static void refuse(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        request.setAttribute(SENTENCE, sentence);
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    /** Answers 409 with a sentence that says what to do. */
    public static void outdated(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        request.setAttribute(SENTENCE, sentence);
        response.sendError(HttpServletResponse.SC_CONFLICT);
    }

    /** Answers 404 with a sentence that says what is missing. */
    public static void missing(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        request.setAttribute(SENTENCE, sentence);
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    /** The same in place of the page that is being made. */
    public static void missing(String sentence) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        ExternalContext external = faces.getExternalContext();
        missing((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse(), sentence);
        faces.responseComplete();
    }

    /** The sentence of this very refusal, or an empty text. */
    public String getSentence() {
        return request.getAttribute(SENTENCE) instanceof String sentence ? sentence : "";
    }

    /** Whether it stands in the frame with the navigation: that of who reaches what is in it. */
    public boolean isFramed() {
        return me.isKnown() && me.signedIn().role().reachesAdminSite();
    }

    public String getTemplate() {
        return "/WEB-INF/templates/" + (isFramed() ? "shell" : "bare") + ".xhtml";
    }

    /** The page from which to go on. */
    public String getHome() {
        return request.getContextPath() + "/";
    }

    public String getHomeLabel() {
        return Texts.of(me.isKnown() ? "error.link.home" : "error.link.signIn");
    }

    /** Whether nobody expected what went wrong. */
    public boolean isFailure() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                && status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** A short id that is on the page and in the log; what went wrong is in the log only. */
    public String getReference() {
        if (reference == null) {
            reference = UUID.randomUUID().toString().substring(0, 8);
            Object cause = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
            LOG.log(
                    Level.SEVERE,
                    "Failure " + reference + " at " + path,
                    cause instanceof Throwable throwable ? throwable : null);
        }
        return reference;
    }

    /** The page that was open, to open it again. */
    public String getPage() {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String query = request.getQueryString();
        return path instanceof String text ? text + (query == null ? "" : "?" + query) : getHome();
    }
}
