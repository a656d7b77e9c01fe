package dev.rollcall.directory.role;

import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.platform.text.TextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an identity provider leaves alone of a Primary Admin: by what the person is found at sign-in ({@code userName},
 * {@code externalId}, e-mail addresses) and whether they are let in ({@code active}). Whoever has a SCIM key could
 * otherwise give a Primary Admin a name of their own and sign in with it.
 */
public final class PrimaryAdminGuard {
    private static final String NOTHING =
            ", so nothing of this request was done. In Rollcall a Primary Admin opens People, \"";
    private static final String RETRY = "; then retry this task in Okta.";

    private PrimaryAdminGuard() {}

    /**
     * Lets a change pass that leaves the sign-in as it is: names in another case, addresses in another order.
     *
     * @throws ConflictException with a sentence that says where to make the change
     */
    public static void check(UserProfile before, UserProfile after) {
        List<String> changed = changed(before, after);
        if (!changed.isEmpty()) {
            throw refused(
                    before, "whose " + String.join(" and ", changed) + " only Rollcall's own pages change", "Edit");
        }
        if (before.active() != after.active()) {
            throw refused(
                    before,
                    after.active()
                            ? "whom only Rollcall's own pages let in again"
                            : "whom only Rollcall's own pages deactivate",
                    after.active() ? "Reactivate" : "Deactivate");
        }
    }

    /** The refusal of a deletion. */
    public static ConflictException ofDeletion(UserProfile person) {
        return new ConflictException(
                sentence(person, "whom no identity provider deletes", "Deactivate") + ", which keeps the record.");
    }

    private static ConflictException refused(UserProfile person, String what, String button) {
        return new ConflictException(sentence(person, what, button) + RETRY);
    }

    private static String sentence(UserProfile person, String what, String button) {
        String name = Quoted.of(person.shownName());
        return "\"" + name + "\" is a Primary Admin, " + what + NOTHING + name + "\", " + button;
    }

    private static List<String> changed(UserProfile before, UserProfile after) {
        List<String> names = new ArrayList<>();
        if (!TextKey.sameLetters(before.userName(), after.userName())) {
            names.add(sent(UserAttribute.USER_NAME, after));
        }
        if (!Objects.equals(before.text(UserAttribute.EXTERNAL_ID), after.text(UserAttribute.EXTERNAL_ID))) {
            names.add(sent(UserAttribute.EXTERNAL_ID, after));
        }
        if (!emails(before).equals(emails(after))) {
            names.add(MultiValuedAttribute.EMAILS.scimName());
        }
        return names;
    }

    private static String sent(UserAttribute attribute, UserProfile after) {
        String text = after.text(attribute);
        return attribute.scimName() + (text == null ? "" : " (to \"" + Quoted.of(text) + "\")");
    }

    // As a local sign-in looks them up: without order, type and case.
    private static Set<String> emails(UserProfile profile) {
        return profile.values(MultiValuedAttribute.EMAILS).stream()
                .flatMap(email -> Stream.ofNullable(email.value()))
                .map(TextKey::of)
                .collect(Collectors.toSet());
    }
}
