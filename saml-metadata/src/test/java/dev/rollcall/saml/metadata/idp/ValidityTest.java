package dev.rollcall.saml.metadata.idp;

import static dev.rollcall.saml.metadata.idp.Uploads.NOW;
import static dev.rollcall.saml.metadata.idp.Uploads.accept;
import static dev.rollcall.saml.metadata.idp.Uploads.refuse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.saml.metadata.Reason;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 75. */
class ValidityTest {

    private static MetadataXml entityUntil(String time) {
        return new MetadataXml()
                .entityAttributes("entityID=\"" + MetadataXml.ENTITY_ID + "\" validUntil=\"" + time + "\"");
    }

    private static String roleUntil(String time) {
        return "protocolSupportEnumeration=\"" + MetadataXml.SAML_2 + "\" validUntil=\"" + time + "\"";
    }

    @Test
    void metadataWithoutADateCountsForever() {
        assertThat(accept(new MetadataXml()).validUntil()).isNull();
    }

    @Test
    void anExpiredEntityIsRefusedWithTheDate() {
        assertThat(refuse(Reason.EXPIRED, entityUntil("2014-04-17T18:02:33.910Z")))
                .contains("2014-04-17");
    }

    @Test
    void anExpiredRoleIsRefused() {
        refuse(Reason.ROLE_EXPIRED, new MetadataXml().roleAttributes(roleUntil("2014-04-17T18:02:33Z")));
    }

    @Test
    void anExpiredGroupIsRefused() {
        refuse(Reason.EXPIRED, MetadataXml.group("validUntil=\"2014-04-17T18:02:33Z\"", new MetadataXml().entity()));
    }

    @Test
    void theLastMomentIsOver() {
        refuse(Reason.EXPIRED, entityUntil(NOW.toString()));
    }

    @Test
    void oneSecondLaterIsAccepted() {
        assertThat(accept(entityUntil(NOW.plusSeconds(1).toString())).validUntil())
                .isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void theEarliestDateWins() {
        var xml = entityUntil("2030-01-01T00:00:00Z").roleAttributes(roleUntil("2029-01-01T00:00:00Z"));
        var group = MetadataXml.group("validUntil=\"2031-01-01T00:00:00Z\"", xml.entity());
        assertThat(accept(group).validUntil()).isEqualTo(Instant.parse("2029-01-01T00:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2030-01-01T02:00:00+02:00, 2030-01-01T00:00:00Z",
        "2030-01-01T00:00:00, 2030-01-01T00:00:00Z",
        "2030-01-01T00:00:00.123456Z, 2030-01-01T00:00:00.123456Z"
    })
    void zonesAndFractionsAreUnderstood(String written, Instant meant) {
        assertThat(accept(entityUntil(written)).validUntil()).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomorrow", "", "2030-13-01T00:00:00Z", "2030-01-01", "1893456000"})
    void aDateThatIsNoneIsRefused(String written) {
        refuse(Reason.BAD_DATE, entityUntil(written));
    }

    @Test
    void aDateOfTheRoleThatIsNoneIsRefused() {
        refuse(Reason.BAD_DATE, new MetadataXml().roleAttributes(roleUntil("soon")));
    }
}
