package dev.rollcall.web.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.directory.extension.AttributeType;
import dev.rollcall.directory.extension.NewAttribute;
import dev.rollcall.directory.extension.NewExtension;
import dev.rollcall.platform.failure.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionRequestTest {
    @Test
    void onlyTheUrnIsNeeded() {
        NewExtension extension = ExtensionRequest.of("{\"urn\": \"urn:example:school\"}");

        assertThat(extension.name()).isEqualTo("urn:example:school");
        assertThat(extension.attributes()).isEmpty();
    }

    @Test
    void attributesComeWithTheirCharacteristics() {
        NewExtension extension = ExtensionRequest.of("""
                {"urn": "urn:example:school", "name": "School", "description": "d", "attributes": [
                  {"name": "campus", "type": "string", "caseExact": true, "description": "The campus."},
                  {"name": "since", "type": "dateTime", "multiValued": true}]}
                """);

        assertThat(extension.attributes())
                .containsExactly(
                        new NewAttribute("campus", AttributeType.STRING, false, true, "The campus."),
                        new NewAttribute("since", AttributeType.DATE_TIME, true, false, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[]|Send urn",
                "{}|“urn” is missing",
                "{'urn':'urn:example:a','name':1}|“name” must be a text",
                "{'urn':'urn:example:a','attributes':{}}|“attributes” must be a list",
                "{'urn':'urn:example:a','attributes':['x']}|“attributes” must be a list",
                "{'urn':'urn:example:a','attributes':[{'name':'x'}]}|“type” is missing",
                "{'urn':'urn:example:a','attributes':[{'name':'x','type':'complex'}]}|“complex” is no type",
                "{'urn':'urn:example:a','attributes':[{'name':'x','type':'string','multiValued':'no'}]}|“multiValued” must be"
            })
    void whatIsWrongIsNamed(String body, String sentence) {
        assertThatThrownBy(() -> ExtensionRequest.of(body.replace('\'', '"')))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(sentence);
    }
}
