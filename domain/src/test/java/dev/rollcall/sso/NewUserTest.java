package dev.rollcall.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.policy.NameIdRule;
import dev.rollcall.session.SamlSubject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NewUserTest {
    private static final SamlSubject ADA = new SamlSubject("ada@corp.example", null, null, null, null);

    @Test
    void aNameIdThatIsAUserNameMakesThePersonOfThatName() {
        UserProfile made = NewUser.profile(NameIdRule.USER_NAME, VerifiedIdentity.of(ADA, "Ada", "Lovelace"));

        assertThat(made.userName()).isEqualTo("ada@corp.example");
        assertThat(made.text(UserAttribute.EXTERNAL_ID)).isNull();
        assertThat(made.text(UserAttribute.GIVEN_NAME)).isEqualTo("Ada");
        assertThat(made.text(UserAttribute.FAMILY_NAME)).isEqualTo("Lovelace");
        assertThat(made.values()).isEmpty();
    }

    @Test
    void aNameIdThatIsAnExternalIdNeedsAUserNameBesides() {
        var subject = new SamlSubject("00u1", null, null, null, null);
        var with = new VerifiedIdentity(subject, null, null, "ada", "a@corp.example", List.of("Instructor"), null);

        UserProfile made = NewUser.profile(NameIdRule.EXTERNAL_ID, with);

        assertThat(made.userName()).isEqualTo("ada");
        assertThat(made.text(UserAttribute.EXTERNAL_ID)).isEqualTo("00u1");
        assertThat(made.email()).contains("a@corp.example");
        assertThat(made.values(MultiValuedAttribute.ROLES)).containsExactly(MultiValue.of("Instructor", null, false));
        assertThatThrownBy(() -> NewUser.profile(NameIdRule.EXTERNAL_ID, VerifiedIdentity.of(subject, "Ada", "L")))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void onlyNamesThatAreThereAndDifferChangeAPerson() {
        var before = new UserProfile(
                true,
                Map.of(
                        UserAttribute.USER_NAME,
                        "ada",
                        UserAttribute.GIVEN_NAME,
                        "Ada",
                        UserAttribute.FAMILY_NAME,
                        "Byron",
                        UserAttribute.TITLE,
                        "Countess"),
                Map.of());

        assertThat(NewUser.renamed(before, VerifiedIdentity.of(ADA, "Ada ", null)))
                .isEmpty();
        assertThat(NewUser.renamed(before, VerifiedIdentity.of(ADA, " ", ""))).isEmpty();
        assertThat(NewUser.renamed(before, VerifiedIdentity.of(ADA, "x".repeat(321), "Lovelace")))
                .isEmpty();
        UserProfile after = NewUser.renamed(before, VerifiedIdentity.of(ADA, "Ada", "Lovelace"))
                .orElseThrow();
        assertThat(before.differences(after)).containsExactly("name.familyName");
    }

    @Test
    void aNameThatWasMadeOfTheTwoIsMadeOfThemAgainAndOneOfItsOwnStays() {
        var before = new UserProfile(
                true,
                Map.of(
                        UserAttribute.USER_NAME,
                        "ada",
                        UserAttribute.GIVEN_NAME,
                        "Ada",
                        UserAttribute.FAMILY_NAME,
                        "Byron",
                        UserAttribute.DISPLAY_NAME,
                        "Ada Byron",
                        UserAttribute.NAME_FORMATTED,
                        "The Right Honourable Ada Byron"),
                Map.of());

        var after = NewUser.renamed(before, VerifiedIdentity.of(ADA, null, "Lovelace"))
                .orElseThrow();

        assertThat(after.text(UserAttribute.DISPLAY_NAME)).isEqualTo("Ada Lovelace");
        assertThat(after.text(UserAttribute.NAME_FORMATTED)).isEqualTo("The Right Honourable Ada Byron");
        assertThat(NewUser.renamed(after, VerifiedIdentity.of(ADA, "Ada", "Lovelace")))
                .isEmpty();
    }
}
