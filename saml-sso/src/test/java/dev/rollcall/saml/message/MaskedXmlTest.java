package dev.rollcall.saml.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.fixture.ResponseXml;
import dev.rollcall.saml.fixture.TestEncryption;
import dev.rollcall.saml.fixture.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedXmlTest {
    private static String masked(ResponseXml response) {
        return MaskedXml.ofPost(response.base64()).orElseThrow();
    }

    @Test
    void personsAreMasked() {
        assertThat(masked(new ResponseXml()))
                .contains(">a•••@example.com</saml2:NameID>", ">A•••</saml2:AttributeValue>", ">L•••<")
                .doesNotContain("ada@", ">Ada<", "Lovelace", "_s1");
    }

    @Test
    void keysAndSignaturesAreMasked() {
        var xml = masked(new ResponseXml().signBoth());
        assertThat(xml)
                .containsPattern("<ds:SignatureValue>\\[344 characters]</ds:SignatureValue>")
                .containsPattern("<ds:X509Certificate>\\[\\d+ characters]</ds:X509Certificate>")
                .doesNotContain(TestKeys.IDP.certificateBase64Der().substring(0, 60));
    }

    @Test
    void encryptedContentIsMasked() {
        assertThat(masked(new ResponseXml().encrypt(new TestEncryption())))
                .containsPattern("<xenc:CipherValue>\\[\\d+ characters]</xenc:CipherValue>");
    }

    @Test
    void whatExplainsARejectionIsShown() {
        assertThat(masked(new ResponseXml()))
                .contains(
                        ResponseXml.IDP,
                        ">" + ResponseXml.SP + "</saml2:Audience>",
                        "Destination=\"" + ResponseXml.ACS,
                        "Recipient=\"" + ResponseXml.ACS,
                        "NotOnOrAfter=\"2026-06-01T12:05:00.000Z\"",
                        "<ds:DigestValue>");
    }

    @Test
    void whatNobodyKnowsIsMasked() {
        assertThat(masked(new ResponseXml()
                        .after(
                                "<saml2p:Status>",
                                "<saml2p:Extensions><x y=\"secret\">secret</x></saml2p:Extensions><saml2p:Status>")))
                .contains("<x y=\"s•••\">s•••</x>");
    }

    @Test
    void aNameThatIsMarkupStaysText() {
        assertThat(masked(new ResponseXml().with("ada@example.com", "a@&lt;script>")))
                .contains("a•••@&lt;script&gt;");
    }

    @Test
    void itIsIndented() {
        assertThat(masked(new ResponseXml()))
                .containsPattern("\n  <saml2:Assertion")
                .containsPattern("\n    <saml2:Issuer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "PHg+", "PCFET0NUWVBFIHg+PHgvPg=="})
    void whatCannotBeReadSafelyIsNotShown(String base64) {
        assertThat(MaskedXml.ofPost(base64)).isEmpty();
    }
}
