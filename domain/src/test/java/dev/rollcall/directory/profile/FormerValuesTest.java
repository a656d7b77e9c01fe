package dev.rollcall.directory.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionValues;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormerValuesTest {
    private static final ExtensionAttribute LEVELS = custom("levels", AttributeType.INTEGER, true);
    private static final ExtensionAttribute SHARE = custom("share", AttributeType.DECIMAL, false);
    private static final ExtensionAttribute SINCE = custom("since", AttributeType.DATE_TIME, false);
    private static final ExtensionAttribute TUTOR = custom("tutor", AttributeType.BOOLEAN, false);
    private static final List<ExtensionAttribute> ALL = List.of(LEVELS, SHARE, SINCE, TUTOR);

    private static final UserProfile BEFORE = new UserProfile(
            true,
            Map.of(UserAttribute.USER_NAME, "ada", UserAttribute.TITLE, "Engineer", UserAttribute.FAMILY_NAME, "Ng"),
            Map.of(
                    MultiValuedAttribute.EMAILS,
                    List.of(new MultiValue("ada@work.example", "Ada", "work", true, Address.NONE)),
                    MultiValuedAttribute.ADDRESSES,
                    List.of(new MultiValue(
                            null, null, "work", false, new Address("all", "1 Way", "Ulm", "BW", "89073", "DE")))),
            new ExtensionValues(Map.of(
                    LEVELS, List.of(3L, 5L),
                    SHARE, List.of(new BigDecimal("0.5")),
                    SINCE, List.of(Instant.parse("2026-01-02T03:04:05Z")),
                    TUTOR, List.of(true))));
    private static final UserProfile AFTER =
            new UserProfile(false, Map.of(UserAttribute.USER_NAME, "ada", UserAttribute.NICK_NAME, "A"), Map.of());

    private static ExtensionAttribute custom(String name, AttributeType type, boolean multiValued) {
        return new ExtensionAttribute(name, "urn:example:1.0:Teacher", name, type, multiValued, false);
    }

    @Test
    void everyAttributeComesBackAsItWas() {
        var former = FormerValues.of(ProfileChanges.of(BEFORE, AFTER));

        assertThat(former.in(AFTER, ALL)).isEqualTo(BEFORE);
    }

    @Test
    void oneAttributeComesBackAlone() {
        var former = FormerValues.of(ProfileChanges.of(BEFORE, AFTER));

        UserProfile titled = former.only("title").in(AFTER, ALL);
        assertThat(titled.text(UserAttribute.TITLE)).isEqualTo("Engineer");
        assertThat(titled.text(UserAttribute.NICK_NAME)).isEqualTo("A");
        assertThat(titled.active()).isFalse();
        assertThat(former.only("nickName").in(AFTER, ALL).text(UserAttribute.NICK_NAME))
                .isNull();
        assertThat(former.only("userName").in(AFTER, ALL)).isEqualTo(AFTER);
    }

    @Test
    void whatHasChangedSinceStays() {
        var former = FormerValues.of(ProfileChanges.of(BEFORE, BEFORE.withActive(false)));

        assertThat(former.in(AFTER, ALL)).isEqualTo(AFTER.withActive(true));
    }

    @Test
    void aCustomAttributeThatIsGoneIsPassedOver() {
        var former = FormerValues.of(ProfileChanges.of(BEFORE, AFTER));

        assertThat(former.in(AFTER, List.of(TUTOR)).extensions().values()).containsOnlyKeys(TUTOR);
    }
}
