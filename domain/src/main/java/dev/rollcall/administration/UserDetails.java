package dev.rollcall.administration;

import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.NameKey;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a Primary Admin writes of a person by hand; blank texts are absent.
 *
 * @param emails the addresses, the primary one first; blank ones are left out
 */
public record UserDetails(
        String userName,
        String externalId,
        String givenName,
        String familyName,
        String displayName,
        List<String> emails) {
    /** @throws InvalidValueException when there is no user name */
    public UserDetails {
        if (NameKey.of(userName).isEmpty()) {
            throw new InvalidValueException(Sentence.of("person.noUserName"));
        }
        emails = List.copyOf(emails);
    }

    /** The details of a person as they are. */
    public static UserDetails of(UserProfile profile) {
        return new UserDetails(
                profile.userName(),
                text(profile, UserAttribute.EXTERNAL_ID),
                text(profile, UserAttribute.GIVEN_NAME),
                text(profile, UserAttribute.FAMILY_NAME),
                text(profile, UserAttribute.DISPLAY_NAME),
                addresses(profile));
    }

    /** The profile with these details; everything else stays, types of addresses that stay too. */
    UserProfile in(UserProfile before) {
        Map<UserAttribute, String> texts = new EnumMap<>(UserAttribute.class);
        texts.putAll(before.texts());
        texts.put(UserAttribute.USER_NAME, userName.strip());
        texts.put(UserAttribute.EXTERNAL_ID, externalId.strip());
        texts.put(UserAttribute.GIVEN_NAME, givenName.strip());
        texts.put(UserAttribute.FAMILY_NAME, familyName.strip());
        texts.put(UserAttribute.DISPLAY_NAME, displayName.strip());
        Map<MultiValuedAttribute, List<MultiValue>> values = new EnumMap<>(MultiValuedAttribute.class);
        values.putAll(before.values());
        var wanted = new LinkedHashSet<String>();
        emails.stream().map(String::strip).filter(email -> !email.isEmpty()).forEach(wanted::add);
        if (!List.copyOf(wanted).equals(addresses(before))) {
            values.put(MultiValuedAttribute.EMAILS, emails(List.copyOf(wanted), before));
        }
        return new UserProfile(before.active(), texts, values, before.extensions());
    }

    private static List<MultiValue> emails(List<String> wanted, UserProfile before) {
        List<MultiValue> emails = new ArrayList<>();
        for (String address : wanted) {
            MultiValue known = before.values(MultiValuedAttribute.EMAILS).stream()
                    .filter(email -> address.equals(email.value()))
                    .findFirst()
                    .orElseGet(() -> MultiValue.of(address, "work", false));
            emails.add(new MultiValue(known.value(), known.display(), known.type(), emails.isEmpty(), known.address()));
        }
        return emails;
    }

    private static List<String> addresses(UserProfile profile) {
        List<String> addresses = new ArrayList<>();
        profile.email().ifPresent(addresses::add);
        profile.values(MultiValuedAttribute.EMAILS).stream()
                .map(MultiValue::value)
                .filter(Objects::nonNull)
                .filter(address -> !addresses.contains(address))
                .forEach(addresses::add);
        return addresses;
    }

    private static String text(UserProfile profile, UserAttribute attribute) {
        String text = profile.text(attribute);
        return text == null ? "" : text;
    }
}
