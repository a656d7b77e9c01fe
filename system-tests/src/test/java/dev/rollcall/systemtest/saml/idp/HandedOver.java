package dev.rollcall.systemtest.saml.idp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The form by which a browser carries a message of ours to the identity provider (SAML Bindings §3.5.4). */
public record HandedOver(String address, Map<String, String> fields) {
    private static final Pattern FORM = Pattern.compile("<form method=\"post\" action=\"([^\"]*)\">");
    private static final Pattern FIELD =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"/>");

    /** The one form of a page. */
    public static HandedOver on(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(200);
        var forms = FORM.matcher(page.body()).results().toList();
        assertThat(forms).as(page.body()).hasSize(1);
        var fields = new TreeMap<String, String>();
        FIELD.matcher(page.body()).results().forEach(field -> fields.put(plain(field.group(1)), plain(field.group(2))));
        return new HandedOver(plain(forms.get(0).group(1)), fields);
    }

    /** What a field holds, decoded. */
    public String xml(String field) {
        assertThat(fields).containsKey(field);
        return new String(Base64.getDecoder().decode(fields.get(field)), StandardCharsets.UTF_8);
    }

    private static String plain(String escaped) {
        return escaped.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
