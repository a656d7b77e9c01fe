package dev.rollcall.directory.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.profile.Address;
import dev.rollcall.directory.profile.MultiValue;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleMappingTest {
    @ParameterizedTest(name = "{0} by {1}: roles [{2}] -> [{3}] gives {4} by {5}")
    @CsvSource(nullValues = "-", textBlock = """
            # now,         by,    before,      after,               then,       by
            LEARNER,       LOCAL, -,           Learner,             LEARNER,    PROVIDER
            LEARNER,       LOCAL, -,           Instructor,          INSTRUCTOR, PROVIDER
            LEARNER,       LOCAL, -,           Admin,               ADMIN,      PROVIDER
            LEARNER,       LOCAL, -,           INSTRUCTOR,          INSTRUCTOR, PROVIDER
            LEARNER,       LOCAL, -,           instructor,          INSTRUCTOR, PROVIDER
            LEARNER,       LOCAL, -,           ' Instructor ',      INSTRUCTOR, PROVIDER
            LEARNER,       LOCAL, -,           Learner;Admin;Chess, ADMIN,      PROVIDER
            LEARNER,       LOCAL, -,           Instructor;Learner,  INSTRUCTOR, PROVIDER
            LEARNER,       LOCAL, -,           Chess,               LEARNER,    LOCAL
            LEARNER,       LOCAL, -,           Administrator,       LEARNER,    LOCAL
            LEARNER,       LOCAL, -,           42/Instructor,       INSTRUCTOR, PROVIDER
            LEARNER,       LOCAL, -,           Learner/Admin,       LEARNER,    PROVIDER
            INSTRUCTOR,    PROVIDER,  Instructor,  Admin,               ADMIN,      PROVIDER
            ADMIN,         PROVIDER,  Admin,       Instructor,          INSTRUCTOR, PROVIDER
            ADMIN,         PROVIDER,  Admin,       Learner,             LEARNER,    PROVIDER
            ADMIN,         PROVIDER,  Admin,       Chess,               LEARNER,    LOCAL
            ADMIN,         PROVIDER,  Admin,       -,                   LEARNER,    LOCAL
            ADMIN,         PROVIDER,  Chess,       -,                   LEARNER,    LOCAL
            ADMIN,         PROVIDER,  Admin,       Admin,               ADMIN,      PROVIDER
            ADMIN,         LOCAL, Instructor,  Instructor,          ADMIN,      LOCAL
            ADMIN,         LOCAL, Instructor,  Learner,             LEARNER,    PROVIDER
            ADMIN,         LOCAL, Chess,       -,                   ADMIN,      LOCAL
            ADMIN,         LOCAL, -,           -,                   ADMIN,      LOCAL
            """)
    void theHighestRoleThatIsNamedIsThePersons(
            Role now, Source by, @Nullable String before, @Nullable String after, Role then, Source thenBy) {
        assertThat(new RoleMapping(now, by, null).whenChanged(values(before), values(after)))
                .isEqualTo(new RoleMapping(then, thenBy, null));
    }

    @ParameterizedTest(name = "{0} and [{1}] gives {2}")
    @CsvSource({
        "LEARNER, Primary Admin, LEARNER",
        "LEARNER, PRIMARY_ADMIN, LEARNER",
        "LEARNER, primary-admin, LEARNER",
        "LEARNER, primaryAdmin, LEARNER",
        "LEARNER, Primary Admin/Admin, LEARNER",
        "LEARNER, 42/Primary Admin, LEARNER",
        "LEARNER, Primary Admin;Instructor, INSTRUCTOR",
        "ADMIN, PRIMARY_ADMIN, ADMIN"
    })
    void primaryAdminIsNotGivenAndTheActivitySaysWhatToDo(Role now, String asked, Role then) {
        RoleMapping given = RoleMapping.local(now).whenChanged(List.of(), values(asked));

        assertThat(given.role()).isEqualTo(then);
        assertThat(given.refusal())
                .contains("SCIM does not give the role Primary Admin")
                .contains(then.displayName())
                .contains("Add Primary Admins by hand under People");
    }

    @ParameterizedTest
    @CsvSource({"Learner", "Instructor", "ADMIN"})
    void aPrimaryAdminStaysOneAndTheActivitySaysSo(String asked) {
        RoleMapping given = RoleMapping.local(Role.PRIMARY_ADMIN).whenChanged(List.of(), values(asked));

        assertThat(given.role()).isEqualTo(Role.PRIMARY_ADMIN);
        assertThat(given.source()).isEqualTo(Source.LOCAL);
        assertThat(given.refusal())
                .contains("stays Primary Admin")
                .contains("deactivate them under People in Rollcall");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "Primary Admin", "Chess"})
    void aPrimaryAdminOfWhomNothingElseIsAskedStaysOneWithoutAWord(@Nullable String after) {
        var primaryAdmin = RoleMapping.local(Role.PRIMARY_ADMIN);

        assertThat(primaryAdmin.whenChanged(values("Admin"), values(after))).isEqualTo(primaryAdmin);
    }

    @Test
    void everyRoleButPrimaryAdminCanBeGiven() {
        assertThat(RoleMapping.GIVEN)
                .containsExactlyInAnyOrderElementsOf(Stream.of(Role.values())
                        .filter(role -> role != Role.PRIMARY_ADMIN)
                        .toList());
    }

    // "value/display;value/display"
    private static List<MultiValue> values(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(";"))
                        .map(one -> one.split("/"))
                        .map(one -> new MultiValue(one[0], one.length > 1 ? one[1] : null, null, false, Address.NONE))
                        .toList();
    }
}
