package dev.rollcall.saml.sso;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A response as Okta sends it, good until a test changes a piece of it: before signing, or after. */
final class ResponseXml {
    static final String ACS = "https://rollcall.example/saml/acme/acs";
    static final String SP = "https://rollcall.example/saml/acme";
    static final String IDP = "http://www.okta.com/exk1a2b3c4d5e6f7g8h9";
    static final String REQUEST = "_0123456789abcdef";
    static final String CONFIRMATION = "<saml2:SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\">"
            + "<saml2:SubjectConfirmationData InResponseTo=\"" + REQUEST
            + "\" NotOnOrAfter=\"2026-06-01T12:05:00.000Z\" Recipient=\"" + ACS
            + "\"/></saml2:SubjectConfirmation>";
    static final String AUDIENCE =
            "<saml2:AudienceRestriction><saml2:Audience>" + SP + "</saml2:Audience></saml2:AudienceRestriction>";
    static final String NAME_ID = "<saml2:NameID Format=\"urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified\">"
            + "ada@example.com</saml2:NameID>";
    static final String STATUS =
            "<saml2p:Status><saml2p:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/></saml2p:Status>";
    static final String ISSUER =
            "<saml2:Issuer Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:entity\">" + IDP + "</saml2:Issuer>";
    static final String RESPONSE_ISSUER =
            ISSUER.replace("<saml2:Issuer ", "<saml2:Issuer xmlns:saml2=\"urn:oasis:names:tc:SAML:2.0:assertion\" ");
    static final String AUTHN = "<saml2:AuthnStatement AuthnInstant=\"2026-06-01T12:00:00.000Z\" SessionIndex=\"_s1\">"
            + "<saml2:AuthnContext><saml2:AuthnContextClassRef>"
            + "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"
            + "</saml2:AuthnContextClassRef></saml2:AuthnContext></saml2:AuthnStatement>";
    static final String ATTRIBUTES = "<saml2:AttributeStatement>" + attribute("FirstName", "Ada")
            + attribute("LastName", "Lovelace") + "</saml2:AttributeStatement>";
    static final String ASSERTION = "<saml2:Assertion xmlns:saml2=\"urn:oasis:names:tc:SAML:2.0:assertion\" "
            + "xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" ID=\"id-assertion\" "
            + "IssueInstant=\"2026-06-01T12:00:00.000Z\" Version=\"2.0\">" + ISSUER
            + "<saml2:Subject>" + NAME_ID + CONFIRMATION + "</saml2:Subject>"
            + "<saml2:Conditions NotBefore=\"2026-06-01T11:55:00.000Z\" NotOnOrAfter=\"2026-06-01T12:05:00.000Z\">"
            + AUDIENCE + "</saml2:Conditions>" + AUTHN + ATTRIBUTES + "</saml2:Assertion>";
    static final String RESPONSE = "<saml2p:Response xmlns:saml2p=\"urn:oasis:names:tc:SAML:2.0:protocol\" "
            + "Destination=\"" + ACS + "\" ID=\"id-response\" InResponseTo=\"" + REQUEST
            + "\" IssueInstant=\"2026-06-01T12:00:00.000Z\" Version=\"2.0\">"
            + RESPONSE_ISSUER + STATUS + ASSERTION + "</saml2p:Response>";

    private final List<Consumer<Document>> trees = new ArrayList<>();
    private final List<UnaryOperator<String>> texts = new ArrayList<>();
    private String xml = RESPONSE;
    private TestSigner assertionSigner = new TestSigner();
    private TestSigner responseSigner;
    private TestEncryption encryption;

    static String attribute(String name, String... values) {
        var xml = new StringBuilder("<saml2:Attribute Name=\"" + name
                + "\" NameFormat=\"urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified\">");
        for (var value : values) {
            xml.append("<saml2:AttributeValue xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                            + "xsi:type=\"xs:string\">")
                    .append(value)
                    .append("</saml2:AttributeValue>");
        }
        return xml + "</saml2:Attribute>";
    }

    /** Before signing: every occurrence, and there has to be one. */
    ResponseXml with(String piece, String instead) {
        assertThat(xml).contains(piece);
        xml = xml.replace(piece, instead);
        return this;
    }

    /** Before signing: the text in the assertion only. */
    ResponseXml assertion(String piece, String instead) {
        var from = xml.indexOf("<saml2:Assertion");
        var to = xml.lastIndexOf("</saml2:Assertion>");
        var changed = xml.substring(from, to).replace(piece, instead);
        assertThat(changed).isNotEqualTo(xml.substring(from, to));
        xml = xml.substring(0, from) + changed + xml.substring(to);
        return this;
    }

    /** Before signing: the text outside the assertion only. */
    ResponseXml response(String piece, String instead) {
        var from = xml.indexOf("<saml2:Assertion");
        var changed = xml.substring(0, from).replace(piece, instead);
        assertThat(changed).isNotEqualTo(xml.substring(0, from));
        xml = changed + xml.substring(from);
        return this;
    }

    /** Another document altogether. */
    ResponseXml whole(String other) {
        xml = other;
        return this;
    }

    /** The answer to no request. */
    ResponseXml unsolicited() {
        return with(" InResponseTo=\"" + REQUEST + "\"", "");
    }

    ResponseXml unsigned() {
        assertionSigner = null;
        responseSigner = null;
        return this;
    }

    ResponseXml signAssertion(TestSigner signer) {
        assertionSigner = signer;
        return this;
    }

    ResponseXml signResponse(TestSigner signer) {
        responseSigner = signer;
        return this;
    }

    ResponseXml signBoth() {
        responseSigner = new TestSigner();
        return this;
    }

    ResponseXml signResponseOnly() {
        assertionSigner = null;
        return signBoth();
    }

    ResponseXml encrypt(TestEncryption how) {
        encryption = how;
        return this;
    }

    /** After signing: the text, which must have such a piece. */
    ResponseXml afterMatch(String regex, String instead) {
        return text(text -> {
            assertThat(text).containsPattern(regex);
            return text.replaceFirst(regex, instead);
        });
    }

    /** After signing: the tree. */
    ResponseXml tree(Consumer<Document> change) {
        trees.add(change);
        return this;
    }

    /** After signing: the text. */
    ResponseXml after(String piece, String instead) {
        return text(text -> {
            assertThat(text).contains(piece);
            return text.replace(piece, instead);
        });
    }

    ResponseXml text(UnaryOperator<String> change) {
        texts.add(change);
        return this;
    }

    String xml() {
        var document = parse(xml);
        var assertion = (Element)
                document.getElementsByTagNameNS(Saml.ASSERTION, "Assertion").item(0);
        if (assertionSigner != null) {
            assertionSigner.sign(assertion);
        }
        if (encryption != null) {
            encryption.encrypt(assertion);
            document = parse(write(document));
        }
        if (responseSigner != null) {
            responseSigner.sign(document.getDocumentElement());
        }
        for (var change : trees) {
            change.accept(document);
        }
        var text = write(document);
        for (var change : texts) {
            text = change.apply(text);
        }
        return text;
    }

    String base64() {
        return base64(xml());
    }

    static String base64(String xml) {
        return Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    }

    static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static String write(Document document) {
        try {
            var text = new StringWriter();
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            transformer.transform(new DOMSource(document), new StreamResult(text));
            return text.toString();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
