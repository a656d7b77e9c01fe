package dev.rollcall.web.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.activity.RefusedCount;
import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.provisioning.AllowedAddresses;
import dev.rollcall.provisioning.ScimKey;
import dev.rollcall.provisioning.ScimStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChipTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant EARLIER = NOW.minus(Duration.ofMinutes(2));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofHours(5));

    @Test
    void scimThatIsOffSaysWhetherItEverWasOn() {
        assertThat(scim(false, false, null, 0).getText()).isEqualTo("Not set up");
        assertThat(scim(false, true, EARLIER, 3).getText()).isEqualTo("Off");
    }

    @Test
    void scimThatIsOnWaitsUntilOktaCalls() {
        assertThat(scim(true, false, null, 0).getText()).isEqualTo("Not set up");
        assertThat(scim(true, true, null, 0).getText()).isEqualTo("Waiting for Okta");
        assertThat(scim(true, true, EARLIER, 0).getText()).isEqualTo("Connected 2 min ago");
    }

    @Test
    void whatWasRefusedTodayLeadsToItAndIsNotRedAtOnce() {
        Chip one = scim(true, true, EARLIER, 1);
        assertThat(one.getText()).isEqualTo("1 refused today");
        assertThat(one.getStyle()).isEqualTo("waiting");
        assertThat(one.getPage()).isEqualTo("/activity.xhtml?show=refused-requests&from=2026-11-23");
        assertThat(scim(true, true, LONG_AGO, 4).getStyle()).isEqualTo("waiting");
        assertThat(scim(true, true, EARLIER, 1000).getStyle()).isEqualTo("waiting");
    }

    @Test
    void itIsRedWhereOktaIsRefusedAgainAndAgainAndNothingIsAnswered() {
        assertThat(scim(true, true, LONG_AGO, 5).getStyle()).isEqualTo("bad");
        assertThat(scim(true, true, null, 5).getStyle()).isEqualTo("bad");
    }

    private static Chip scim(boolean enabled, boolean anyKey, @Nullable Instant success, int refused) {
        var today = refused == 0 ? RefusedCount.NONE : new RefusedCount(refused, 0, EARLIER);
        return Chip.ofScim(new ScimStatus(enabled, success, null, Set.of()), anyKey, today, NOW);
    }

    @Test
    void aKeyThatExpiresSoonIsSaid() {
        assertThat(keyThatEnds(Duration.ofDays(31))).isEmpty();
        assertThat(keyThatEnds(Duration.ofDays(20))).hasValueSatisfying(chip -> {
            assertThat(chip.getText()).isEqualTo("Key expires in 20 days");
            assertThat(chip.getStyle()).isEqualTo("waiting");
        });
        assertThat(keyThatEnds(Duration.ofDays(6))).hasValueSatisfying(chip -> {
            assertThat(chip.getText()).isEqualTo("Key expires in 6 days");
            assertThat(chip.getStyle()).isEqualTo("bad");
        });
        assertThat(keyThatEnds(Duration.ZERO))
                .hasValueSatisfying(chip -> assertThat(chip.getText()).isEqualTo("Key expired"));
    }

    private static Optional<Chip> keyThatEnds(Duration left) {
        var key = new ScimKey(
                "k", "Key 1", "rck_", "a1c4", LONG_AGO, "ada", EARLIER, null, NOW.plus(left), AllowedAddresses.ANY);
        return Chip.ofKeys(List.of(key), NOW);
    }

    @Test
    void samlTellsWhenSomebodySignedInLast() {
        assertThat(samlSince(Optional.of(NOW.minusSeconds(120)), NOW.plusSeconds(1)))
                .isEqualTo("Signed in 2 min ago");
        assertThat(samlSince(Optional.of(NOW.minusSeconds(120)), LONG_AGO)).isEqualTo("Certificate expired");
    }

    @Test
    void metadataThatHasEndedIsSaidBeforeAnythingElse() {
        assertThat(samlUntil(NOW.minusSeconds(1))).isEqualTo("Metadata expired");
        assertThat(samlUntil(NOW.plusSeconds(1))).isEqualTo("Metadata saved");
    }

    @Test
    void samlNeedsOneValidCertificate() {
        assertThat(Chip.ofSaml(Optional.empty(), Optional.empty(), NOW).getText())
                .isEqualTo("Not set up");
        assertThat(saml(LONG_AGO, NOW.plusSeconds(1))).isEqualTo("Metadata saved");
        assertThat(saml(LONG_AGO)).isEqualTo("Certificate expired");
    }

    @Test
    void thatCertificatesEndIsSaidWhenNoneLastsLonger() {
        assertThat(expiry(6)).isEqualTo("Certificate ends in 6 days bad");
        assertThat(expiry(20)).isEqualTo("Certificate ends in 20 days waiting");
        assertThat(expiry(-3, 20)).isEqualTo("Certificate ends in 20 days waiting");
        assertThat(expiry(6, 400)).isEmpty();
        assertThat(expiry(-3)).isEmpty();
        assertThat(expiry()).isEmpty();
    }

    @Test
    void thatMetadataEndsIsSaidWithinAMonth() {
        assertThat(end(6)).isEqualTo("Metadata ends in 6 days bad");
        assertThat(end(20)).isEqualTo("Metadata ends in 20 days waiting");
        assertThat(end(-1)).isEmpty();
        assertThat(end(31)).isEmpty();
        assertThat(Chip.ofEnd(null, NOW)).isEmpty();
    }

    private static String end(int days) {
        return Chip.ofEnd(NOW.plus(Duration.ofDays(days)), NOW)
                .map(chip -> chip.getText() + " " + chip.getStyle())
                .orElse("");
    }

    private static String expiry(int... days) {
        List<IdpCertificate> certificates = Arrays.stream(days)
                .mapToObj(
                        left -> new IdpCertificate("AA", "CN=okta", Instant.EPOCH, NOW.plus(Duration.ofDays(left)), ""))
                .toList();
        return Chip.ofExpiry(certificates, NOW)
                .map(chip -> chip.getText() + " " + chip.getStyle())
                .orElse("");
    }

    private static String saml(Instant... ends) {
        return samlSince(Optional.empty(), ends);
    }

    private static String samlUntil(Instant validUntil) {
        return saml(Optional.empty(), validUntil, NOW.plusSeconds(1));
    }

    private static String samlSince(Optional<Instant> lastSignIn, Instant... ends) {
        return saml(lastSignIn, null, ends);
    }

    private static String saml(Optional<Instant> lastSignIn, @Nullable Instant validUntil, Instant... ends) {
        List<IdpCertificate> certificates = Stream.of(ends)
                .map(end -> new IdpCertificate("AA", "CN=okta", Instant.EPOCH, end, ""))
                .toList();
        var provider = new IdentityProvider(
                "<xml/>",
                "http://www.okta.com/exk1",
                null,
                "https://acme.okta.com/sso",
                List.of(),
                false,
                validUntil,
                certificates,
                null);
        return Chip.ofSaml(Optional.of(provider), lastSignIn, NOW).getText();
    }
}
