package dev.rollcall.scim.interop.entra;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.patch.ResourcePatch;
import dev.rollcall.scim.protocol.Corrections;
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

/** Requests as Entra was seen to send them, what they do to a person, and how much of them is counted as corrected. */
class EntraNormalizerTest {
    private static final String URN = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String ADA = """
            {"userName":"ada","title":"Dr","name":{"givenName":"Ada","familyName":"King"},"active":true,
             "emails":[{"value":"a@work","type":"work","primary":true},{"value":"a@home","type":"home"}],
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"manager":{"value":"m0","displayName":"M"}}}
            """;

    private final Corrections corrections = new Corrections();
    private int correctedByTheResource;

    @Nested
    class OperationsAndBooleans {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{'op':'Replace','path':'active','value':'False'}|2",
                    "{'op':'Add','path':'active','value':'False'}|2",
                    "{'OP':'REPLACE','path':'ACTIVE','value':'false'}|2",
                    "{'op':'replace','path':'urn:ietf:params:scim:schemas:core:2.0:User:active','value':'False'}|1",
                    "{'op':'add','value':{'active':'False'}}|1",
                    "{'op':'replace','path':'active','value':false}|0"
                })
        void everySpellingDeactivates(String operation, int count) {
            assertThat(patched(operation).path("active")).isEqualTo(value("false"));
            assertThat(corrected()).isEqualTo(count);
        }

        @Test
        void booleansInValuesAreCorrected() {
            assertThat(patched("{'op':'add','path':'emails','value':[{'primary':'true','value':'c'}]}")
                            .path("emails")
                            .path(2))
                    .isEqualTo(value("{'primary':true,'value':'c'}"));
            assertThat(corrected()).isOne();
        }

        @Test
        void aQuotedBooleanInThePathChoosesTheValue() {
            assertThat(patched("{'op':'replace','path':'emails[primary eq \\'True\\' and not (type eq \\'x\\')].value',"
                                    + "'value':'p'}")
                            .path("emails"))
                    .isEqualTo(value("[{'value':'p','type':'work','primary':true},{'value':'a@home','type':'home'}]"));
            assertThat(corrected()).isOne();
        }

        @Test
        void bracketsStayWhenAPathIsRewritten() {
            assertThat(operations("{'op':'remove','path':'emails[(type eq \\'a\\\\\\'b\\' or value pr) and primary eq"
                            + " \\'FALSE\\']'}"))
                    .extracting(operation -> operation.target().toString())
                    .containsExactly("emails[(type eq \"a\\\"b\" or value pr) and primary eq false]");
        }

        @Test
        void anUnknownOperationStaysUnknown() {
            assertRefused("{'op':'Dance','path':'title','value':'x'}", ScimType.INVALID_SYNTAX);
            assertRefused("{'op':'Remove'}", ScimType.NO_TARGET);
            assertRefused("{'op':'Replace','path':'active','value':'perhaps'}", ScimType.INVALID_VALUE);
            assertRefused("{'op':'Replace','path':'id','value':'x'}", ScimType.MUTABILITY);
            assertRefused("{'op':'Replace','path':'emails[','value':'x'}", ScimType.INVALID_PATH);
        }
    }

    @Nested
    class Managers {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {"'m1'|2", "{'value':'m1'}|1", "[{'value':'m1'}]|2", "['m1']|2"})
        void isSetInEveryShape(String shape, int count) {
            assertThat(patched("{'op':'Add','path':'" + URN + ":manager','value':" + shape + "}")
                            .path(URN)
                            .path("manager")
                            .path("value")
                            .asText())
                    .isEqualTo("m1");
            assertThat(corrected()).isEqualTo(count);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'op':'replace','path':'URN:manager','value':''}",
                    "{'op':'replace','path':'URN:manager','value':{'value':''}}",
                    "{'op':'replace','path':'URN:manager','value':[{'value':''}]}",
                    "{'op':'Replace','path':'URN:manager','value':null}",
                    "{'op':'Remove','path':'URN:manager'}",
                    "{'op':'replace','value':{'URN:manager':''}}",
                    "{'op':'replace','value':{'URN':{'manager':''}}}",
                    "{'op':'replace','path':'URN','value':{'manager':''}}"
                })
        void isRemovedInEveryShape(String operation) {
            assertThat(patched(operation.replace("URN", URN)).path(URN).has("manager"))
                    .isFalse();
        }
    }

    @Nested
    class ListsOfOne {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'op':'replace','path':'name','value':[{'givenName':'A'}]}",
                    "{'op':'add','value':{'name':[{'givenName':'A'}]}}"
                })
        void standForTheObject(String operation) {
            assertThat(patched(operation).path("name")).isEqualTo(value("{'givenName':'A','familyName':'King'}"));
            assertThat(corrected()).isOne();
        }

        @Test
        void standForTheObjectInABody() {
            assertThat(normalizer(ResourceType.USER)
                            .body(json("{'name':[{'givenName':'A'}],'" + URN + "':[{'manager':['m']}]}")))
                    .isEqualTo(json("{'name':{'givenName':'A'},'" + URN + "':{'manager':{'value':'m'}}}"));
        }

        @ParameterizedTest
        @CsvSource(
                quoteCharacter = '"',
                value = {
                    "{'op':'replace','path':'title','value':['Dean']}; title; 'Dean'",
                    "{'op':'add','value':{'title':['Dean']}}; title; 'Dean'",
                    "{'op':'replace','path':'active','value':[false]}; active; false",
                    "{'op':'replace','path':'name.familyName','value':['Wu']}; name; {'givenName':'Ada','familyName':'Wu'}",
                    "{'op':'replace','path':'name','value':{'familyName':['Wu']}}; name; {'givenName':'Ada','familyName':'Wu'}",
                },
                delimiter = ';')
        void standForTheText(String operation, String attribute, String expected) {
            assertThat(patched(operation).path(attribute)).isEqualTo(value(expected));
            assertThat(corrected()).isOne();
        }

        @Test
        void standForAPartOfAValue() {
            var person = patched("{'op':'replace','path':'emails[type eq \\'work\\'].value','value':['w@x.example']}");

            assertThat(person.path("emails").findValuesAsText("value")).contains("w@x.example");
            assertThat(corrected()).isOne();
        }

        @Test
        void standForTheTextInABody() {
            assertThat(normalizer(ResourceType.USER)
                            .body(json("{'title':['Dean'],'active':['True'],'emails':[{'value':['a@x.example']}]}")))
                    .isEqualTo(json("{'title':'Dean','active':true,'emails':[{'value':'a@x.example'}]}"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'op':'add','path':'name','value':[{},{}]}",
                    "{'op':'add','path':'name','value':['x']}",
                    "{'op':'replace','path':'title','value':['a','b']}",
                    "{'op':'replace','path':'title','value':[['a']]}",
                    "{'op':'replace','path':'active','value':['yes']}",
                    "{'op':'replace','path':'userName','value':['x']}",
                    "{'op':'replace','path':'externalId','value':['x']}"
                })
        void ofMoreOrOfAnotherTypeAreRefused(String operation) {
            assertRefused(operation, ScimType.INVALID_VALUE);
        }
    }

    @Nested
    class KeysOfAValueWithoutPath {
        @Test
        void dottedAndQualifiedKeysArePaths() {
            ObjectNode ada = patched("{'op':'replace','value':{'name.givenName':'A','" + URN + ":employeeNumber':'7','"
                    + URN + "':{'manager.displayName':'N','division':'D'},'title':'Prof'}}");

            assertThat(ada.path("name")).isEqualTo(value("{'givenName':'A','familyName':'King'}"));
            assertThat(ada.path("title").asText()).isEqualTo("Prof");
            assertThat(ada.path(URN))
                    .isEqualTo(
                            value("{'manager':{'value':'m0','displayName':'N'},'division':'D','employeeNumber':'7'}"));
            assertThat(corrected()).isEqualTo(3);
        }

        @Test
        void keysThatNameNothingWritableArePassedOver() {
            assertThat(
                            patched(
                                    "{'op':'replace','value':{'meta.created':'x','id':'y','urn:x:y:z':1,'a b':1,'shoe.size':2}}"))
                    .isEqualTo(value(ADA));
            assertThat(corrected()).isZero();
        }
    }

    @Nested
    class Roles {
        private static final String PACKED =
                "'{\\'id\\':\\'18d1\\',\\'value\\':\\'Admin\\',\\'displayName\\':\\'Administrator\\'}'";

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{'op':'add','path':'roles','value':[{'value':PACKED}]}",
                    "{'op':'add','path':'roles','value':{'value':PACKED}}",
                    "{'op':'add','path':'roles','value':PACKED}",
                    "{'op':'add','value':{'roles':[{'value':PACKED}]}}"
                })
        void areUnpacked(String operation) {
            assertThat(patched(operation.replace("PACKED", PACKED)).path("roles"))
                    .isEqualTo(value("[{'value':'Admin','display':'Administrator'}]"));
            assertThat(corrected()).isOne();
        }

        @Test
        void aChosenRoleGetsValueAndDisplay() {
            assertThat(patched("{'op':'Replace','path':'roles[primary eq \\'True\\'].value','value':" + PACKED + "}")
                            .path("roles"))
                    .isEqualTo(value("[{'primary':true,'value':'Admin','display':'Administrator'}]"));
        }

        @Test
        void aPackedRoleIsRemovedWhateverItIsCalledNow() {
            assertThat(patched(
                                    "{'op':'add','path':'roles','value':[{'value':'Admin','display':'Boss'},{'value':'User'}]},"
                                            + "{'op':'Remove','path':'roles','value':[{'value':" + PACKED + "}]}")
                            .path("roles"))
                    .isEqualTo(value("[{'value':'User'}]"));
        }

        @Test
        void otherTextsInBracesAreLeft() {
            assertThat(patched("{'op':'add','path':'roles','value':['{not json','{}']}")
                            .path("roles"))
                    .isEqualTo(value("[{'value':'{not json'},{'value':'{}'}]"));
            assertThat(corrected()).isZero();
        }
    }

    @Nested
    class RemovalsWithValues {
        @Test
        void takeThoseOnly() {
            assertThat(patched("{'op':'Remove','path':'emails','value':[{'value':'A@HOME'}]}")
                            .path("emails"))
                    .isEqualTo(value("[{'value':'a@work','type':'work','primary':true}]"));
            assertThat(corrected()).isEqualTo(2);
            assertThat(patched("{'op':'remove','path':'emails','value':'a@work'}")
                            .path("emails"))
                    .hasSize(1);
            assertThat(patched("{'op':'remove','path':'emails','value':[{'type':'work'},{'type':'home'}]}")
                            .has("emails"))
                    .isFalse();
        }

        @Test
        void takeOnlyValuesThatHaveAllThatIsNamed() {
            assertThat(patched("{'op':'remove','path':'emails','value':[{'value':'a@work','type':'home'}]}"))
                    .isEqualTo(value(ADA));
            assertThat(patched("{'op':'remove','path':'emails','value':[{}]}")).isEqualTo(value(ADA));
            assertThat(patched("{'op':'remove','path':'emails','value':[]}")).isEqualTo(value(ADA));
        }

        @Test
        void ofQuotesAndBackslashesAreTakenLiterally() {
            assertThat(patched("{'op':'add','path':'ims','value':[{'value':'a\\'\\\\b'},{'value':'c'}]},"
                                    + "{'op':'remove','path':'ims','value':[{'value':'a\\'\\\\b'}]}")
                            .path("ims"))
                    .isEqualTo(value("[{'value':'c'}]"));
        }

        @Test
        void thatCannotBeUnderstoodAreRefused() {
            assertRefused("{'op':'Remove','path':'emails','value':[['a@home']]}", ScimType.INVALID_VALUE);
        }

        @Test
        void ofMembersNameThemByTheirId() {
            assertThat(
                            ofGroup(
                                    "{'op':'Remove','path':'members','value':[{'$ref':null,'value':'a','display':'x','type':'User'},'b']}"))
                    .extracting(operation -> operation.target().toString())
                    .containsExactly("members[value eq \"a\"]", "members[value eq \"b\"]");
            assertThat(ofGroup("{'op':'remove','path':'members'}"))
                    .extracting(operation -> operation.target().toString())
                    .containsExactly("members");
        }

        @Test
        void ofMembersWithoutAnIdReachTheReaderAsTheyAre() {
            assertThat(ofGroup("{'op':'remove','path':'members','value':[{'value':'a'},{'$ref':null}]}"))
                    .singleElement()
                    .satisfies(operation -> assertThat(operation.value()).hasSize(2));
        }
    }

    @Nested
    class MissingOnes {
        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "addresses[type eq \\'work\\'].postalCode|'94105'|[{'type':'work','postalCode':'94105'}]",
                    "phoneNumbers[type eq \\'mobile\\'].value|'1'|[{'type':'mobile','value':'1'}]",
                    "roles[primary eq \\'True\\'].value|'admin'|[{'primary':true,'value':'admin'}]",
                    "roles[type eq \\'t\\' and primary eq true].value|'admin'|[{'type':'t','primary':true,'value':'admin'}]"
                })
        void areAddedAsTheFilterHasThem(String path, String value, String expected) {
            for (String op : List.of("Add", "Replace")) {
                assertThat(patched("{'op':'" + op + "','path':'" + path + "','value':" + value + "}")
                                .path(path.substring(0, path.indexOf('['))))
                        .isEqualTo(value(expected));
            }
        }

        @Test
        void areOneForAllOperationsOfARequest() {
            ObjectNode ada =
                    patched("{'op':'replace','path':'addresses[type eq \\'work\\'].postalCode','value':'94105'},"
                            + "{'op':'replace','path':'addresses[type eq \\'work\\'].locality','value':'SF'}");

            assertThat(ada.path("addresses"))
                    .isEqualTo(value("[{'type':'work','postalCode':'94105','locality':'SF'}]"));
            assertThat(corrected()).isOne();
        }

        @Test
        void leaveThePrimaryWithWhoHasIt() {
            ObjectNode ada = patched("{'op':'Add','path':'emails[type eq \\'other\\'].value','value':'c'}");

            assertThat(ada.path("emails"))
                    .extracting(email -> email.path("primary").asBoolean())
                    .containsExactly(true, false, false);
        }

        @Test
        void areCountedAsOftenAsTheyAreWrittenNotAsTheyAreTried() {
            var patch = ResourcePatch.of(
                    operations("{'op':'add','path':'emails[type eq \\'other\\'].value','value':'c'}"),
                    normalizer(ResourceType.USER));

            ResourcePatch.Patched first = patch.apply((ObjectNode) value(ADA));

            assertThat(patch.apply((ObjectNode) value(ADA))).isEqualTo(first);
            assertThat(first.corrections()).isOne();
            assertThat(corrections.count()).isZero();
        }

        @Test
        void areNotMadeToBeCleared() {
            assertThat(patched("{'op':'Replace','path':'phoneNumbers[type eq \\'mobile\\'].value','value':''}"))
                    .isEqualTo(value(ADA));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "emails[type ne \\'work\\' and value sw \\'z\\'].value",
                    "emails[type eq \\'x\\' or type eq \\'y\\'].value",
                    "emails[type eq \\'x\\' and type eq \\'y\\'].value",
                    "emails[shoeSize eq 44].value"
                })
        void haveNoTargetWhenWritingCannotFulfilTheFilter(String path) {
            assertRefused("{'op':'Replace','path':'" + path + "','value':'x'}", ScimType.NO_TARGET);
        }

        // RFC 7644 §3.5.2.3: what Entra needs names a sub-attribute.
        @Test
        void haveNoTargetAsAWhole() {
            assertRefused(
                    "{'op':'Replace','path':'phoneNumbers[type eq \\'fax\\']','value':{'value':'2'}}",
                    ScimType.NO_TARGET);
        }

        @Test
        void areNotAddedWhenTheyAreThere() {
            patched("{'op':'replace','path':'emails[type eq \\'work\\'].value','value':'b@work'}");

            assertThat(corrected()).isZero();
        }
    }

    @Nested
    class Bodies {
        @Test
        void ofAPersonAreCorrected() {
            ObjectNode sent =
                    json("{'userName':'a','active':'True','emails':[{'primary':'true','type':'work','value':'a@b'}],"
                            + "'roles':[{'value':" + Roles.PACKED + "}],'meta':{'resourceType':'User'},'" + URN
                            + "':{'manager':'26118915'}}");
            ObjectNode copy = sent.deepCopy();

            assertThat(normalizer(ResourceType.USER).body(sent))
                    .isEqualTo(json(
                            "{'userName':'a','active':true,'emails':[{'primary':true,'type':'work','value':'a@b'}],"
                                    + "'roles':[{'value':'Admin','display':'Administrator'}],'meta':{'resourceType':'User'},'"
                                    + URN + "':{'manager':{'value':'26118915'}}}"));
            assertThat(corrected()).isEqualTo(4);
            assertThat(sent).isEqualTo(copy);
        }

        @Test
        void ofOktaPassUncounted() {
            ObjectNode sent =
                    json("{'userName':'a','name':{'givenName':'','familyName':'Ng'},'emails':[{'primary':true,"
                            + "'value':'a','type':''}],'groups':[],'password':'True','displayName':'true','active':true,'"
                            + URN
                            + "':{'manager':{'value':'','displayName':'J'}},'urn:x':{'a':'True'}}");

            assertThat(normalizer(ResourceType.USER).body(sent)).isEqualTo(sent);
            assertThat(corrected()).isZero();
        }
    }

    @Test
    void oktasOperationsPassUncounted() {
        assertThat(ofGroup("{'op':'remove','path':'members[value eq \\'a\\']'},"
                        + "{'op':'add','path':'members','value':[{'value':'b','display':'bob'}]},"
                        + "{'op':'replace','value':{'id':'g','displayName':'New'}}"))
                .extracting(operation -> operation.getClass().getSimpleName())
                .containsExactly("Remove", "Add", "Replace");
        assertThat(corrected()).isZero();
    }

    private EntraNormalizer normalizer(ResourceType type) {
        return new EntraNormalizer(type, corrections);
    }

    private List<PatchOperation> operations(String operations) {
        return normalizer(ResourceType.USER).operations(json("{'Operations':[" + operations + "]}"));
    }

    private List<PatchOperation> ofGroup(String operations) {
        return normalizer(ResourceType.GROUP).operations(json("{'Operations':[" + operations + "]}"));
    }

    private ObjectNode patched(String operations) {
        var patch = ResourcePatch.of(operations(operations), normalizer(ResourceType.USER));
        ResourcePatch.Patched patched = patch.apply((ObjectNode) value(ADA));
        correctedByTheResource += patched.corrections();
        return patched.resource();
    }

    private int corrected() {
        return corrections.count() + correctedByTheResource;
    }

    private void assertRefused(String operations, ScimType type) {
        assertThatThrownBy(() -> patched(operations))
                .isInstanceOfSatisfying(
                        ScimException.class, e -> assertThat(e.scimType()).isEqualTo(type));
    }

    private static JsonNode value(String text) {
        return json("{'v':" + text + "}").path("v");
    }

    // A single quote stands for a double one, \' for one inside a text.
    private static ObjectNode json(String text) {
        String doubled = text.replace("\\'", "\\\"").replace('\'', '"');
        return Json.readObject(doubled.getBytes(UTF_8));
    }
}
