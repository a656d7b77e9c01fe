package dev.rollcall.web.saml;

import dev.rollcall.platform.secret.Secrets;
import dev.rollcall.platform.text.SpokenLanguage;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.send.OutgoingMessage;
import dev.rollcall.signin.words.ProviderTexts;
import dev.rollcall.signin.words.SignInTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/**
 * A small page that takes the browser on to the identity provider, by itself or, without script, by a button (SAML
 * Bindings 2.0 §3.5). A redirect would not always do: a form's answer may only redirect to where the form's page allows
 * forms to go.
 */
public final class HandOver {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%s">
            <head>
              <meta charset="UTF-8"/>
              <meta name="viewport" content="width=device-width, initial-scale=1"/>
              <meta name="color-scheme" content="light dark"/>
              <title>%s · Rollcall</title>
              <link rel="stylesheet" href="%s/jakarta.faces.resource/site.css.xhtml?ln=rollcall"/>%s
            </head>
            <body class="bare">
              <main class="narrow">
                <div class="card">
                  <h1>%s</h1>
                  <p class="lead">%s</p>
                  %s
                </div>
              </main>%s
            </body>
            </html>
            """;

    private static final String REFRESH = """

              <meta http-equiv="refresh" content="0;url=%s"/>""";

    private static final String LINK = """
            <p><a class="button primary" href="%s">%s</a></p>""";

    private static final String FORM = """
            <form method="post" action="%s">%s<button type="submit" class="button primary">%s</button></form>""";

    private static final String FIELD = """
            <input type="hidden" name="%s" value="%s"/>""";

    private static final String SCRIPT = """

              <script nonce="%s">document.forms[0].submit()</script>""";

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
    // do. The form's own address is of the metadata that an admin has saved.
    static String policy(String nonce, OutgoingMessage message) {
        return "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'self'; img-src 'self';"
                + " script-src 'nonce-" + nonce + "'; form-action https: " + origin(message.address());
    }

    private static String origin(String address) {
        URI uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getRawAuthority();
    }

    static String page(String context, String nonce, OutgoingMessage message, ProviderTexts texts) {
        String heading = texts.of("saml.heading.handOver");
        String sentence = SignInTexts.of("saml.text.handOver");
        boolean post = message.binding() == Binding.HTTP_POST;
        Markup refresh = post ? Markup.NONE : Markup.of(REFRESH, message.address());
        Markup script = post ? Markup.of(SCRIPT, nonce) : Markup.NONE;
        return Markup.of(
                        PAGE,
                        SpokenLanguage.get().code(),
                        heading,
                        context,
                        refresh,
                        heading,
                        sentence,
                        post ? form(message) : link(message),
                        script)
                .html();
    }

    private static Markup form(OutgoingMessage message) {
        List<Markup> fields = message.fields().entrySet().stream()
                .map(field -> Markup.of(FIELD, field.getKey(), field.getValue()))
                .toList();
        return Markup.of(FORM, message.address(), Markup.all(fields), SignInTexts.of("saml.button.continue"));
    }

    private static Markup link(OutgoingMessage message) {
        return Markup.of(LINK, message.address(), SignInTexts.of("saml.button.continue"));
    }
}
