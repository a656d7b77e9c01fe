package dev.rollcall.scim.users;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.scim.patch.Dialect;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.ResourcePatch;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.schema.ResourceType;
import dev.rollcall.scim.schema.UserType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserBodyTest {
    private static final UserProfile LEAVER = new UserProfile(
            false,
            Map.of(UserAttribute.USER_NAME, "ada", UserAttribute.LOCALE, "en-US", UserAttribute.TITLE, "Dr"),
            Map.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'remove','path':'active'}",
                "{'op':'replace','path':'active','value':''}",
                "{'op':'replace','value':{'active':null}}"
            })
    void clearingActiveDoesNotLetALeaverBackIn(String operation) {
        ObjectNode message = json("{'Operations':[" + operation + "]}");
        var operations = PatchOperation.readAll(ResourceType.USER, message, Dialect.STANDARD);
        ObjectNode patched = ResourcePatch.of(operations, Dialect.STANDARD)
                .apply(UserJson.attributes(LEAVER))
                .resource();

        assertThat(UserBody.patched(UserType.PLAIN, patched, LEAVER).active()).isFalse();
    }

    @Test
    void aPutClearsWhatItLeavesOutButKeepsActiveAndPreferences() {
        UserProfile after = UserBody.replaced(UserType.PLAIN, json("{'userName':'ada'}"), LEAVER);

        assertThat(after.active()).isFalse();
        assertThat(after.text(UserAttribute.LOCALE)).isEqualTo("en-US");
        assertThat(after.text(UserAttribute.TITLE)).isNull();
    }

    private static ObjectNode json(String text) {
        return Json.readObject(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }
}
