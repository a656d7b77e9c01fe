package dev.rollcall.directory.profile;

import dev.rollcall.platform.text.TextKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The singular texts of a person as filters compare them: folded ({@link TextKey}). Written with each change, read by
 * the database only.
 */
@Embeddable
public class FoldedTexts {
    @Column(name = "name_formatted_folded")
    private @Nullable String nameFormatted;

    @Column(name = "family_name_folded")
    private @Nullable String familyName;

    @Column(name = "given_name_folded")
    private @Nullable String givenName;

    @Column(name = "middle_name_folded")
    private @Nullable String middleName;

    @Column(name = "honorific_prefix_folded")
    private @Nullable String honorificPrefix;

    @Column(name = "honorific_suffix_folded")
    private @Nullable String honorificSuffix;

    @Column(name = "display_name_folded")
    private @Nullable String displayName;

    @Column(name = "nick_name_folded")
    private @Nullable String nickName;

    @Column(name = "title_folded")
    private @Nullable String title;

    @Column(name = "user_type_folded")
    private @Nullable String userType;

    @Column(name = "preferred_language_folded")
    private @Nullable String preferredLanguage;

    @Column(name = "locale_folded")
    private @Nullable String locale;

    @Column(name = "timezone_folded")
    private @Nullable String timezone;

    @Column(name = "employee_number_folded")
    private @Nullable String employeeNumber;

    @Column(name = "cost_center_folded")
    private @Nullable String costCenter;

    @Column(name = "organization_folded")
    private @Nullable String organization;

    @Column(name = "division_folded")
    private @Nullable String division;

    @Column(name = "department_folded")
    private @Nullable String department;

    @Column(name = "manager_value_folded")
    private @Nullable String managerValue;

    @Column(name = "manager_display_name_folded")
    private @Nullable String managerDisplayName;

    /** Folds the text; passes over attributes that compare exactly or have a key of their own. */
    public void set(UserAttribute attribute, @Nullable String text) {
        String folded = text == null ? null : TextKey.of(text);
        switch (attribute) {
            case NAME_FORMATTED -> nameFormatted = folded;
            case FAMILY_NAME -> familyName = folded;
            case GIVEN_NAME -> givenName = folded;
            case MIDDLE_NAME -> middleName = folded;
            case HONORIFIC_PREFIX -> honorificPrefix = folded;
            case HONORIFIC_SUFFIX -> honorificSuffix = folded;
            case DISPLAY_NAME -> displayName = folded;
            case NICK_NAME -> nickName = folded;
            case TITLE -> title = folded;
            case USER_TYPE -> userType = folded;
            case PREFERRED_LANGUAGE -> preferredLanguage = folded;
            case LOCALE -> locale = folded;
            case TIMEZONE -> timezone = folded;
            case EMPLOYEE_NUMBER -> employeeNumber = folded;
            case COST_CENTER -> costCenter = folded;
            case ORGANIZATION -> organization = folded;
            case DIVISION -> division = folded;
            case DEPARTMENT -> department = folded;
            case MANAGER_VALUE -> managerValue = folded;
            case MANAGER_DISPLAY_NAME -> managerDisplayName = folded;
            case USER_NAME, EXTERNAL_ID, PROFILE_URL, MANAGER_REF -> {}
        }
    }
}
