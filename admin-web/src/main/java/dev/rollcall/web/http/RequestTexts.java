package dev.rollcall.web.http;

import dev.rollcall.web.form.ReadForm;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a request asks for, read before Faces does. */
public final class RequestTexts {
    private RequestTexts() {}

    /** The parameter's value, or an empty text. */
    public static String parameter(HttpServletRequest request, String name) {
        String value = ReadForm.within(request).getParameter(name);
        return value == null ? "" : value;
    }

    /** All values of a parameter that can be there several times. */
    public static List<String> parameters(HttpServletRequest request, String name) {
        String[] values = ReadForm.within(request).getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** The same of the address alone: a form that was sent with it is not read for that. */
    static String queryParameter(HttpServletRequest request, String name) {
        String query = request.getQueryString();
        for (String pair : (query == null ? "" : query).split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return decoded(pair.substring(name.length() + 1));
            }
        }
        return "";
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** The path below the context, decoded; {@code /} for the site itself. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        String path = rest == null ? request.getServletPath() : request.getServletPath() + rest;
        return path.isEmpty() ? "/" : path;
    }
}
