package dev.rollcall.directory.role;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.failure.ConflictException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrimaryAdminGuardTest {
    private static final MultiValue WORK = MultiValue.of("ada@corp.example", "work", true);
    private static final MultiValue HOME = MultiValue.of("ada@home.example", "home", false);
    private static final UserProfile ADA = profile(true, "ada@corp.example", "00u1", WORK, HOME);

    @Test
    void whatLeavesTheSignInAsItIsPasses() {
        assertPasses(ADA);
        assertPasses(profile(true, "ADA@corp.example", "00u1", HOME, WORK));
        assertPasses(profile(true, "ada@corp.example", "00u1", MultiValue.of("Ada@CORP.example", null, false), HOME));
    }

    @Test
    void byWhatAPersonIsFoundIsNotChanged() {
        assertRefused(
                profile(true, "mallory@corp.example", "00u1", WORK, HOME), "userName (to \"mallory@corp.example\")");
        assertRefused(profile(true, "ad\u0430@corp.example", "00u1", WORK, HOME), "userName");
        assertRefused(profile(true, "ada@corp.example\u200B", "00u1", WORK, HOME), "userName");
        assertRefused(profile(true, "ada@corp.example", "00U1", WORK, HOME), "externalId (to \"00U1\")");
        assertRefused(profile(true, "ada@corp.example", "", WORK, HOME), "externalId only");
        assertRefused(profile(true, "ada@corp.example", "00u1", WORK), "emails");
        assertRefused(
                profile(true, "ada@corp.example", "00u1", WORK, HOME, MultiValue.of("m@corp.example", null, false)),
                "emails");
        assertRefused(profile(true, "mallory", "00u2", WORK, HOME), "userName (to \"mallory\") and externalId");
    }

    @Test
    void whetherAPersonIsLetInIsNotChanged() {
        assertRefused(profile(false, "ada@corp.example", "00u1", WORK, HOME), "deactivate");
        assertThatThrownBy(
                        () -> PrimaryAdminGuard.check(profile(false, "ada", "", WORK), profile(true, "ada", "", WORK)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("\", Reactivate; then retry");
    }

    @Test
    void theRefusalSaysWhereToDoIt() {
        assertThatThrownBy(() -> PrimaryAdminGuard.check(ADA, profile(true, "ada@corp.example", "00u2", WORK, HOME)))
                .hasMessage(
                        "\"ada@corp.example\" is a Primary Admin, whose externalId (to \"00u2\") only Rollcall's own"
                                + " pages change, so nothing of this request was done. In Rollcall a Primary Admin opens People,"
                                + " \"ada@corp.example\", Edit; then retry this task in Okta.");
        assertThat(PrimaryAdminGuard.ofDeletion(ADA)).hasMessageEndingWith("Deactivate, which keeps the record.");
    }

    private static void assertPasses(UserProfile after) {
        assertThatCode(() -> PrimaryAdminGuard.check(ADA, after)).doesNotThrowAnyException();
    }

    private static void assertRefused(UserProfile after, String words) {
        assertThatThrownBy(() -> PrimaryAdminGuard.check(ADA, after))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining(words);
    }

    private static UserProfile profile(boolean active, String userName, String externalId, MultiValue... emails) {
        return new UserProfile(
                active,
                Map.of(UserAttribute.USER_NAME, userName, UserAttribute.EXTERNAL_ID, externalId),
                Map.of(MultiValuedAttribute.EMAILS, List.of(emails)));
    }
}
