package dev.rollcall.systemtest.saml.idp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * A response that somebody changes: before it is signed, afterwards, or by signing it otherwise. Good until then.
 * Pieces are found by regular expressions, and each has to be there, since a change that changes nothing would attack
 * nothing.
 */
public final class ForgedResponse {
    private static final Pattern ASSERTION = Pattern.compile("(?s)<a:Assertion.*</a:Assertion>");

    private final SelfSignedKey key;
    private final X509Certificate recipient;
    private final List<Consumer<Document>> trees = new ArrayList<>();
    private final List<UnaryOperator<String>> texts = new ArrayList<>();
    private String xml;
    private Charset charset = StandardCharsets.UTF_8;
    private @Nullable XmlSigner assertionSigner;
    private @Nullable XmlSigner responseSigner;
    private @Nullable XmlEncryption encryption;

    /** @param recipient the certificate that assertions may be encrypted for */
    public ForgedResponse(IdpResponse good, X509Certificate recipient) {
        this.key = good.key();
        this.recipient = recipient;
        xml = good.xml();
        assertionSigner = new XmlSigner(key);
    }

    /** Before signing, wherever it stands. */
    public ForgedResponse with(String regex, String instead) {
        xml = changed(xml, regex, instead);
        return this;
    }

    /** Before signing, in the assertion. */
    public ForgedResponse assertion(String regex, String instead) {
        var place = ASSERTION.matcher(xml);
        assertThat(place.find()).isTrue();
        xml = xml.substring(0, place.start()) + changed(place.group(), regex, instead) + xml.substring(place.end());
        return this;
    }

    /** Before signing, in front of the assertion. */
    public ForgedResponse response(String regex, String instead) {
        var place = ASSERTION.matcher(xml);
        assertThat(place.find()).isTrue();
        xml = changed(xml.substring(0, place.start()), regex, instead) + xml.substring(place.start());
        return this;
    }

    public ForgedResponse unsigned() {
        assertionSigner = null;
        return this;
    }

    /** The assertion, or each where there are several, is signed in another way. */
    public ForgedResponse signed(UnaryOperator<XmlSigner> how) {
        assertionSigner = how.apply(new XmlSigner(key));
        return this;
    }

    /** The response is signed too. */
    public ForgedResponse responseSigned(UnaryOperator<XmlSigner> how) {
        responseSigner = how.apply(new XmlSigner(key));
        return this;
    }

    public ForgedResponse responseSigned() {
        return responseSigned(UnaryOperator.identity());
    }

    /** After the assertion was signed and before the response is. */
    public ForgedResponse encrypted(UnaryOperator<XmlEncryption> how) {
        encryption = how.apply(XmlEncryption.to(recipient));
        return this;
    }

    public ForgedResponse encrypted() {
        return encrypted(UnaryOperator.identity());
    }

    /** After signing. */
    public ForgedResponse tree(Consumer<Document> change) {
        trees.add(change);
        return this;
    }

    /** After signing. */
    public ForgedResponse after(String regex, String instead) {
        return text(text -> changed(text, regex, instead));
    }

    /** After signing, the whole of it. */
    public ForgedResponse text(UnaryOperator<String> change) {
        texts.add(change);
        return this;
    }

    public ForgedResponse in(Charset other) {
        charset = other;
        return this;
    }

    /** The value of the parameter SAMLResponse. */
    public String encoded() {
        var document = Xml.parse(xml);
        if (assertionSigner != null) {
            Xml.assertions(document).forEach(assertionSigner::sign);
        }
        if (encryption != null) {
            encryption.encrypt(Xml.assertion(document));
        }
        if (responseSigner != null) {
            responseSigner.sign(document.getDocumentElement());
        }
        trees.forEach(change -> change.accept(document));
        var text = Xml.write(document);
        for (var change : texts) {
            text = change.apply(text);
        }
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    /** For each place where the text has such a piece. */
    private static String changed(String text, String regex, String instead) {
        assertThat(text).containsPattern(regex);
        return text.replaceAll(regex, instead);
    }
}
