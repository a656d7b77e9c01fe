package dev.rollcall.directory.role;

import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.sentence.Sentence;
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
    private PrimaryAdminGuard() {}

    /**
     * Lets a change pass that leaves the sign-in as it is: names in another case, addresses in another order.
     *
     * @throws ConflictException with a sentence that says where to make the change
     */
    public static void check(UserProfile before, UserProfile after) {
        List<String> changed = changed(before, after);
        if (!changed.isEmpty()) {
            throw refused(before, Sentence.of("part.kept.attributes", listed(changed)), "edit");
        }
        if (before.active() != after.active()) {
            String button = after.active() ? "reactivate" : "deactivate";
            throw refused(before, Sentence.of("part.kept." + button), button);
        }
    }

    /** The refusal of a deletion. */
    public static ConflictException ofDeletion(UserProfile person) {
        return new ConflictException(Sentence.of("primaryAdmin.keptWhole", Quoted.of(person.shownName())));
    }

    private static ConflictException refused(UserProfile person, Sentence what, String button) {
        return new ConflictException(Sentence.of(
                "primaryAdmin.kept", Quoted.of(person.shownName()), what, Sentence.of("part.button." + button)));
    }

    private static Object listed(List<String> changed) {
        Object listed = changed.get(changed.size() - 1);
        for (int i = changed.size() - 2; i >= 0; i--) {
            listed = Sentence.of("part.and", changed.get(i), listed);
        }
        return listed;
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
