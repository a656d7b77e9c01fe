package dev.rollcall.scim.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomValueTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'string':'north'}|{'string':'north'}",
                "{'STRING':5}|{'string':'5'}",
                "{'string':''}|{'string':null}",
                "{'strings':'a'}|{'strings':['a']}",
                "{'strings':['a','',null,'b']}|{'strings':['a','b']}",
                "{'strings':[{'value':'a'},{'value':'b'}]}|{'strings':['a','b']}",
                "{'strings':[]}|{'strings':[]}",
                "{'strings':null}|{'strings':null}",
                "{'boolean':true}|{'boolean':true}",
                "{'boolean':'False'}|{'boolean':false}",
                "{'integer':5}|{'integer':5}",
                "{'integer':'5'}|{'integer':5}",
                "{'integer':5.0}|{'integer':5}",
                "{'integer':9223372036854775807}|{'integer':9223372036854775807}",
                "{'integers':[1,'2']}|{'integers':[1,2]}",
                "{'decimal':4.5}|{'decimal':4.5}",
                "{'decimal':'4.5'}|{'decimal':4.5}",
                "{'decimal':0.1234567890123456789012345}|{'decimal':0.1234567890123456789012345}",
                "{'dateTime':'2026-05-13T04:42:34Z'}|{'dateTime':'2026-05-13T04:42:34Z'}",
                "{'dateTime':'2026-05-13T04:42:34.5+02:00'}|{'dateTime':'2026-05-13T02:42:34.500Z'}",
                "{'reference':'https://example.com/a?b=c'}|{'reference':'https://example.com/a?b=c'}",
                "{'reference':'../Users/1'}|{'reference':'../Users/1'}",
                "{'binary':'aGVsbG8='}|{'binary':'aGVsbG8='}",
                "{'unknown':1}|{}"
            })
    void valuesComeInTheTypeOfTheirAttribute(String sent, String read) {
        assertThat(read(sent).path(Extended.URN).toString())
                .isEqualTo(json(read).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'string':{'a':'b'}}|string|one string",
                "{'string':['a']}|string|one string",
                "{'string':['a','b']}|string|one string",
                "{'strings':[['a','b']]}|strings|one string",
                "{'boolean':'yes'}|boolean|true or false",
                "{'boolean':1}|boolean|true or false",
                "{'integer':'five'}|integer|a whole number",
                "{'integer':4.5}|integer|a whole number",
                "{'integer':true}|integer|a whole number",
                "{'integer':9223372036854775808}|integer|a whole number",
                "{'integer':1e999999999}|integer|a whole number",
                "{'integers':[1,'x']}|integers|a whole number",
                "{'decimal':'4,5'}|decimal|a number",
                "{'decimal':false}|decimal|a number",
                "{'dateTime':'2026-05-13'}|dateTime|a date and time",
                "{'dateTime':'2026-05-13T04:42:34'}|dateTime|a date and time",
                "{'dateTime':'10000-01-01T00:00:00Z'}|dateTime|a date and time",
                "{'dateTime':1778647354}|dateTime|a date and time",
                "{'reference':'not a uri'}|reference|a URI",
                "{'binary':'***'}|binary|Base64"
            })
    void aValueOfAnotherTypeIsRefusedByItsQualifiedName(String sent, String name, String expected) {
        assertThatThrownBy(() -> read(sent))
                .isInstanceOfSatisfying(
                        ScimException.class, e -> assertThat(e.scimType()).isEqualTo(ScimType.INVALID_VALUE))
                .hasMessageStartingWith(Extended.URN + ":" + name + " has a value")
                .hasMessageContaining(expected);
    }

    private static ObjectNode read(String extension) {
        return BodyReader.read(
                Extended.USER.type(), json("{'" + Extended.URN.toUpperCase(Locale.ROOT) + "':" + extension + "}"));
    }

    private static ObjectNode json(String text) {
        return Json.readObject(text.replace('\'', '"').getBytes(UTF_8));
    }
}
