package dev.rollcall.scim.groups;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.directory.group.GroupChange;
import dev.rollcall.directory.group.GroupChange.AddMembers;
import dev.rollcall.directory.group.GroupChange.RemoveMembers;
import dev.rollcall.directory.group.GroupChange.Rename;
import dev.rollcall.directory.group.GroupChange.ReplaceMembers;
import dev.rollcall.directory.group.GroupChange.SetExternalId;
import dev.rollcall.scim.patch.Dialect;
import dev.rollcall.scim.patch.PatchOperation;
import dev.rollcall.scim.protocol.Json;
import dev.rollcall.scim.protocol.ScimException;
import dev.rollcall.scim.protocol.ScimType;
import dev.rollcall.scim.schema.ResourceType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupPatchTest {
    @Test
    void oktaRemovesOneAndAddsAnother() {
        assertThat(changes("{'op':'remove','path':'members[value eq \\'a\\']'},"
                        + "{'op':'add','path':'members','value':[{'value':'b','display':'bob@x'}]}"))
                .containsExactly(new RemoveMembers(Set.of("a")), new AddMembers(Set.of("b")));
    }

    @Test
    void oktaRenamesWithItsIdInTheValue() {
        assertThat(changes("{'op':'replace','value':{'id':'g','displayName':'New'}}"))
                .containsExactly(new Rename("New"));
    }

    @Test
    void pushNowReplacesAllMembersWithOrWithoutAPath() {
        assertThat(changes("{'op':'replace','path':'members','value':[]}"))
                .containsExactly(new ReplaceMembers(Set.of()));
        assertThat(changes("{'op':'replace','value':{'members':[{'value':'a'}]}}"))
                .containsExactly(new ReplaceMembers(Set.of("a")));
    }

    @Test
    void aRemovalWithoutAFilterTakesAll() {
        assertThat(changes("{'op':'remove','path':'members'}")).containsExactly(new ReplaceMembers(Set.of()));
    }

    @Test
    void severalAreChosenWithOr() {
        assertThat(changes("{'op':'remove','path':'members[value eq \\'a\\' or value eq \\'b\\']'}"))
                .containsExactly(new RemoveMembers(Set.of("a", "b")));
    }

    @Test
    void oneRemovalALeaverBecomesOneChange() {
        String operations = java.util.stream.IntStream.range(0, 5000)
                .mapToObj(n -> "{'op':'remove','path':'members[value eq \\'p" + n + "\\']'}")
                .collect(java.util.stream.Collectors.joining(","));

        assertThat(changes(operations))
                .singleElement()
                .isInstanceOfSatisfying(RemoveMembers.class, removal -> assertThat(removal.personIds())
                        .hasSize(5000));
    }

    @Test
    void leaversLeaveBeforeJoinersComeInWhateverOrder() {
        String join = "{'op':'add','path':'members','value':[{'value':'a'}]}";
        String leave = "{'op':'remove','path':'members[value eq \\'b\\']'}";
        String rename = "{'op':'replace','path':'displayName','value':'New'}";

        for (String operations : List.of(
                join + ',' + rename + ',' + leave,
                leave + ',' + rename + ',' + join,
                rename + ',' + join + ',' + leave)) {
            assertThat(changes(operations))
                    .containsSubsequence(new RemoveMembers(Set.of("b")), new AddMembers(Set.of("a")))
                    .contains(new Rename("New"));
        }
    }

    @Test
    void externalIdIsSetAndRemoved() {
        assertThat(changes("{'op':'replace','path':'externalId','value':'x'},{'op':'remove','path':'externalId'}"))
                .containsExactly(new SetExternalId("x"), new SetExternalId(null));
    }

    @Test
    void unknownAttributesArePassedOver() {
        assertThat(changes("{'op':'replace','path':'description','value':'x'},"
                        + "{'op':'replace','value':{'urn:okta:custom:group:1.0:description':'x','meta':{}}}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'remove','path':'members[display eq \\'a\\']'}|INVALID_PATH",
                "{'op':'replace','path':'members[value eq \\'a\\']','value':{}}|INVALID_PATH",
                "{'op':'add','path':'members.display','value':'x'}|MUTABILITY",
                "{'op':'remove','path':'members','value':[{'value':'a'}]}|INVALID_VALUE",
                "{'op':'remove','path':'displayName'}|MUTABILITY",
                "{'op':'replace','path':'id','value':'x'}|MUTABILITY",
                "{'op':'add','path':'members','value':[{'display':'x'}]}|INVALID_VALUE",
                "{'op':'replace','value':[]}|INVALID_VALUE"
            })
    void whatCannotBeDoneIsRefusedNeverPassedOver(String operation, ScimType type) {
        assertThatThrownBy(() -> changes(operation))
                .isInstanceOfSatisfying(
                        ScimException.class, e -> assertThat(e.scimType()).isEqualTo(type));
    }

    private static List<GroupChange> changes(String operations) {
        String text =
                ("{'Operations':[" + operations + "]}").replace("\\'", "\\\"").replace('\'', '"');
        ObjectNode message = Json.readObject(text.getBytes(UTF_8));
        return GroupPatch.changes(PatchOperation.readAll(ResourceType.GROUP, message, Dialect.STANDARD));
    }

    @Test
    void joinersAndLeaversInTurnAreTwoChangesAndTheLastOperationDecides() {
        assertThat(changes("{'op':'add','path':'members','value':[{'value':'a'}]},"
                        + "{'op':'remove','path':'members[value eq \\'b\\']'},"
                        + "{'op':'add','path':'members','value':[{'value':'b'}]},"
                        + "{'op':'remove','path':'members[value eq \\'a\\']'}"))
                .containsExactly(new RemoveMembers(Set.of("a")), new AddMembers(Set.of("b")));
        assertThat(changes("{'op':'remove','path':'members[value eq \\'b\\']'},"
                        + "{'op':'replace','path':'members','value':[{'value':'a'},{'value':'c'}]},"
                        + "{'op':'remove','path':'members[value eq \\'c\\']'},"
                        + "{'op':'add','path':'members','value':[{'value':'d'}]}"))
                .containsExactly(new ReplaceMembers(Set.of("a", "d")));
    }

    @Test
    void aNumberIsAnIdLikeItsText() {
        assertThat(changes("{'op':'add','path':'members','value':[{'value':53}]}"))
                .containsExactly(new AddMembers(Set.of("53")));
        assertThat(changes("{'op':'remove','path':'members[value eq 53]'}"))
                .containsExactly(new RemoveMembers(Set.of("53")));
    }

    @Test
    void nullAndEmptyClearTheExternalIdAndANumberIsItsText() {
        assertThat(changes("{'op':'replace','path':'externalId','value':''},"
                        + "{'op':'add','value':{'externalId':null}},{'op':'add','path':'externalId','value':7}"))
                .containsExactly(new SetExternalId(null), new SetExternalId(null), new SetExternalId("7"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'op':'replace','path':'displayName','value':null}|INVALID_VALUE",
                "{'op':'add','value':{'displayName':null}}|INVALID_VALUE",
                "{'op':'replace','path':'displayName','value':' '}|INVALID_VALUE",
                "{'op':'replace','path':'displayName','value':['x']}|INVALID_VALUE",
                "{'op':'replace','path':'displayName','value':{'x':'y'}}|INVALID_VALUE",
                "{'op':'replace','path':'externalId','value':['x']}|INVALID_VALUE",
                "{'op':'replace','path':'externalId','value':{}}|INVALID_VALUE",
                "{'op':'replace','path':'displayName.x','value':'y'}|INVALID_PATH",
                "{'op':'replace','path':'displayName[value eq \\'q\\']','value':'y'}|INVALID_PATH",
                "{'op':'remove','path':'externalId.x'}|INVALID_PATH",
                "{'op':'remove','path':'externalId[value eq \\'q\\']'}|INVALID_PATH",
                "{'op':'remove','path':'members.value'}|INVALID_PATH",
                "{'op':'replace','path':'members.value','value':'a'}|INVALID_PATH",
                "{'op':'remove','path':'members.type'}|INVALID_PATH",
                "{'op':'remove','path':'members.$ref'}|INVALID_PATH",
                "{'op':'add','path':'members','value':[{}]}|INVALID_VALUE",
                "{'op':'add','path':'members','value':[null]}|INVALID_VALUE",
                "{'op':'replace','path':'members','value':[{'foo':'x'}]}|INVALID_VALUE"
            })
    void whatNamesNoNameNoIdAndNoMemberIsRefused(String operation, ScimType type) {
        assertThatThrownBy(() -> changes(operation))
                .isInstanceOfSatisfying(
                        ScimException.class, e -> assertThat(e.scimType()).isEqualTo(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'op':'replace','path':'LONG\u202e!','value':'a'}",
                "{'op':'remove','path':'members[value sw \\'LONG\\']'}",
                "{'op':'replace','path':'members.LONG','value':'a'}",
                "{'op':'replace','path':'members[LONG','value':'a'}"
            })
    void whatCannotBeFollowedIsQuotedShort(String operation) {
        assertThatThrownBy(() -> changes(operation.replace("LONG", "z".repeat(300_000))))
                .isInstanceOf(ScimException.class)
                .message()
                .hasSizeLessThan(700)
                .endsWith(".");
    }
}
