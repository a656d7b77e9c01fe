package dev.rollcall.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.held.HeldChange;
import dev.rollcall.directory.held.HeldOperation;
import dev.rollcall.directory.held.HeldState;
import dev.rollcall.directory.held.change.HeldProfile;
import dev.rollcall.directory.held.change.HeldSteps;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HeldRowTest {
    private static HeldRow row(HeldOperation operation, int losses, String change) {
        Instant then = Instant.now();
        return new HeldRow(new HeldChange(
                "id",
                operation,
                "target",
                "Staff",
                losses,
                change,
                "",
                "Okta",
                null,
                then,
                then,
                0,
                HeldState.HELD,
                null,
                null,
                null));
    }

    @Test
    void whatElseARequestChangesIsTold() {
        var before = new UserProfile(true, Map.of(UserAttribute.USER_NAME, "ada", UserAttribute.TITLE, "x"), Map.of());
        var after = new UserProfile(false, Map.of(UserAttribute.USER_NAME, "ada"), Map.of());
        String steps = HeldSteps.NONE
                .removing(List.of("a", "b"))
                .adding(List.of("c"))
                .renamed("Few")
                .text();

        assertThat(row(
                                HeldOperation.DEACTIVATE,
                                1,
                                HeldProfile.of(before, after).text())
                        .getAlso())
                .isEqualTo("and change title");
        assertThat(row(HeldOperation.CHANGE_GROUP, 2, steps).getWhat()).isEqualTo("Take 2 members out");
        assertThat(row(HeldOperation.CHANGE_GROUP, 2, steps).getAlso())
                .isEqualTo("and add others, and rename it “Few”");
        assertThat(row(HeldOperation.DELETE_GROUP, 20, "").getAlso()).isEmpty();
    }

    @Test
    void theNameLeadsToThePersonOrTheGroup() {
        assertThat(row(HeldOperation.DELETE_USER, 1, "").getPage()).isEqualTo("person.xhtml?id=target");
        assertThat(row(HeldOperation.DELETE_GROUP, 1, "").getPage()).isEqualTo("group.xhtml?id=target");
    }
}
