package dev.rollcall.directory.role;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.profile.MultiValue;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The role that a person has after an identity provider has written {@code roles} (RFC 7643 §4.1.2).
 *
 * <ul>
 *   <li>The highest of the values that name Learner, Instructor or Admin, in any case, is the person's role. A value
 *       whose {@code value} names none is known by its {@code display}.
 *   <li>Values that name none of them, or no values any more, take back a role that the identity provider gave: the
 *       person is a learner. A role given in Rollcall stays.
 *   <li>Primary Admin is neither given nor taken; whoever asks for that is told so by the {@code refusal}.
 *   <li>Equal {@code roles} before and after change nothing, so a role given in Rollcall stays until they change.
 * </ul>
 *
 * @param role the person's role from now on
 * @param source by whose word
 * @param refusal what was not done and what to do, or null
 */
public record RoleMapping(
        Role role, Source source, @Nullable String refusal) {
    /** The roles that an identity provider can give, from most to least. */
    static final List<Role> GIVEN = List.of(Role.ADMIN, Role.INSTRUCTOR, Role.LEARNER);

    private static final Pattern PRIMARY_ADMIN = Pattern.compile("primary[\\s_-]*admin", Pattern.CASE_INSENSITIVE);

    /** What becomes of this role when {@code roles} change from {@code before} to {@code after}. */
    public RoleMapping whenChanged(List<MultiValue> before, List<MultiValue> after) {
        if (before.equals(after)) {
            return this;
        }
        Optional<Role> named = highest(after);
        if (role == Role.PRIMARY_ADMIN) {
            return named.map(
                            wanted -> refused(
                                    "The role stays Primary Admin and does not become "
                                            + wanted.displayName()
                                            + ": SCIM does not change Primary Admins. To keep the person out of the settings, deactivate them under People in Rollcall."))
                    .orElse(this);
        }
        // What an identity provider gave, it takes back by naming it no longer.
        RoleMapping unnamed = source == Source.PROVIDER ? local(Role.LEARNER) : this;
        RoleMapping mapped = named.map(wanted -> new RoleMapping(wanted, Source.PROVIDER, null))
                .orElse(unnamed);
        return asksForPrimaryAdmin(after)
                ? mapped.refused(
                        "SCIM does not give the role Primary Admin; the person is "
                                + mapped.role().displayName()
                                + ". Add Primary Admins by hand under People in Rollcall; in Okta choose Admin, Instructor or Learner.")
                : mapped;
    }

    /** What is told of it in the activity, behind a sentence: the role, unless it is as before, and the refusal. */
    public String told(Role before) {
        return (role == before ? "" : "; role " + role.displayName()) + (refusal == null ? "" : ". " + refusal);
    }

    /** A role that Rollcall itself gives. */
    public static RoleMapping local(Role role) {
        return new RoleMapping(role, Source.LOCAL, null);
    }

    private RoleMapping refused(String sentence) {
        return new RoleMapping(role, source, sentence);
    }

    private static Optional<Role> highest(List<MultiValue> values) {
        return values.stream().flatMap(value -> named(value).stream()).min(Role::compareTo);
    }

    // A value that names Primary Admin is not read as Admin because its display says so.
    private static Optional<Role> named(MultiValue value) {
        return isPrimaryAdmin(value.value())
                ? Optional.empty()
                : named(value.value()).or(() -> named(value.display()));
    }

    private static Optional<Role> named(@Nullable String text) {
        return text == null
                ? Optional.empty()
                : GIVEN.stream()
                        .filter(role -> role.id().equalsIgnoreCase(text.strip()))
                        .findFirst();
    }

    private static boolean asksForPrimaryAdmin(List<MultiValue> values) {
        return values.stream()
                .filter(value -> named(value).isEmpty())
                .flatMap(value -> Stream.of(value.value(), value.display()))
                .anyMatch(RoleMapping::isPrimaryAdmin);
    }

    private static boolean isPrimaryAdmin(@Nullable String text) {
        return PRIMARY_ADMIN
                .matcher(Objects.requireNonNullElse(text, "").strip())
                .matches();
    }
}
