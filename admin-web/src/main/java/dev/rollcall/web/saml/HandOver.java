package dev.rollcall.web.saml;

import dev.rollcall.platform.Secrets;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.sso.OutgoingMessage;
import dev.rollcall.web.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;

/**
 * A small page that takes the browser on to the identity provider, by itself or, without script, by a button (SAML Bindings 2.0 §3.5). A redirect
 * would not always do: a form's answer may only redirect to where the form's page allows forms to go.
 */
public final class HandOver {
    private HandOver() {}

    /** Answers with the page. */
    public static void send(
            HttpServletRequest request, HttpServletResponse response, OutgoingMessage message, ProviderTexts texts)
            throws IOException {
        String nonce = Secrets.next();
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", policy(nonce, message));
        response.getWriter().write(page(request.getContextPath(), nonce, message, texts));
    }

    // Identity providers redirect the form further, to hosts of theirs that no metadata names; so any https host will
    // do. The form's
    // own address is of the metadata that an admin has saved.
    static String policy(String nonce, OutgoingMessage message) {
        return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'self'; img-src 'self';"
                + " script-src 'nonce-" + nonce + "'; form-action https: " + origin(message.address());
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    static String page(String context, String nonce, OutgoingMessage message, ProviderTexts texts) {
        String heading = escaped(texts.of("saml.heading.handOver"));
        boolean post = message.binding() == Binding.HTTP_POST;
        var html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"UTF-8\"/>");
        html.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        html.append("<meta name=\"color-scheme\" content=\"light dark\"/><title>")
                .append(heading)
                .append(" · Rollcall</title><link rel=\"stylesheet\" href=\"")
                .append(context)
                .append("/jakarta.faces.resource/site.css.xhtml?ln=rollcall\"/>");
        if (!post) {
            html.append("<meta http-equiv=\"refresh\" content=\"0;url=")
                    .append(escaped(message.address()))
                    .append("\"/>");
        }
        html.append("</head><body class=\"bare\"><main class=\"narrow\"><div class=\"card\"><h1>")
                .append(heading)
                .append("</h1><p class=\"lead\">")
                .append(escaped(Texts.of("saml.text.handOver")))
                .append("</p>");
        html.append(post ? form(message) : link(message)).append("</div></main>");
        if (post) {
            html.append("<script nonce=\"").append(nonce).append("\">document.forms[0].submit()</script>");
        }
        return html.append("</body></html>\n").toString();
    }

    private static String form(OutgoingMessage message) {
        var form = new StringBuilder("<form method=\"post\" action=\"" + escaped(message.address()) + "\">");
        message.fields().forEach((name, value) -> form.append("<input type=\"hidden\" name=\"")
                .append(escaped(name))
                .append("\" value=\"")
                .append(escaped(value))
                .append("\"/>"));
        return form.append("<button type=\"submit\" class=\"button primary\">")
                .append(escaped(Texts.of("saml.button.continue")))
                .append("</button></form>")
                .toString();
    }

    private static String link(OutgoingMessage message) {
        return "<p><a class=\"button primary\" href=\"" + escaped(message.address()) + "\">"
                + escaped(Texts.of("saml.button.continue")) + "</a></p>";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
