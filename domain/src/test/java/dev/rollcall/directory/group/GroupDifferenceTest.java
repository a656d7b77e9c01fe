package dev.rollcall.directory.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.membership.MemberKind;
import dev.rollcall.directory.membership.MemberPart;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupDifferenceTest {
    private static Group group(String name, String externalId) {
        return new Group("1", 1, Instant.EPOCH, Instant.EPOCH, Source.PROVIDER, name, externalId, MemberPart.NONE);
    }

    private static List<Member> members(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Member("id" + i, "name" + i, MemberKind.PERSON))
                .toList();
    }

    @Test
    void onlyWhatIsDifferentStandsThere() {
        assertThat(GroupDifference.of(group("A", "x"), group("A", null), List.of(), List.of()))
                .isEqualTo("{\"externalId\":{\"before\":\"x\"}}");
        assertThat(GroupDifference.of(group("A", null), group("B", null), List.of(), members(1)))
                .isEqualTo("{\"displayName\":{\"before\":\"A\",\"after\":\"B\"},"
                        + "\"members\":{\"after\":[\"name0\"],\"afterCount\":1}}");
    }

    @Test
    void ofManyMembersTheFirstAreNamedAndAllAreCounted() {
        String many = GroupDifference.of(group("A", null), group("A", null), members(1000), List.of());

        assertThat(many).contains("name19", "\"beforeCount\":1000").doesNotContain("name20", "after");
    }
}
