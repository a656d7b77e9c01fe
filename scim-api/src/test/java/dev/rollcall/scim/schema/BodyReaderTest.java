package dev.rollcall.scim.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.protocol.ScimException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'USERNAME':'ada'}|{'userName':'ada'}",
                "{'Name':{'GIVENNAME':'Ada'}}|{'name':{'givenName':'Ada'}}",
                "{'active':true}|{'active':true}",
                "{'emails':[{'primary':false,'value':'a'}]}|{'emails':[{'primary':false,'value':'a'}]}",
                "{'emails':{'value':'a'}}|{'emails':[{'value':'a'}]}",
                "{'roles':['Admin']}|{'roles':[{'value':'Admin'}]}",
                "{'roles':[null,'',{}]}|{'roles':[]}",
                "{'title':7}|{'title':'7'}",
                "{'title':null}|{'title':null}",
                "{'title':''}|{'title':null}",
                "{'id':'x','meta':{},'groups':[{'value':'g'}],'schemas':[],'shoeSize':1,'urn:x:y':{}}|{}",
                "{'URN:ietf:params:scim:schemas:extension:enterprise:2.0:user':{'Manager':{'VALUE':'m'}}}|{'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':{'manager':{'value':'m'}}}"
            })
    void aBodyTakesTheShapeOfTheSchema(String sent, String read) {
        assertThat(BodyReader.read(ResourceType.USER, json(sent))).isEqualTo(json(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'active':'maybe'}",
                "{'active':1}",
                "{'active':'True'}",
                "{'title':['a']}",
                "{'name':'Ada'}",
                "{'title':{}}",
                "{'title':['a','b']}",
                "{'emails':[[1]]}"
            })
    void aValueOfAnotherKindIsRefusedWithTheAttributesName(String body) {
        String attribute = body.substring(2, body.indexOf('\'', 2));
        assertThatThrownBy(() -> BodyReader.read(ResourceType.USER, json(body)))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining(attribute);
    }

    @Test
    void aTextIsNoManager() {
        assertThatThrownBy(() -> BodyReader.read(
                        ResourceType.USER, json("{'" + UserSchema.ENTERPRISE_URN + "':{'manager':'m'}}")))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("manager");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThatThrownBy(() -> json("{'userName':'a','userName':'b'}")).isInstanceOf(ScimException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "\"a\"", "{", "{} x", "{'a':NaN}", "{'a':01}"})
    void whatIsNoJsonObjectIsRefused(String text) {
        assertThatThrownBy(() -> json(text)).isInstanceOf(ScimException.class).hasMessageContaining("JSON");
    }

    @Test
    void depthAndLongNumbersAreRefused() {
        assertThatThrownBy(() -> json("{'a':" + "[".repeat(5000) + "]".repeat(5000) + "}"))
                .isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> json("{'a':" + "9".repeat(5000) + "}")).isInstanceOf(ScimException.class);
    }

    private static ObjectNode json(String text) {
        return Json.readObject(text.replace('\'', '"').getBytes(UTF_8));
    }
}
