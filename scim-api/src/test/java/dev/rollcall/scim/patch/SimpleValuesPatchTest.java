package dev.rollcall.scim.patch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.interop.entra.EntraNormalizer;
import dev.rollcall.scim.protocol.Corrections;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.Extended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PATCH of custom attributes; {@code URN} stands for the extension's. */
class SimpleValuesPatchTest {
    private static final String ADA =
            "{'userName':'ada','URN':{'string':'north','strings':['a','B'],'integers':[1,2]}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'add','path':'URN:strings','value':['c','b']}|{'string':'north','strings':['a','B','c'],'integers':[1,2]}",
                "{'op':'add','path':'URN:strings','value':'c'}|{'string':'north','strings':['a','B','c'],'integers':[1,2]}",
                "{'op':'add','path':'URN:integers','value':['2',3]}|{'string':'north','strings':['a','B'],'integers':[1,2,3]}",
                "{'op':'replace','path':'URN:strings','value':['c']}|{'string':'north','strings':['c'],'integers':[1,2]}",
                "{'op':'replace','path':'URN:strings','value':[]}|{'string':'north','integers':[1,2]}",
                "{'op':'replace','path':'URN:strings','value':null}|{'string':'north','integers':[1,2]}",
                "{'op':'remove','path':'URN:strings'}|{'string':'north','integers':[1,2]}",
                "{'op':'remove','path':'URN:strings','value':['b']}|{'string':'north','strings':['a'],'integers':[1,2]}",
                "{'op':'remove','path':'URN:strings','value':[{'value':'a'}]}|{'string':'north','strings':['B'],'integers':[1,2]}",
                "{'op':'remove','path':'URN:strings[value eq «b»]'}|{'string':'north','strings':['a'],'integers':[1,2]}",
                "{'op':'remove','path':'URN:strings[value eq «x»]'}|{'string':'north','strings':['a','B'],'integers':[1,2]}",
                "{'op':'remove','path':'URN:integers[value eq 2]'}|{'string':'north','strings':['a','B'],'integers':[1]}",
                "{'op':'replace','path':'URN:strings[value eq «a»]','value':'z'}|{'string':'north','strings':['z','B'],'integers':[1,2]}",
                "{'op':'replace','path':'URN:string','value':'south'}|{'string':'south','strings':['a','B'],'integers':[1,2]}",
                "{'op':'remove','path':'urn:example:school:2.0:user:STRING'}|{'strings':['a','B'],'integers':[1,2]}",
                "{'op':'replace','path':'URN','value':{'string':'south'}}|{'string':'south','strings':['a','B'],'integers':[1,2]}",
                "{'op':'replace','value':{'URN':{'integer':'7','strings':['c']}}}|{'string':'north','strings':['c'],'integers':[1,2],'integer':7}",
                "{'op':'replace','value':{'URN:integer':7}}|{'string':'north','strings':['a','B'],'integers':[1,2],'integer':7}",
                "{'op':'replace','path':'URN:unknown','value':1}|{'string':'north','strings':['a','B'],'integers':[1,2]}"
            })
    void customAttributesAreChangedByTheirPaths(String operation, String extension) {
        // Compared as written: a number that fits either is an IntNode here and a LongNode there.
        assertThat(json(patched(operation).path(Extended.URN).toString())).isEqualTo(json(extension));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'replace','path':'URN:integer','value':'x'}|INVALID_VALUE",
                "{'op':'add','path':'URN:integers','value':['x']}|INVALID_VALUE",
                "{'op':'replace','path':'URN:integers[value eq 9]','value':3}|NO_TARGET",
                "{'op':'remove','path':'URN:integers[value gt 1]'}|INVALID_PATH",
                "{'op':'remove','path':'URN:string[value eq 1]'}|INVALID_PATH"
            })
    void whatCannotBeDoneIsRefused(String operation, ScimType type) {
        assertThatThrownBy(() -> patched(operation))
                .isInstanceOfSatisfying(
                        ScimException.class, e -> assertThat(e.scimType()).isEqualTo(type));
    }

    @Test
    void removingTheWholeExtensionRemovesItsObject() {
        assertThat(patched("{'op':'remove','path':'URN'}").has(Extended.URN)).isFalse();
    }

    private static ObjectNode patched(String operation) {
        var entra = new EntraNormalizer(Extended.USER.type(), new Corrections());
        var operations = entra.operations(json("{'Operations':[" + operation + "]}"));
        return ResourcePatch.of(operations, entra).apply(json(ADA)).resource();
    }

    private static ObjectNode json(String text) {
        return Json.readObject(text.replace("«", "\\\"")
                .replace("»", "\\\"")
                .replace('\'', '"')
                .replace("URN", Extended.URN)
                .getBytes(UTF_8));
    }
}
