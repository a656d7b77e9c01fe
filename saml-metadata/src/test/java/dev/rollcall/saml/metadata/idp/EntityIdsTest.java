package dev.rollcall.saml.metadata.idp;

import static dev.rollcall.saml.metadata.idp.Uploads.accept;
import static dev.rollcall.saml.metadata.idp.Uploads.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.metadata.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows 76 and 81: the name that an Issuer will have to equal. */
class EntityIdsTest {

    private static String accepted(String raw) {
        return accept(new MetadataXml().entityId(raw)).entityId();
    }

    @Test
    void aMissingEntityIdIsRefused() {
        refuse(Reason.ENTITY_ID_MISSING, new MetadataXml().entityAttributes(""));
    }

    @Test
    void aBlankEntityIdIsRefused() {
        refuse(Reason.ENTITY_ID_MISSING, new MetadataXml().entityId("  "));
    }

    @Test
    void anEntityIdInAForeignNamespaceDoesNotCount() {
        refuse(
                Reason.ENTITY_ID_MISSING,
                new MetadataXml().entityAttributes("xmlns:x=\"urn:x\" x:entityID=\"urn:evil\""));
    }

    @Test
    void numericEntitiesAreResolved() {
        assertThat(accepted("https&#58;//idp.example.com/&#x61;?x=1&amp;y=2"))
                .isEqualTo("https://idp.example.com/a?x=1&y=2");
    }

    @Test
    void percentEncodingAndCaseStayAsTheyAre() {
        assertThat(accepted("https://IDP.example.com/%7Euser/%2f")).isEqualTo("https://IDP.example.com/%7Euser/%2f");
    }

    @Test
    void whiteSpaceAroundItIsNotPartOfIt() {
        assertThat(accepted(" \n urn:example:idp \t")).isEqualTo("urn:example:idp");
    }

    @Test
    void charactersBeyondTheBasicPlaneArePreserved() {
        assertThat(accepted("https://idp.example.com/\uD83D\uDD11")).isEqualTo("https://idp.example.com/\uD83D\uDD11");
    }

    @Test
    void aNameThatIsOnlyAWordIsAccepted() {
        assertThat(accepted("authentik")).isEqualTo("authentik");
    }

    @Test
    void oneThousandAndTwentyFourCharactersAreAccepted() {
        assertThat(accepted("urn:" + "x".repeat(1020))).hasSize(1024);
    }

    @Test
    void oneCharacterMoreIsRefused() {
        refuse(Reason.ENTITY_ID_TOO_LONG, new MetadataXml().entityId("urn:" + "x".repeat(1021)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#10;", "&#13;", "&#9;", "&#127;", "&#x85;", "&#x202E;", "&#x200B;", "&#x2028;"})
    void controlAndInvisibleCharactersAreRefusedAndNotRepeated(String character) {
        var message =
                refuse(Reason.ENTITY_ID_CONTROL_CHARACTERS, new MetadataXml().entityId("urn:a" + character + "b"));
        assertThat(message).contains("urn:a\uFFFDb");
    }

    @Test
    void controlCharactersOfXml11AreRefused() {
        refuse(
                Reason.ENTITY_ID_CONTROL_CHARACTERS,
                "<?xml version=\"1.1\"?>"
                        + new MetadataXml().entityId("urn:a&#1;b").entity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"&lt;script>alert(1)&lt;/script>", "urn:a&quot;onload=", "urn:a b", "urn:a&#xA0;b", "urn:\\a"})
    void htmlAndSpacesAreRefused(String value) {
        refuse(Reason.ENTITY_ID_NOT_URI, new MetadataXml().entityId(value));
    }

    @Test
    void aLongValueIsCutInTheSentence() {
        var message = refuse(Reason.ENTITY_ID_NOT_URI, new MetadataXml().entityId("urn:a b" + "x".repeat(1000)));
        assertThat(message).contains("\u2026").hasSizeLessThan(400);
    }
}
