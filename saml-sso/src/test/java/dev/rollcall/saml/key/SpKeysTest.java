package dev.rollcall.saml.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rollcall.saml.fixture.Posts;
import dev.rollcall.saml.fixture.TestKeys;
import dev.rollcall.saml.message.Saml;
import dev.rollcall.saml.metadata.sp.SpMetadataWriter;
import java.nio.charset.StandardCharsets;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpKeysTest {
    private static final SpKeyPair MADE = SpKeys.create("Acme, Inc. \"sp\" \u00E9", Posts.NOW, Duration.ofDays(3650));

    @Nested
    class Create {
        @Test
        void makesAnRsaKeyOf3072BitsWithItsOwnCertificate() throws Exception {
            var certificate = MADE.certificate();
            assertThat(((RSAPublicKey) certificate.getPublicKey()).getModulus().bitLength())
                    .isEqualTo(3072);
            certificate.verify(certificate.getPublicKey());
            assertThat(certificate.getNotBefore()).isEqualTo(Posts.NOW);
            assertThat(certificate.getNotAfter()).isEqualTo(Posts.NOW.plus(Duration.ofDays(3650)));
            assertThat(certificate.getSubjectX500Principal().getName()).contains("Acme\\, Inc.");
        }

        @Test
        void keepsWholeCharactersOfALongName() {
            var shortened = SpKeys.create("x" + "\uD83D\uDD11".repeat(200), Posts.NOW, Duration.ofDays(1));
            assertThat(shortened.certificate().getSubjectX500Principal().getName())
                    .isEqualTo("CN=x" + "\uD83D\uDD11".repeat(31));
        }
    }

    @Nested
    class Text {
        @Test
        void survivesARoundTrip() {
            var read = SpKeys.read(MADE.privateKey().getEncoded(), MADE.certificateDer());
            assertThat(read.privateKey()).isEqualTo(MADE.privateKey());
            assertThat(read.certificate()).isEqualTo(MADE.certificate());
        }

        @Test
        void isPem() {
            assertThat(SpKeys.certificatePem(MADE)).startsWith("-----BEGIN CERTIFICATE-----\n");
            assertThat(SpKeys.certificatePem(MADE).lines()).allMatch(line -> line.length() <= 64);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "x", "AAAA"})
        void thatIsNoKeyIsRefusedWithoutRepeatingIt(String text) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SpKeys.read(text.getBytes(StandardCharsets.UTF_8), MADE.certificateDer()))
                    .withMessageNotContaining("AAAA");
        }

        @Test
        void ofTwoPairsIsRefused() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SpKeys.read(MADE.privateKey().getEncoded(), TestKeys.SP.certificateDer()));
        }

        @Test
        void ofAPairInALogHoldsNoKey() {
            assertThat(MADE.toString()).startsWith("SpKeyPair[CN=").hasSizeLessThan(200);
        }
    }

    /** Two key pairs during a change of keys. */
    @Nested
    class Metadata {
        private static String write(boolean encrypt) {
            return new SpMetadataWriter().write(Posts.US.metadata(List.of(Saml.UNSPECIFIED), true, encrypt));
        }

        @Test
        void announcesBothForSigningAndTheCurrentOneForEncryption() {
            assertThat(write(true).split("use=\"signing\"", -1)).hasSize(3);
            var encryption = write(true).split("use=\"encryption\"", -1);
            assertThat(encryption).hasSize(2);
            assertThat(encryption[1])
                    .contains(TestKeys.SP.certificateBase64Der())
                    .doesNotContain(TestKeys.SP_PREVIOUS.certificateBase64Der());
        }

        @Test
        void announcesNoneForEncryptionWhenNobodyShallEncrypt() {
            assertThat(write(false)).doesNotContain("use=\"encryption\"").contains(Posts.LOGOUT);
        }
    }
}
