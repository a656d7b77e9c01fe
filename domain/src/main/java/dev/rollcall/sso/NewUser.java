package dev.rollcall.sso;

import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.policy.NameIdRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what an assertion says of a person into a profile. */
final class NewUser {
    private NewUser() {}

    /**
     * The profile of a person who is made at their first sign-in.
     *
     * @throws InvalidValueException when a value cannot be kept, or there is no userName
     */
    static UserProfile profile(NameIdRule rule, VerifiedIdentity identity) {
        Map<UserAttribute, String> texts = new EnumMap<>(UserAttribute.class);
        String nameId = identity.subject().nameId();
        if (rule == NameIdRule.EXTERNAL_ID) {
            texts.put(UserAttribute.EXTERNAL_ID, nameId);
            put(texts, UserAttribute.USER_NAME, identity.userName());
        } else {
            texts.put(UserAttribute.USER_NAME, nameId);
        }
        names(texts, identity);
        Map<MultiValuedAttribute, List<MultiValue>> values = new EnumMap<>(MultiValuedAttribute.class);
        String email = identity.email();
        if (email != null && !email.isBlank()) {
            values.put(MultiValuedAttribute.EMAILS, List.of(MultiValue.of(email, "work", true)));
        }
        values.put(
                MultiValuedAttribute.ROLES,
                identity.roles().stream()
                        .map(role -> MultiValue.of(role, null, false))
                        .toList());
        return new UserProfile(true, texts, values);
    }

    /** The profile with the assertion's names, or empty when they are the same or cannot be kept. */
    static Optional<UserProfile> renamed(UserProfile profile, VerifiedIdentity identity) {
        Map<UserAttribute, String> texts = new EnumMap<>(UserAttribute.class);
        texts.putAll(profile.texts());
        names(texts, identity);
        follow(texts, profile.texts(), UserAttribute.DISPLAY_NAME);
        follow(texts, profile.texts(), UserAttribute.NAME_FORMATTED);
        try {
            var after = new UserProfile(profile.active(), texts, profile.values(), profile.extensions());
            return profile.differences(after).isEmpty() ? Optional.empty() : Optional.of(after);
        } catch (InvalidValueException e) {
            // A name that cannot be kept keeps nobody out.
            return Optional.empty();
        }
    }

    private static void names(Map<UserAttribute, String> texts, VerifiedIdentity identity) {
        put(texts, UserAttribute.GIVEN_NAME, identity.firstName());
        put(texts, UserAttribute.FAMILY_NAME, identity.lastName());
    }

    // A name that was made of the two is made of them again; one of its own stays.
    private static void follow(
            Map<UserAttribute, String> texts, Map<UserAttribute, String> before, UserAttribute made) {
        String both = both(before);
        if (!both.isEmpty() && both.equals(before.get(made))) {
            texts.put(made, both(texts));
        }
    }

    private static String both(Map<UserAttribute, String> texts) {
        return Stream.of(UserAttribute.GIVEN_NAME, UserAttribute.FAMILY_NAME)
                .flatMap(attribute -> Stream.ofNullable(texts.get(attribute)))
                .collect(Collectors.joining(" "));
    }

    private static void put(Map<UserAttribute, String> texts, UserAttribute attribute, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(attribute, text.strip());
        }
    }
}
