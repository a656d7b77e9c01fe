package dev.rollcall.scim.patch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.ResourceType;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcePatchTest {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String ADA = """
            {"userName":"ada","title":"Dr","name":{"givenName":"Ada","familyName":"King"},"active":true,
             "emails":[{"value":"a@work","type":"work","primary":true},{"value":"a@home","type":"home"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Maths"}}
            """;

    @Nested
    class SingularAttributes {
        @Test
        void oktasDeactivationHasNoPath() {
            assertThat(patched("{'op':'replace','value':{'active':false}}")
                            .path("active")
                            .asBoolean())
                    .isFalse();
        }

        @Test
        void aSubAttributeIsReplacedAndItsSiblingsStay() {
            assertThat(patched("{'op':'replace','path':'name.givenName','value':'Augusta'}")
                            .path("name"))
                    .isEqualTo(json("{'givenName':'Augusta','familyName':'King'}"));
        }

        @Test
        void aComplexAttributeIsMergedAndAnEmptyTextClears() {
            assertThat(patched("{'op':'replace','path':'name','value':{'givenName':'Augusta','familyName':''}}")
                            .path("name"))
                    .isEqualTo(json("{'givenName':'Augusta'}"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'op':'remove','path':'title'}",
                    "{'op':'replace','path':'title','value':''}",
                    "{'op':'replace','path':'TITLE','value':null}",
                    "{'op':'replace','value':{'title':''}}"
                })
        void anAttributeIsRemoved(String operation) {
            assertThat(patched(operation).has("title")).isFalse();
        }

        @Test
        void keysOfAValueWithoutPathAreAttributesAndWholeExtensions() {
            ObjectNode ada = patched("{'op':'replace','value':{'TITLE':'Prof','name.givenName':'Augusta','" + ENTERPRISE
                    + ":employeeNumber':'7','" + ENTERPRISE + "':{'department':'Poetry'}}}");

            assertThat(ada.path("title").asText()).isEqualTo("Prof");
            assertThat(ada.path("name").path("givenName").asText()).isEqualTo("Ada");
            assertThat(ada.path(ENTERPRISE)).isEqualTo(json("{'department':'Poetry'}"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"{'value':''}", "{'value':null}", "null", "''"})
        void anEmptyComplexValueClears(String value) {
            assertThat(patched("{'op':'add','path':'" + ENTERPRISE + ":manager','value':{'value':'m1'}},"
                                    + "{'op':'replace','path':'" + ENTERPRISE + ":manager','value':" + value + "}")
                            .path(ENTERPRISE)
                            .has("manager"))
                    .isFalse();
        }
    }

    /** RFC 7644 §3.5.2.3: only what is named is changed. */
    @Nested
    class PartsThatAreNotNamed {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{'familyName':null}|{'givenName':'Ada'}",
                    "{'familyName':''}|{'givenName':'Ada'}",
                    "{'FAMILYNAME':null,'fullName':'X'}|{'givenName':'Ada'}",
                    "{'middleName':''}|{'givenName':'Ada','familyName':'King'}",
                    "{'middleName':null}|{'givenName':'Ada','familyName':'King'}",
                    "{'fullName':'X'}|{'givenName':'Ada','familyName':'King'}",
                    "{}|{'givenName':'Ada','familyName':'King'}"
                })
        void ofANameStay(String value, String name) {
            for (String op : new String[] {"add", "replace"}) {
                assertThat(patched("{'op':'" + op + "','path':'name','value':" + value + "}")
                                .path("name"))
                        .isEqualTo(json(name));
                assertThat(patched("{'op':'" + op + "','value':{'name':" + value + "}}")
                                .path("name"))
                        .isEqualTo(json(name));
            }
        }

        @Test
        void areGoneWithTheLastOne() {
            assertThat(patched("{'op':'replace','path':'name','value':{'familyName':null,'givenName':''}}")
                            .has("name"))
                    .isFalse();
            assertThat(patched("{'op':'remove','path':'name.familyName'},{'op':'remove','path':'name.givenName'}")
                            .has("name"))
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{'display':null}", "{'display':''}", "{'shoe':'x'}", "{}"})
        void ofAChosenValueStay(String value) {
            for (String op : new String[] {"add", "replace"}) {
                assertThat(patched("{'op':'" + op + "','path':'emails[type eq \\\"work\\\"]','value':" + value + "}"))
                        .isEqualTo(json(ADA));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"[{'shoe':'x'}]", "{'shoe':'x'}", "{}", "[{}]"})
        void ofAllValuesStayWhenTheValueNamesNothingKnown(String value) {
            for (String op : new String[] {"add", "replace"}) {
                assertThat(patched("{'op':'" + op + "','path':'emails','value':" + value + "}"))
                        .isEqualTo(json(ADA));
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'op':'replace','value':{'URN':null}}",
                    "{'op':'add','value':{'urn:ietf:params:scim:schemas:extension:enterprise:2.0:USER':null}}",
                    "{'op':'replace','path':'URN','value':null}",
                    "{'op':'replace','path':'URN','value':''}",
                    "{'op':'replace','value':{'URN':{'department':null}}}",
                    "{'op':'remove','path':'URN'}"
                })
        void anExtensionIsCleared(String operation) {
            assertThat(patched(operation.replace("URN", ENTERPRISE)).has(ENTERPRISE))
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{'shoe':'x'}", "{'costCenter':null}", "[{}]"})
        void ofAnExtensionStay(String value) {
            assertThat(patched("{'op':'replace','value':{'" + ENTERPRISE + "':" + value + "}}"))
                    .isEqualTo(json(ADA));
            assertThat(patched("{'op':'add','path':'" + ENTERPRISE + "','value':" + value + "}"))
                    .isEqualTo(json(ADA));
        }

        @ParameterizedTest
        @ValueSource(strings = {"emails.value", "phoneNumbers.value"})
        void aValueIsNotTakenOutOfAll(String path) {
            assertRefused("{'op':'remove','path':'" + path + "'}", ScimType.INVALID_PATH);
            assertRefused("{'op':'replace','path':'" + path + "','value':null}", ScimType.INVALID_PATH);
        }

        @Test
        void aLabelIsTakenFromAll() {
            assertThat(patched("{'op':'remove','path':'emails.type'}").path("emails"))
                    .isEqualTo(json("{'e':[{'value':'a@work','primary':true},{'value':'a@home'}]}")
                            .path("e"));
        }
    }

    @Nested
    class References {
        private static final String ALICE =
                "{'op':'add','path':'URN:manager','value':{'value':'A','$ref':'x/A','displayName':'Alice'}},";

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{'op':'replace','path':'URN:manager','value':{'value':'B'}}|{'value':'B'}",
                    "{'op':'replace','path':'manager','value':{'value':'B'}}|{'value':'B'}",
                    "{'op':'replace','path':'URN:manager.value','value':'B'}|{'value':'B'}",
                    "{'op':'add','value':{'URN':{'manager':{'value':'B'}}}}|{'value':'B'}",
                    "{'op':'replace','path':'URN:manager','value':{'value':'B','displayName':'Bob'}}|{'value':'B','displayName':'Bob'}",
                    "{'op':'replace','path':'URN:manager.displayName','value':'Bob'},{'op':'replace','path':'URN:manager.value','value':'B'}|{'value':'B','displayName':'Bob'}",
                    "{'op':'replace','path':'URN:manager','value':{'value':'A'}}|{'value':'A','$ref':'x/A','displayName':'Alice'}",
                    "{'op':'add','path':'URN:manager','value':{'email':'x'}}|{'value':'A','$ref':'x/A','displayName':'Alice'}",
                    "{'op':'replace','path':'URN:manager.displayName','value':'Ally'}|{'value':'A','$ref':'x/A','displayName':'Ally'}"
                })
        void whatDescribesAManagerFollowsTheValue(String operation, String manager) {
            ObjectNode before = patched(ALICE.substring(0, ALICE.length() - 1).replace("URN", ENTERPRISE));
            assertThat(patched(before, operation.replace("URN", ENTERPRISE))
                            .path(ENTERPRISE)
                            .path("manager"))
                    .isEqualTo(json(manager));
        }
    }

    @Nested
    class CaseOfTexts {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "photos|https://x/A.png|https://x/a.png|1",
                    "photos|https://x/a.png|https://x/a.png|0",
                    "x509Certificates|MIIA|MIIa|1",
                    "emails|A@x|a@X|0",
                    "roles|Admin|ADMIN|0"
                })
        void countsInAFilterAsTheSchemaSays(String attribute, String kept, String named, int left) {
            ObjectNode ada = patched("{'op':'replace','path':'" + attribute + "','value':[{'value':'" + kept
                    + "'}]},{'op':'remove','path':'" + attribute + "[value eq \\\"" + named + "\\\"]'}");
            assertThat(ada.path(attribute)).hasSize(left);
        }
    }

    @Nested
    class Limits {
        @Test
        void operations() {
            String many = "{'op':'add','path':'title','value':'x'},".repeat(SentOperation.MOST);
            assertThat(patched(many.substring(0, many.length() - 1))
                            .path("title")
                            .asText())
                    .isEqualTo("x");
            assertThatThrownBy(() -> patched(many + "{'op':'add','path':'title','value':'x'}"))
                    .isInstanceOfSatisfying(
                            ScimException.class, e -> assertThat(e.status()).isEqualTo(413))
                    .hasMessageContaining("5000");
        }

        @Test
        void comparisonsOfOneRequestAreCountedOverItsOperations() {
            String values = "{'op':'replace','path':'emails','value':["
                    + java.util.stream.IntStream.range(0, 500)
                            .mapToObj(n -> "{'value':'v" + n + "'}")
                            .collect(java.util.stream.Collectors.joining(","))
                    + "]}";
            String filter = "value eq \\\"x\\\"" + " or value eq \\\"x\\\"".repeat(440);
            String removal = ",{'op':'remove','path':'emails[" + filter + "]'}";

            assertThat(patched(values + removal.repeat(2)).path("emails")).hasSize(500);
            assertThatThrownBy(() -> patched(values + removal.repeat(20)))
                    .isInstanceOfSatisfying(
                            ScimException.class, e -> assertThat(e.scimType()).isEqualTo(ScimType.TOO_MANY))
                    .hasMessageContaining("1000000");
        }
    }

    @Nested
    class MultiValuedAttributes {
        @Test
        void aValueIsChosenByItsType() {
            assertThat(patched("{'op':'replace','path':'emails[type eq \\\"work\\\"].value','value':'b@work'}")
                            .path("emails"))
                    .isEqualTo(
                            json("{'e':[{'value':'b@work','type':'work','primary':true},{'value':'a@home','type':'home'}]}")
                                    .path("e"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'op':'add','path':'addresses[type eq \\\"work\\\"].postalCode','value':'94105'}",
                    "{'op':'replace','path':'addresses[type eq \\\"work\\\"]','value':{'postalCode':'94105'}}",
                    "{'op':'replace','path':'phoneNumbers[type eq \\\"mobile\\\"].value','value':''}",
                    "{'op':'replace','path':'emails[type ne \\\"work\\\" and value sw \\\"z\\\"].value','value':'x'}",
                    "{'op':'replace','path':'emails[primary eq \\\"true\\\"].value','value':'x'}"
                })
        void aFilterThatNoValueFulfilsHasNoTarget(String operation) {
            assertRefused(operation, ScimType.NO_TARGET);
        }

        @Test
        void booleansChooseValues() {
            assertThat(patched("{'op':'replace','path':'emails[primary eq true].value','value':'p'}")
                            .path("emails")
                            .path(0)
                            .path("value")
                            .asText())
                    .isEqualTo("p");
            assertThat(patched("{'op':'remove','path':'emails[primary eq false]'}")
                            .path("emails"))
                    .hasSize(1);
        }

        @Test
        void aNewPrimaryTakesItFromTheOld() {
            assertThat(patched("{'op':'add','path':'emails','value':[{'value':'c','primary':true}]}")
                            .path("emails"))
                    .extracting(email -> email.path("primary").asBoolean())
                    .containsExactly(false, false, true);
        }

        @Test
        void addingAValueThatIsThereChangesNothing() {
            assertThat(patched("{'op':'add','path':'emails','value':[{'value':'a@home','type':'home'}]}"))
                    .isEqualTo(json(ADA));
        }

        @Test
        void replacingSetsExactlyTheValues() {
            assertThat(patched("{'op':'replace','path':'emails','value':[{'value':'x'}]}")
                            .path("emails"))
                    .hasSize(1);
            assertThat(patched("{'op':'replace','path':'emails','value':[]}").has("emails"))
                    .isFalse();
        }

        @ParameterizedTest
        @ValueSource(strings = {"null", "''", "{'value':''}"})
        void aChosenValueThatIsClearedIsRemoved(String value) {
            assertThat(patched("{'op':'replace','path':'emails[type eq \\\"home\\\"]','value':" + value + "}")
                            .path("emails"))
                    .hasSize(1);
        }

        @Test
        void removingTakesAllOrTheChosen() {
            assertThat(patched("{'op':'remove','path':'emails'}").has("emails")).isFalse();
            assertThat(patched("{'op':'remove','path':'emails','value':null}").has("emails"))
                    .isFalse();
            assertThat(patched("{'op':'remove','path':'emails[type eq \\\"home\\\"]'}")
                            .path("emails"))
                    .hasSize(1);
            assertThat(patched("{'op':'remove','path':'emails[type eq \\\"other\\\"]'}"))
                    .isEqualTo(json(ADA));
        }
    }

    @Nested
    class Refusals {
        @Test
        void nothingIsDoneWhenALaterOperationFails() {
            ObjectNode ada = json(ADA);

            assertThatThrownBy(() -> patched(
                            ada,
                            "{'op':'replace','path':'title','value':'x'},"
                                    + "{'op':'replace','path':'title[','value':'y'}"))
                    .isInstanceOf(ScimException.class);

            assertThat(ada).isEqualTo(json(ADA));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{'op':'remove'}|NO_TARGET",
                    "{'op':'merge','value':{}}|INVALID_SYNTAX",
                    "{'op':'Replace','path':'title','value':'x'}|INVALID_SYNTAX",
                    "{'op':'replace','path':'active','value':'False'}|INVALID_VALUE",
                    "{'op':'replace','path':'title','value':['x']}|INVALID_VALUE",
                    "{'op':'remove','path':'emails','value':[{'value':'a@home'}]}|INVALID_VALUE",
                    "{'op':'add','path':'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager','value':'m1'}|INVALID_VALUE",
                    "{'op':'replace','path':'a b','value':1}|INVALID_PATH",
                    "{'op':'replace','path':'title[a pr]','value':1}|INVALID_PATH",
                    "{'op':'replace','path':'title.x','value':1}|INVALID_PATH",
                    "{'op':'remove','path':'emails[shoe ne 1]'}|NO_TARGET",
                    "{'op':'remove','path':'emails[primary gt false]'}|INVALID_FILTER",
                    "{'op':'remove','path':'emails[value gt null]'}|INVALID_FILTER",
                    "{'op':'replace','value':{'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User':'x'}}|INVALID_VALUE",
                    "{'op':'replace','path':'title'}|INVALID_VALUE",
                    "{'op':'replace','value':'x'}|INVALID_VALUE",
                    "{'op':'replace','path':'active','value':'maybe'}|INVALID_VALUE",
                    "{'op':'replace','path':'id','value':'x'}|MUTABILITY",
                    "{'op':'add','path':'groups','value':[]}|MUTABILITY"
                })
        void eachHasItsKeyword(String operation, ScimType type) {
            assertRefused(operation, type);
        }

        @Test
        void unknownAndEchoedReadOnlyAttributesArePassedOver() {
            assertThat(patched("{'op':'replace','path':'shoeSize','value':'44'}"))
                    .isEqualTo(json(ADA));
            assertThat(
                            patched(
                                    "{'op':'replace','value':{'id':'x','meta':{},'groups':[],'password':null,'urn:x:y:z':1,'urn:x:ext:2.0':{},'a b':1}}"))
                    .isEqualTo(json(ADA));
        }

        @Test
        void aMessageWithoutOperationsIsRefused() {
            for (String message : List.of("{}", "{'Operations':[]}")) {
                assertThatThrownBy(() -> read(json(message))).isInstanceOf(ScimException.class);
            }
        }
    }

    private static void assertRefused(String operation, ScimType type) {
        assertThatThrownBy(() -> patched(operation)).isInstanceOfSatisfying(ScimException.class, e -> {
            assertThat(e.scimType()).isEqualTo(type);
            assertThat(e.status()).isEqualTo(400);
        });
    }

    private static ObjectNode patched(String operation) {
        return patched(json(ADA), operation);
    }

    private static ObjectNode patched(ObjectNode person, String operation) {
        return ResourcePatch.of(read(json("{'Operations':[" + operation + "]}")), Dialect.STANDARD)
                .apply(person)
                .resource();
    }

    private static List<PatchOperation> read(ObjectNode message) {
        return PatchOperation.readAll(ResourceType.USER, message, Dialect.STANDARD);
    }

    private static ObjectNode json(String text) {
        return Json.readObject(text.replace('\'', '"').getBytes(UTF_8));
    }
}
