package dev.rollcall.scim.groups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.membership.MemberKind;
import dev.rollcall.directory.membership.MemberPart;
import dev.rollcall.scim.protocol.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MembersJsonTest {
    private static final Member ADA = new Member("1", "ada", MemberKind.PERSON);
    private static final Member BOB = new Member("2", "bob", MemberKind.PERSON);
    private static final Member STAFF = new Member("9", "Staff", MemberKind.GROUP);

    private final List<@Nullable String> asked = new ArrayList<>();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @Test
    void whatIsReadAtOnceIsWrittenWithoutAskingForMore() throws IOException {
        write(new MemberPart(List.of(ADA, STAFF), false), personId -> MemberPart.NONE);

        assertThat(written.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {"members":[{"value":"1","$ref":"https://x/Users/1","display":"ada","type":"User"},\
                        {"value":"9","$ref":"https://x/Groups/9","display":"Staff","type":"Group"}]}""");
        assertThat(asked).isEmpty();
    }

    @Test
    void theOthersAreReadBehindTheLast() throws IOException {
        write(new MemberPart(List.of(ADA), true), personId -> new MemberPart(List.of(BOB), false));

        assertThat(Json.readObject(written.toByteArray()).path("members").findValuesAsText("value"))
                .containsExactly("1", "2");
        assertThat(asked).containsExactly("1");
    }

    @Test
    void theFirstAreReadWhereNobodyIsYet() throws IOException {
        write(new MemberPart(List.of(), true), personId -> new MemberPart(List.of(ADA), false));

        assertThat(asked).containsExactly((String) null);
    }

    @Test
    void anEmptyPartBehindTheLastEndsTheList() throws IOException {
        write(
                new MemberPart(List.of(ADA), true),
                personId -> asked.size() == 1 ? new MemberPart(List.of(BOB), true) : MemberPart.NONE);

        assertThat(asked).containsExactly("1", "2");
        assertThat(Json.readObject(written.toByteArray()).path("members")).hasSize(2);
    }

    @Test
    void aListThatBreaksOffIsNoJson() {
        assertThatThrownBy(() -> write(new MemberPart(List.of(ADA), true), personId -> {
                    throw new IllegalStateException("the database is away");
                }))
                .hasMessageContaining("the database is away");

        assertThat(written.toString(StandardCharsets.UTF_8)).doesNotContain("]");
    }

    private void write(MemberPart first, MembersJson.More more) throws IOException {
        MembersJson members = new MembersJson(
                first,
                personId -> {
                    asked.add(personId);
                    return more.after(personId);
                },
                "https://x",
                member -> member);
        Json.write(JsonNodeFactory.instance.objectNode().set("members", members.node()), written);
    }
}
