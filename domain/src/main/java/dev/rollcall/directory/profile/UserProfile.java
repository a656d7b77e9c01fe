package dev.rollcall.directory.profile;

import dev.rollcall.directory.extension.ExtensionAttribute;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.text.NameKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be written of a User: the attributes of RFC 7643 §4.1 and §4.3 without the readOnly ones. Blank texts are
 * absent; at most one value of a multi-valued attribute is primary (the first that says so, RFC 7643 §2.4).
 *
 * @param active whether the person may use the platform
 * @param texts the singular attributes that are present
 * @param values the multi-valued attributes that are present, in the order given
 * @param extensions the attributes of the organization's own extensions
 */
public record UserProfile(
        boolean active,
        Map<UserAttribute, String> texts,
        Map<MultiValuedAttribute, List<MultiValue>> values,
        ExtensionValues extensions) {
    /** How many values of a multi-valued attribute are kept at most. */
    public static final int MOST_VALUES = 500;

    private static final int LONGEST_EXTENSION_TEXT = 4096;

    /**
     * @throws InvalidValueException when {@code userName} is missing, or a text is too long or holds a character that
     *     no database keeps
     */
    public UserProfile {
        texts = checked(texts);
        values = checkedValues(values);
        extensions.values().forEach(UserProfile::checkTexts);
        if (NameKey.of(texts.getOrDefault(UserAttribute.USER_NAME, "")).isEmpty()) {
            throw new InvalidValueException(Sentence.of("person.userNameMissing"));
        }
    }

    /** A profile without extension values. */
    public UserProfile(
            boolean active, Map<UserAttribute, String> texts, Map<MultiValuedAttribute, List<MultiValue>> values) {
        this(active, texts, values, ExtensionValues.NONE);
    }

    private static void checkTexts(ExtensionAttribute attribute, List<Object> values) {
        for (Object value : values) {
            if (value instanceof String text) {
                TextRules.check(attribute.qualifiedName(), text, LONGEST_EXTENSION_TEXT);
            }
        }
    }

    private static Map<UserAttribute, String> checked(Map<UserAttribute, String> texts) {
        Map<UserAttribute, String> present = new EnumMap<>(UserAttribute.class);
        texts.forEach((attribute, text) -> {
            if (!text.isBlank()) {
                present.put(attribute, TextRules.check(attribute.scimName(), text, attribute.longest()));
            }
        });
        return Collections.unmodifiableMap(present);
    }

    private static Map<MultiValuedAttribute, List<MultiValue>> checkedValues(
            Map<MultiValuedAttribute, List<MultiValue>> values) {
        Map<MultiValuedAttribute, List<MultiValue>> present = new EnumMap<>(MultiValuedAttribute.class);
        values.forEach((attribute, list) -> {
            if (list.size() > MOST_VALUES) {
                throw new InvalidValueException(
                        Sentence.of("values.tooMany", attribute.scimName(), list.size(), MOST_VALUES));
            }
            if (!list.isEmpty()) {
                list.forEach(value -> TextRules.check(attribute.scimName(), value));
                present.put(attribute, withOnePrimary(distinct(list)));
            }
        });
        return Collections.unmodifiableMap(present);
    }

    // RFC 7643 §2.4: the same value and type are one value; it is the primary one if one of the two is.
    private static List<MultiValue> distinct(List<MultiValue> list) {
        Map<List<@Nullable Object>, MultiValue> kept = new LinkedHashMap<>();
        for (MultiValue value : list) {
            kept.merge(
                    Arrays.asList(value.value(), value.type(), value.address()),
                    value,
                    (first, same) -> same.primary() ? first.withPrimary(true) : first);
        }
        return List.copyOf(kept.values());
    }

    private static List<MultiValue> withOnePrimary(List<MultiValue> list) {
        List<MultiValue> result = new ArrayList<>(list.size());
        boolean seen = false;
        for (MultiValue value : list) {
            result.add(value.primary() && seen ? value.withPrimary(false) : value);
            seen |= value.primary();
        }
        return List.copyOf(result);
    }

    public String userName() {
        return texts.getOrDefault(UserAttribute.USER_NAME, "");
    }

    public @Nullable String text(UserAttribute attribute) {
        return texts.get(attribute);
    }

    public List<MultiValue> values(MultiValuedAttribute attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    /** The primary e-mail address, else the first. */
    public Optional<String> email() {
        List<MultiValue> emails = values(MultiValuedAttribute.EMAILS);
        return emails.stream()
                .filter(MultiValue::primary)
                .findFirst()
                .or(() -> emails.stream().findFirst())
                .map(MultiValue::value);
    }

    /** How the person is shown: displayName, else the formatted name, else given and family name, else userName. */
    public String shownName() {
        return shownName(
                userName(),
                text(UserAttribute.DISPLAY_NAME),
                text(UserAttribute.NAME_FORMATTED),
                text(UserAttribute.GIVEN_NAME),
                text(UserAttribute.FAMILY_NAME));
    }

    /** The same of whom no more than the names is read. */
    public static String shownName(
            String userName,
            @Nullable String displayName,
            @Nullable String formatted,
            @Nullable String given,
            @Nullable String family) {
        if (displayName != null) {
            return displayName;
        }
        if (formatted != null) {
            return formatted;
        }
        String both = ((given == null ? "" : given) + " " + (family == null ? "" : family)).strip();
        return both.isEmpty() ? userName : both;
    }

    /** The same profile, active or not. */
    public UserProfile withActive(boolean isActive) {
        return new UserProfile(isActive, texts, values, extensions);
    }

    /** SCIM names of the attributes in which two profiles differ, in the order of the schema. */
    public List<String> differences(UserProfile other) {
        List<String> names = new ArrayList<>();
        if (active != other.active) {
            names.add("active");
        }
        for (UserAttribute attribute : UserAttribute.values()) {
            if (!Objects.equals(text(attribute), other.text(attribute))) {
                names.add(attribute.scimName());
            }
        }
        for (MultiValuedAttribute attribute : MultiValuedAttribute.values()) {
            if (!values(attribute).equals(other.values(attribute))) {
                names.add(attribute.scimName());
            }
        }
        extensions.differences(other.extensions).forEach(attribute -> names.add(attribute.qualifiedName()));
        return names;
    }
}
