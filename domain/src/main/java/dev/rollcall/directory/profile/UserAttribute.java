package dev.rollcall.directory.profile;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The singular text attributes of a User, with their SCIM names (RFC 7643 §4.1.1, §4.3), columns and longest values in
 * characters.
 */
public enum UserAttribute {
    USER_NAME("userName", "user_name", 320),
    EXTERNAL_ID("externalId", "external_id", 320),
    NAME_FORMATTED("name.formatted", "name_formatted", 1024),
    FAMILY_NAME("name.familyName", "family_name", 320),
    GIVEN_NAME("name.givenName", "given_name", 320),
    MIDDLE_NAME("name.middleName", "middle_name", 320),
    HONORIFIC_PREFIX("name.honorificPrefix", "honorific_prefix", 320),
    HONORIFIC_SUFFIX("name.honorificSuffix", "honorific_suffix", 320),
    DISPLAY_NAME("displayName", "display_name", 1024),
    NICK_NAME("nickName", "nick_name", 320),
    PROFILE_URL("profileUrl", "profile_url", 4096),
    TITLE("title", "title", 1024),
    USER_TYPE("userType", "user_type", 320),
    PREFERRED_LANGUAGE("preferredLanguage", "preferred_language", 320),
    LOCALE("locale", "locale", 320),
    TIMEZONE("timezone", "timezone", 320),
    EMPLOYEE_NUMBER("employeeNumber", "employee_number", 320),
    COST_CENTER("costCenter", "cost_center", 320),
    ORGANIZATION("organization", "organization", 1024),
    DIVISION("division", "division", 1024),
    DEPARTMENT("department", "department", 1024),
    MANAGER_VALUE("manager.value", "manager_value", 320),
    MANAGER_REF("manager.$ref", "manager_ref", 4096),
    MANAGER_DISPLAY_NAME("manager.displayName", "manager_display_name", 1024);

    private static final Map<String, UserAttribute> BY_SCIM_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(UserAttribute::scimName, Function.identity()));

    private final String scimName;
    private final String column;
    private final int longest;

    UserAttribute(String scimName, String column, int longest) {
        this.scimName = scimName;
        this.column = column;
        this.longest = longest;
    }

    /** Path inside its schema, in the spelling of the RFC. */
    public String scimName() {
        return scimName;
    }

    public String column() {
        return column;
    }

    public int longest() {
        return longest;
    }

    /** The column of the folded copy by which it is compared; none where it compares exactly or by a key of its own. */
    public Optional<String> foldedColumn() {
        return switch (this) {
            case USER_NAME, EXTERNAL_ID, PROFILE_URL, MANAGER_REF -> Optional.empty();
            default -> Optional.of(column + "_folded");
        };
    }

    /** Whether it belongs to the EnterpriseUser extension (RFC 7643 §4.3). */
    public boolean isEnterprise() {
        return compareTo(EMPLOYEE_NUMBER) >= 0;
    }

    /** The attribute of exactly that path. */
    public static Optional<UserAttribute> ofScimName(String path) {
        return Optional.ofNullable(BY_SCIM_NAME.get(path));
    }
}
