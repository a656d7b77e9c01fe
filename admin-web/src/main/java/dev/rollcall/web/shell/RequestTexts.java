package dev.rollcall.web.shell;

import jakarta.servlet.http.HttpServletRequest;

/** What a request asks for, read before Faces does. */
public final class RequestTexts {
    private RequestTexts() {}

    /** The parameter's value, or an empty text. */
    public static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /** The path below the context, decoded; {@code /} for the site itself. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        String path = rest == null ? request.getServletPath() : request.getServletPath() + rest;
        return path.isEmpty() ? "/" : path;
    }
}
