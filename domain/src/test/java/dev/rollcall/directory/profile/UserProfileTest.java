package dev.rollcall.directory.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.platform.failure.InvalidValueException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserProfileTest {
    @Test
    void aPersonWithoutUserNameIsRefused() {
        assertThatThrownBy(() -> new UserProfile(true, Map.of(UserAttribute.TITLE, "Dr"), Map.of()))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("userName");
        assertThatThrownBy(() -> new UserProfile(true, Map.of(UserAttribute.USER_NAME, " "), Map.of()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void blankTextsAreAbsent() {
        var profile =
                new UserProfile(true, Map.of(UserAttribute.USER_NAME, "ada", UserAttribute.TITLE, "  "), Map.of());

        assertThat(profile.text(UserAttribute.TITLE)).isNull();
    }

    @Test
    void onlyTheFirstOfSeveralPrimariesStaysPrimary() {
        var profile = profile(List.of(
                MultiValue.of("a", "work", true), MultiValue.of("b", "home", true), MultiValue.of("c", null, false)));

        assertThat(profile.values(MultiValuedAttribute.EMAILS))
                .extracting(MultiValue::primary)
                .containsExactly(true, false, false);
        assertThat(profile.email()).contains("a");
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsNameAndLimit() {
        assertThatThrownBy(() -> new UserProfile(true, Map.of(UserAttribute.USER_NAME, "x".repeat(321)), Map.of()))
                .hasMessageContaining("userName has 321 characters")
                .hasMessageContaining("320");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\uD800", "\uDC00b"})
    void whatIsNoTextIsRefused(String text) {
        assertThatThrownBy(() -> profile(List.of(MultiValue.of(text, null, false))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("emails.value");
    }

    @Test
    void tooManyValuesAreRefused() {
        assertThatThrownBy(() -> profile(Collections.nCopies(501, MultiValue.of("a", null, false))))
                .hasMessageContaining("501");
    }

    @Test
    void differencesNameTheAttributesThatChanged() {
        var before = profile(List.of(MultiValue.of("a", null, false)));
        var after = new UserProfile(
                false, Map.of(UserAttribute.USER_NAME, "ada", UserAttribute.GIVEN_NAME, "Ada"), Map.of());

        assertThat(before.differences(after)).containsExactly("active", "name.givenName", "emails");
        assertThat(before.differences(before)).isEmpty();
    }

    @Test
    void extensionValuesAreDifferencesByTheirQualifiedNames() {
        var campus = new ExtensionAttribute("1", "urn:example:school", "campus", AttributeType.STRING, false, false);
        UserProfile before = new UserProfile(true, Map.of(UserAttribute.USER_NAME, "ada"), Map.of());
        var after = new UserProfile(
                true, before.texts(), before.values(), new ExtensionValues(Map.of(campus, List.of("north"))));

        assertThat(before.differences(after)).containsExactly("urn:example:school:campus");
        assertThat(after.withActive(false).extensions()).isEqualTo(after.extensions());
    }

    @Test
    void anExtensionTextThatCannotBeKeptIsRefusedByItsQualifiedName() {
        var campus = new ExtensionAttribute("1", "urn:example:school", "campus", AttributeType.STRING, false, false);
        var values = new ExtensionValues(Map.of(campus, List.of("x".repeat(4097))));

        assertThatThrownBy(() -> new UserProfile(true, Map.of(UserAttribute.USER_NAME, "ada"), Map.of(), values))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("urn:example:school:campus has 4097 characters");
    }

    // RFC 7643 §2.4
    @Test
    void theSameValueAndTypeIsKeptOnceAndStaysPrimary() {
        UserProfile ada = profile(List.of(
                MultiValue.of("a@x", "work", false),
                MultiValue.of("a@x", "home", false),
                MultiValue.of("a@x", "work", true)));

        assertThat(ada.values(MultiValuedAttribute.EMAILS))
                .containsExactly(MultiValue.of("a@x", "work", true), MultiValue.of("a@x", "home", false));
    }

    private static UserProfile profile(List<MultiValue> emails) {
        return new UserProfile(
                true, Map.of(UserAttribute.USER_NAME, "ada"), Map.of(MultiValuedAttribute.EMAILS, emails));
    }
}
