package dev.rollcall.systemtest.saml.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * The pages, driven by the words that a person sees, as {@code AdminSite} does it, but without a browser: for what a
 * test needs done before it begins and for what it looks up. Pages work without script, so a form is what its HTML
 * says.
 */
public final class PlainSite {
    private static final String BOUNDARY = "boundary-" + UUID.randomUUID();

    private final URI baseUri;
    private final Visitor visitor;
    private Document page = new Document("");

    PlainSite(URI baseUri) {
        this.baseUri = baseUri;
        this.visitor = new Visitor(baseUri);
    }

    void open(String path) {
        show(visitor.get(path));
    }

    void signIn(String organization, String email, String password) {
        open("/sign-in.xhtml?organization=" + organization);
        fill("E-mail", email);
        fill("Password", password);
        press("Sign in");
        assertThat(visitor.session()).as(text()).isNotEmpty();
    }

    void fill(String label, String value) {
        field(label).val(value);
    }

    void check(String label) {
        field(label).attr("checked", true);
    }

    void press(String button) {
        Element pressed = page.select("input[type=submit], button").stream()
                .filter(element -> button.equals(element.hasAttr("value") ? element.val() : element.text()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button \"" + button + "\" in: " + text()));
        send((FormElement) pressed.closest("form"), pressed);
    }

    private void send(FormElement form, Element pressed) {
        var fields = new LinkedHashMap<String, String>();
        // No file is chosen, and of the buttons only the pressed one counts.
        form.select("input[type=file], input[type=submit]").remove();
        form.formData().forEach(pair -> fields.put(pair.key(), pair.value()));
        fields.put(pressed.attr("name"), pressed.val());
        String type = form.attr("enctype");
        show(
                type.equals("multipart/form-data")
                        ? visitor.postBody(form.attr("action"), type + "; boundary=" + BOUNDARY, parts(fields))
                        : visitor.postBody(form.attr("action"), pairs(fields)));
    }

    private static String pairs(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> Visitor.encoded(field.getKey()) + "=" + Visitor.encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String parts(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
    }

    /** A Primary Admin, who is signed in, gives the identity provider's metadata and looks at it before saving. */
    public void upload(String metadata) {
        open("/settings/okta.xhtml?tab=saml");
        fill("Or paste the metadata", metadata);
        press("Read metadata");
        press("Update");
        assertThat(text()).contains("The metadata is saved.");
    }

    /** A Primary Admin, who is signed in, lets answers that nobody asked for open sessions, as tests post them. */
    void takeAnswersUnasked() {
        open("/settings/okta.xhtml?tab=rules");
        check("Answers taken unasked");
        press("Update");
        press("Save rules");
        assertThat(text()).contains("Saved.");
    }

    /** What the page says between head and foot. */
    String text() {
        return page.select("main").text();
    }

    /** The page as it is, to look for an element of it. */
    Document page() {
        return page;
    }

    /** The token of the session, for a browser that shall have the same. */
    String session() {
        return visitor.session();
    }

    private Element field(String label) {
        Element found = page.select("label").stream()
                .filter(element -> element.text().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No field \"" + label + "\" in: " + text()));
        return page.getElementById(found.attr("for"));
    }

    private void show(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        page = Jsoup.parse(answer.body(), baseUri.toString());
    }
}
