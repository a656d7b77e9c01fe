package dev.rollcall.systemtest.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
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

    private final Visitor visitor;
    private Document page = new Document("");
    private byte[] file = new byte[0];

    public PlainSite(URI baseUri) {
        this(new Visitor(baseUri));
    }

    public PlainSite(Visitor visitor) {
        this.visitor = visitor;
    }

    public void open(String path) {
        show(visitor.get(path));
    }

    public void signIn(String organization, String email, String password) {
        trySignIn(organization, email, password);
        assertThat(visitor.session()).as(text()).isNotEmpty();
    }

    /** Signs in, or reads why not. */
    public void trySignIn(String organization, String email, String password) {
        open("/sign-in.xhtml?organization=" + organization);
        fill("E-mail", email);
        fill("Password", password);
        press("Sign in");
    }

    /** A Primary Admin, who is signed in, adds somebody by hand; the role as the form names it. */
    public void addPerson(String givenName, String email, String role, String password) {
        open("/person-new.xhtml");
        fill("Given name", givenName);
        fill("Family name", "Example");
        fill("E-mail", email);
        check(role);
        fill("Password", password);
        press("Add person");
    }

    public void fill(String label, String value) {
        field(label).val(value);
    }

    /** Chooses a file of that name, type and content. */
    public void choose(String label, String name, String type, byte[] content) {
        var headers = "Content-Disposition: form-data; name=\"" + field(label).attr("name") + "\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        file = part(headers.getBytes(StandardCharsets.UTF_8), content);
    }

    /** Checks the box, or chooses the one of several. */
    public void check(String label) {
        Element chosen = field(label);
        if (chosen.attr("type").equals("radio")) {
            page.select("input[type=radio]").stream()
                    .filter(other -> other.attr("name").equals(chosen.attr("name")))
                    .forEach(other -> other.removeAttr("checked"));
        }
        chosen.attr("checked", true);
    }

    /** Chooses an option of a list by its words. */
    public void select(String label, String option) {
        field(label).select("option").forEach(other -> other.removeAttr("selected"));
        field(label).select("option").stream()
                .filter(other -> other.text().equals(option))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No \"" + option + "\" to choose in: " + text()))
                .attr("selected", true);
    }

    public void uncheck(String label) {
        field(label).removeAttr("checked");
    }

    public void press(String button) {
        Element pressed = page.select("input[type=submit], button").stream()
                .filter(element -> button.equals(element.hasAttr("value") ? element.val() : element.text()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button \"" + button + "\" in: " + text()));
        send((FormElement) pressed.closest("form"), pressed);
    }

    public void follow(String link) {
        Element found = page.select("a[href]").stream()
                .filter(element -> element.text().contains(link))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link \"" + link + "\" in: " + text()));
        open(Visitor.pathOf(URI.create(found.absUrl("href"))));
    }

    private void send(FormElement form, Element pressed) {
        var fields = new LinkedHashMap<String, String>();
        // The chosen file is a part by itself, and of the buttons only the pressed one counts.
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

    private byte[] parts(Map<String, String> fields) {
        var parts = new ByteArrayOutputStream();
        fields.forEach((name, value) -> parts.writeBytes(part(
                ("Content-Disposition: form-data; name=\"" + name + "\"\r\n\r\n").getBytes(StandardCharsets.UTF_8),
                value.getBytes(StandardCharsets.UTF_8))));
        parts.writeBytes(file);
        parts.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return parts.toByteArray();
    }

    private static byte[] part(byte[] headers, byte[] content) {
        var part = new ByteArrayOutputStream();
        part.writeBytes(("--" + BOUNDARY + "\r\n").getBytes(StandardCharsets.UTF_8));
        part.writeBytes(headers);
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    /** A Primary Admin, who is signed in, lets metadata be read and does not save it yet. */
    public void read(String metadata) {
        open("/settings/okta.xhtml?tab=saml");
        fill("Or paste the metadata", metadata);
        press("Read metadata");
    }

    /** A Primary Admin, who is signed in, gives the identity provider's metadata and looks at it before saving. */
    public void upload(String metadata) {
        read(metadata);
        press("Update");
        assertThat(text()).contains("The metadata is saved.");
    }

    /** A Primary Admin, who is signed in, lets answers that nobody asked for open sessions, as tests post them. */
    public void takeAnswersUnasked() {
        open("/settings/okta.xhtml?tab=rules");
        check("Unrequested answers accepted");
        press("Update");
        press("Save rules");
        assertThat(text()).contains("Saved.");
    }

    /** The value of the field with that label. */
    public String value(String label) {
        return field(label).val();
    }

    /** Where it is, without its query. */
    public String path() {
        return URI.create(page.location()).getPath();
    }

    /** What the page says between head and foot. */
    public String text() {
        return page.select("main").text();
    }

    /** The page as it is, to look for an element of it. */
    public Document page() {
        return page;
    }

    /** As a request says them: name=value; name=value. */
    public String cookies() {
        return visitor.cookies();
    }

    /** The token of the session, for a browser that shall have the same. */
    public String session() {
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
        page = Jsoup.parse(answer.body(), answer.uri().toString());
        file = new byte[0];
    }
}
