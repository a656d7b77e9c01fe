package dev.rollcall.web.language;

import dev.rollcall.platform.text.Language;
import dev.rollcall.platform.text.SpokenLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers each request in the language of whoever reads it, also where an error page stands for what was asked for. Who
 * is signed in is found further in, and may want another one then. The operator's interface is English.
 */
public class LanguageFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean ofOperator = request.getServletPath().startsWith("/operator/");
        SpokenLanguage.set(ofOperator ? Language.ENGLISH : RequestLanguage.of(request));
        try {
            chain.doFilter(request, response);
        } finally {
            SpokenLanguage.clear();
        }
    }
}
