package dev.rollcall.scim.users;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.schema.BodyReader;
import dev.rollcall.scim.schema.Extended;
import org.junit.jupiter.api.Test;

class ExtensionJsonTest {
    private static final String VALUES =
            "{'string':'north','strings':['a','b'],'boolean':true,'integer':5,'integers':[1,2],"
                    + "'decimal':100,'decimals':[0.1,4.5],'dateTime':'2026-05-13T04:42:34Z','reference':'https://example.com','binary':'aGVsbG8='}";

    @Test
    void valuesGoOutAsTheyCameIn() {
        UserProfile ada = UserBody.created(Extended.USER, read("{'userName':'ada','URN':" + VALUES + "}"));

        assertThat(UserJson.attributes(ada).path(Extended.URN).toString())
                .isEqualTo(json(VALUES).toString());
    }

    @Test
    void aPutWithoutTheExtensionClearsIt() {
        UserProfile ada = UserBody.created(Extended.USER, read("{'userName':'ada','URN':" + VALUES + "}"));

        UserProfile after = UserBody.replaced(Extended.USER, read("{'userName':'ada'}"), ada);

        assertThat(ada.extensions().values()).hasSize(10);
        assertThat(after.extensions()).isEqualTo(ExtensionValues.NONE);
    }

    @Test
    void nullAndEmptyClearAnAttributeOnly() {
        UserProfile ada = UserBody.created(
                Extended.USER,
                read("{'userName':'ada','URN':{'string':'','strings':[],'integer':null,'boolean':false}}"));

        assertThat(UserJson.attributes(ada).path(Extended.URN)).isEqualTo(json("{'boolean':false}"));
    }

    private static ObjectNode read(String body) {
        return BodyReader.read(Extended.USER.type(), json(body));
    }

    private static ObjectNode json(String text) {
        return Json.readObject(
                text.replace('\'', '"').replace("URN", Extended.URN).getBytes(UTF_8));
    }
}
