package dev.rollcall.directory.held.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.profile.Address;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeldProfileTest {
    private static final UserProfile ADA = new UserProfile(
            true,
            Map.of(UserAttribute.USER_NAME, "ada", UserAttribute.TITLE, "Engineer", UserAttribute.NICK_NAME, "A"),
            Map.of(MultiValuedAttribute.EMAILS, List.of(MultiValue.of("ada@work.example", "work", true))));

    private static final UserProfile GONE = new UserProfile(
            false,
            Map.of(UserAttribute.USER_NAME, "ada", UserAttribute.TITLE, "Former engineer"),
            Map.of(
                    MultiValuedAttribute.ADDRESSES,
                    List.of(new MultiValue(
                            null, null, "home", true, new Address(null, "1 Road", "Town", null, "12345", "DE")))),
            new ExtensionValues(Map.of(
                    attribute("text", AttributeType.STRING),
                    List.of("a \"quoted\" text"),
                    attribute("flag", AttributeType.BOOLEAN),
                    List.of(true),
                    attribute("whole", AttributeType.INTEGER),
                    List.of(7L),
                    attribute("part", AttributeType.DECIMAL),
                    List.of(new BigDecimal("1.5"), new BigDecimal("2")),
                    attribute("time", AttributeType.DATE_TIME),
                    List.of(Instant.parse("2026-11-30T08:00:00.000001Z")))));

    private static ExtensionAttribute attribute(String name, AttributeType type) {
        return new ExtensionAttribute("id-" + name, "urn:x", name, type, true, false);
    }

    @Test
    void whatIsReleasedIsWhatWasAskedFor() {
        var kept = HeldProfile.read(HeldProfile.of(ADA, GONE).text());

        assertThat(kept.appliedTo(ADA)).isEqualTo(GONE);
        assertThat(kept.names())
                .contains("nickName", "title", "emails", "addresses", "urn:x:whole")
                .doesNotContain("userName");
    }

    @Test
    void whatWasWrittenSinceStays() {
        var held = HeldProfile.of(ADA, GONE).without(List.of("title", "addresses", "urn:x:flag"));
        var promoted = new UserProfile(
                true, Map.of(UserAttribute.USER_NAME, "ada", UserAttribute.TITLE, "Director"), Map.of());

        var applied = held.appliedTo(promoted);

        assertThat(applied.active()).isFalse();
        assertThat(applied.text(UserAttribute.TITLE)).isEqualTo("Director");
        assertThat(applied.values()).isEmpty();
        assertThat(applied.extensions().of(attribute("flag", AttributeType.BOOLEAN)))
                .isEmpty();
        assertThat(applied.extensions().of(attribute("whole", AttributeType.INTEGER)))
                .isEqualTo(List.of(7L));
    }

    @Test
    void aSecondRequestAddsToTheFirst() {
        var first = HeldProfile.of(ADA, GONE);
        var second = HeldProfile.of(ADA, ADA.withActive(false));

        assertThat(second.texts()).isEmpty();
        assertThat(first.then(second)).isEqualTo(first);
        assertThat(second.then(first)).isEqualTo(first);
    }
}
