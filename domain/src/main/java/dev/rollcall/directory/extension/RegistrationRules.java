package dev.rollcall.directory.extension;

import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.platform.text.TextKey;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What may be registered. Of the characters that RFC 8141 and RFC 7643 §2.1 allow, those are left out that would mean
 * something else in a filter, in a list of attributes or in an address.
 */
final class RegistrationRules {
    static final int MOST_EXTENSIONS = 20;
    static final int MOST_ATTRIBUTES = 50;

    private static final int LONGEST_URN = 255;
    private static final int LONGEST_ATTRIBUTE_NAME = 64;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_DESCRIPTION = 1024;
    private static final Pattern URN =
            Pattern.compile("urn:[a-z0-9][a-z0-9-]{0,30}[a-z0-9](:[a-z0-9._~-]+)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final List<String> RESERVED = List.of(
            "urn:ietf:params:scim:schemas:core:",
            "urn:ietf:params:scim:schemas:extension:enterprise:",
            "urn:ietf:params:scim:api:",
            "urn:scim:schemas:core:",
            "urn:scim:schemas:extension:enterprise:",
            "urn:okta:scim:schemas:core:");

    private RegistrationRules() {}

    static String urn(String given) {
        String urn = given.strip();
        if (urn.length() > LONGEST_URN) {
            throw new InvalidValueException(Sentence.of("extension.urnTooLong", urn.length(), LONGEST_URN));
        }
        if (!URN.matcher(urn).matches()) {
            throw new InvalidValueException(Sentence.of("extension.urn", Quoted.of(urn)));
        }
        String key = TextKey.of(urn);
        if (RESERVED.stream().anyMatch((key + ":")::startsWith)) {
            throw new InvalidValueException(Sentence.of("extension.urnOfScim", Quoted.of(urn)));
        }
        return urn;
    }

    /** Refuses a URN that begins with another one and a colon: nobody could tell whose attribute a name means. */
    static void checkApart(String urn, Collection<String> others) {
        String key = TextKey.of(urn) + ":";
        for (String other : others) {
            String otherKey = TextKey.of(other) + ":";
            if (!key.equals(otherKey) && (key.startsWith(otherKey) || otherKey.startsWith(key))) {
                throw new InvalidValueException(Sentence.of("extension.urnsAlike", Quoted.of(urn), Quoted.of(other)));
            }
        }
    }

    static String attributeName(String given) {
        String name = given.strip();
        if (name.length() > LONGEST_ATTRIBUTE_NAME
                || !ATTRIBUTE_NAME.matcher(name).matches()) {
            throw new InvalidValueException(
                    Sentence.of("extension.attributeName", Quoted.of(name), LONGEST_ATTRIBUTE_NAME));
        }
        return name;
    }

    static String name(String given) {
        String name = given.strip();
        if (name.length() > LONGEST_NAME || hasControls(name)) {
            throw new InvalidValueException(Sentence.of("extension.name", LONGEST_NAME));
        }
        return name;
    }

    static String description(String given) {
        String description = given.strip();
        if (description.length() > LONGEST_DESCRIPTION || hasControls(description)) {
            throw new InvalidValueException(Sentence.of("extension.description", LONGEST_DESCRIPTION));
        }
        return description;
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
