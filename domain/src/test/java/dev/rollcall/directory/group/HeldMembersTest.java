package dev.rollcall.directory.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.held.change.HeldSteps;
import dev.rollcall.directory.membership.Member;
import dev.rollcall.directory.membership.MemberKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeldMembersTest {
    @Test
    void aReplacementOfAllMembersIsKeptAsWhoLeavesAndWhoComes() {
        List<GroupChange> changes =
                List.of(new GroupChange.Rename("Staff"), new GroupChange.ReplaceMembers(Set.of("b", "c", "d")));

        HeldSteps steps = HeldMembers.steps(changes, Set.of("a"), Set.of("d"));

        assertThat(HeldMembers.changes(steps))
                .containsExactly(
                        new GroupChange.RemoveMembers(Set.of("a")),
                        new GroupChange.Rename("Staff"),
                        new GroupChange.AddMembers(Set.of("b", "c")));
    }

    @Test
    void whoDidNotComeHasStayed() {
        List<GroupChange> changes = List.of(new GroupChange.ReplaceMembers(Set.of("b", "c")));

        assertThat(HeldMembers.stayed(changes, List.of(new Member("c", "Cy", MemberKind.PERSON))))
                .containsExactly("b");
    }

    @Test
    void whoLeavesIsToldFromTheRequest() {
        var removal = HeldMembers.leaving(List.of(new GroupChange.RemoveMembers(Set.of("a"))));
        var replacement = HeldMembers.leaving(List.of(new GroupChange.ReplaceMembers(Set.of("a"))));
        var addition = HeldMembers.leaving(List.of(new GroupChange.AddMembers(Set.of("a"))));

        assertThat(List.of(removal.test("a"), removal.test("b"))).containsExactly(true, false);
        assertThat(List.of(replacement.test("a"), replacement.test("b"))).containsExactly(false, true);
        assertThat(List.of(addition.test("a"), addition.test("b"))).containsExactly(false, false);
    }
}
