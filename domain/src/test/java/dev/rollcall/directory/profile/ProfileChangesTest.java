package dev.rollcall.directory.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProfileChangesTest {
    private static final MultiValue WORK = new MultiValue("ada@work.example", null, "work", true, Address.NONE);

    @Test
    void eachAttributeHasItsBeforeAndItsAfter() {
        var before = new UserProfile(
                true,
                Map.of(UserAttribute.USER_NAME, "ada", UserAttribute.TITLE, "Engineer"),
                Map.of(MultiValuedAttribute.EMAILS, List.of(WORK)));
        var after =
                new UserProfile(false, Map.of(UserAttribute.USER_NAME, "ada", UserAttribute.NICK_NAME, "A"), Map.of());

        assertThat(ProfileChanges.of(before, after))
                .contains(
                        "\"active\":{\"before\":true,\"after\":false}",
                        "\"title\":{\"before\":\"Engineer\"}",
                        "\"nickName\":{\"after\":\"A\"}",
                        "\"emails\":{\"before\":[{\"value\":\"ada@work.example\",\"type\":\"work\",\"primary\":true}],"
                                + "\"after\":[]}")
                .doesNotContain("userName");
    }
}
