package dev.rollcall.web.people;

import static dev.rollcall.directory.profile.UserAttribute.COST_CENTER;
import static dev.rollcall.directory.profile.UserAttribute.DEPARTMENT;
import static dev.rollcall.directory.profile.UserAttribute.DISPLAY_NAME;
import static dev.rollcall.directory.profile.UserAttribute.DIVISION;
import static dev.rollcall.directory.profile.UserAttribute.EMPLOYEE_NUMBER;
import static dev.rollcall.directory.profile.UserAttribute.EXTERNAL_ID;
import static dev.rollcall.directory.profile.UserAttribute.FAMILY_NAME;
import static dev.rollcall.directory.profile.UserAttribute.GIVEN_NAME;
import static dev.rollcall.directory.profile.UserAttribute.HONORIFIC_PREFIX;
import static dev.rollcall.directory.profile.UserAttribute.HONORIFIC_SUFFIX;
import static dev.rollcall.directory.profile.UserAttribute.LOCALE;
import static dev.rollcall.directory.profile.UserAttribute.MIDDLE_NAME;
import static dev.rollcall.directory.profile.UserAttribute.NAME_FORMATTED;
import static dev.rollcall.directory.profile.UserAttribute.NICK_NAME;
import static dev.rollcall.directory.profile.UserAttribute.ORGANIZATION;
import static dev.rollcall.directory.profile.UserAttribute.PREFERRED_LANGUAGE;
import static dev.rollcall.directory.profile.UserAttribute.PROFILE_URL;
import static dev.rollcall.directory.profile.UserAttribute.TIMEZONE;
import static dev.rollcall.directory.profile.UserAttribute.TITLE;
import static dev.rollcall.directory.profile.UserAttribute.USER_NAME;
import static dev.rollcall.directory.profile.UserAttribute.USER_TYPE;

import dev.rollcall.directory.profile.Address;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.web.shell.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Some attributes of a person that belong together; absent attributes and empty sections are left out. */
public final class ProfileSection {
    private final String title;
    private final List<ProfileLine> attributes;

    private ProfileSection(String title, List<ProfileLine> attributes) {
        this.title = title;
        this.attributes = attributes;
    }

    /** All that is known of a person, but for the manager. */
    static List<ProfileSection> of(UserProfile profile) {
        return Stream.of(
                        section(
                                profile,
                                "name",
                                List.of(
                                        DISPLAY_NAME,
                                        NAME_FORMATTED,
                                        HONORIFIC_PREFIX,
                                        GIVEN_NAME,
                                        MIDDLE_NAME,
                                        FAMILY_NAME,
                                        HONORIFIC_SUFFIX,
                                        NICK_NAME),
                                List.of()),
                        section(
                                profile,
                                "contact",
                                List.of(PROFILE_URL),
                                List.of(
                                        MultiValuedAttribute.EMAILS,
                                        MultiValuedAttribute.PHONE_NUMBERS,
                                        MultiValuedAttribute.IMS,
                                        MultiValuedAttribute.ADDRESSES,
                                        MultiValuedAttribute.PHOTOS)),
                        section(
                                profile,
                                "work",
                                List.of(
                                        TITLE,
                                        USER_TYPE,
                                        EMPLOYEE_NUMBER,
                                        ORGANIZATION,
                                        DIVISION,
                                        DEPARTMENT,
                                        COST_CENTER),
                                List.of()),
                        section(
                                profile,
                                "account",
                                List.of(USER_NAME, EXTERNAL_ID, PREFERRED_LANGUAGE, LOCALE, TIMEZONE),
                                List.of(
                                        MultiValuedAttribute.ROLES,
                                        MultiValuedAttribute.ENTITLEMENTS,
                                        MultiValuedAttribute.X509_CERTIFICATES)),
                        custom(profile))
                .filter(section -> !section.attributes.isEmpty())
                .toList();
    }

    private static ProfileSection section(
            UserProfile profile, String name, List<UserAttribute> texts, List<MultiValuedAttribute> lists) {
        List<ProfileLine> attributes = new ArrayList<>();
        for (UserAttribute attribute : texts) {
            String text = profile.text(attribute);
            if (text != null) {
                attributes.add(new ProfileLine(Texts.of("attribute." + attribute), text, "", false));
            }
        }
        for (MultiValuedAttribute attribute : lists) {
            profile.values(attribute).forEach(value -> attributes.add(attribute(attribute, value)));
        }
        return new ProfileSection(Texts.of("person.heading." + name), attributes);
    }

    private static ProfileSection custom(UserProfile profile) {
        List<ProfileLine> attributes = new ArrayList<>();
        profile.extensions()
                .values()
                .forEach((attribute, values) -> values.forEach(
                        value -> attributes.add(new ProfileLine(attribute.name(), shown(value), "", false))));
        return new ProfileSection(Texts.of("person.heading.custom"), attributes);
    }

    private static String shown(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static ProfileLine attribute(MultiValuedAttribute attribute, MultiValue value) {
        return new ProfileLine(
                Texts.of("attribute." + attribute), shown(value), orEmpty(value.type()), value.primary());
    }

    private static String shown(MultiValue value) {
        String text = orEmpty(value.value());
        String display = orEmpty(value.display());
        if (!text.isEmpty() && !display.isEmpty() && !display.equals(text)) {
            return display + " (" + text + ")";
        }
        return !text.isEmpty() ? text : !display.isEmpty() ? display : lines(value.address());
    }

    private static String lines(Address address) {
        if (address.formatted() != null) {
            return address.formatted();
        }
        return Stream.of(
                        address.streetAddress(),
                        address.postalCode(),
                        address.locality(),
                        address.region(),
                        address.country())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    public String getTitle() {
        return title;
    }

    public List<ProfileLine> getAttributes() {
        return attributes;
    }
}
