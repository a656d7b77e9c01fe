package dev.rollcall.directory.user;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.extension.ExtensionValues;
import dev.rollcall.directory.profile.FoldedTexts;
import dev.rollcall.directory.profile.GroupRef;
import dev.rollcall.directory.profile.MultiValue;
import dev.rollcall.directory.profile.MultiValuedAttribute;
import dev.rollcall.directory.profile.ProfileJson;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.role.RoleMapping;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.text.NameKey;
import dev.rollcall.platform.text.TextKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of {@code person}. The values of multi-valued attributes are rows of their own ({@link UserValueEntity}). */
@Entity
@Table(name = "person")
@IdClass(TenantKey.class)
class UserEntity {
    private static final int LONGEST_JSON = 32_768;

    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "version")
    private long version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_modified")
    private Instant lastModified;

    @Column(name = "deleted_at")
    private @Nullable Instant deletedAt;

    @Column(name = "active")
    private boolean active;

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Source source;

    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Role role;

    @Enumerated(EnumType.STRING)
    @Column(name = "role_source")
    private Source roleSource;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Column(name = "user_name")
    private @Nullable String userName;

    @Column(name = "user_name_key")
    private @Nullable String userNameKey;

    @Column(name = "user_name_claim")
    private @Nullable String userNameClaim;

    @Column(name = "former_user_name_key")
    private @Nullable String formerUserNameKey;

    @Column(name = "former_external_id")
    private @Nullable String formerExternalId;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "external_id_key")
    private @Nullable String externalIdKey;

    @Column(name = "name_formatted")
    private @Nullable String nameFormatted;

    @Column(name = "family_name")
    private @Nullable String familyName;

    @Column(name = "family_name_key")
    private @Nullable String familyNameKey;

    @Column(name = "given_name")
    private @Nullable String givenName;

    @Column(name = "middle_name")
    private @Nullable String middleName;

    @Column(name = "honorific_prefix")
    private @Nullable String honorificPrefix;

    @Column(name = "honorific_suffix")
    private @Nullable String honorificSuffix;

    @Column(name = "display_name")
    private @Nullable String displayName;

    @Column(name = "display_name_key")
    private @Nullable String displayNameKey;

    @Column(name = "nick_name")
    private @Nullable String nickName;

    @Column(name = "profile_url")
    private @Nullable String profileUrl;

    @Column(name = "title")
    private @Nullable String title;

    @Column(name = "user_type")
    private @Nullable String userType;

    @Column(name = "preferred_language")
    private @Nullable String preferredLanguage;

    @Column(name = "locale")
    private @Nullable String locale;

    @Column(name = "timezone")
    private @Nullable String timezone;

    @Column(name = "employee_number")
    private @Nullable String employeeNumber;

    @Column(name = "cost_center")
    private @Nullable String costCenter;

    @Column(name = "organization")
    private @Nullable String organization;

    @Column(name = "division")
    private @Nullable String division;

    @Column(name = "department")
    private @Nullable String department;

    @Column(name = "manager_value")
    private @Nullable String managerValue;

    @Column(name = "manager_ref")
    private @Nullable String managerRef;

    @Column(name = "manager_display_name")
    private @Nullable String managerDisplayName;

    /** Null where it is not kept: then it is made of the other columns and of the values. */
    @Column(name = "profile_json")
    private @Nullable String profileJson;

    /** Null where a person is read who has none of these texts. */
    @Embedded
    private @Nullable FoldedTexts folded;

    @Column(name = "extended")
    private boolean extended;

    protected UserEntity() {}

    UserEntity(String tenantId, String id, Source source, RoleMapping given, UserProfile profile, Instant now) {
        this.tenantId = tenantId;
        this.id = id;
        this.createdAt = now;
        this.source = source;
        give(given);
        write(profile, now, false);
    }

    /**
     * Takes over the singular attributes of a profile; one version on.
     *
     * @param adopted whether an identity provider writes, and so owns the person from now on
     */
    final void write(UserProfile profile, Instant now, boolean adopted) {
        source = adopted ? Source.PROVIDER : source;
        FoldedTexts foldedTexts = folded == null ? new FoldedTexts() : folded;
        folded = foldedTexts;
        for (UserAttribute attribute : UserAttribute.values()) {
            String text = profile.text(attribute);
            set(attribute, text);
            foldedTexts.set(attribute, text);
        }
        String json = ProfileJson.of(profile);
        profileJson = json.length() <= LONGEST_JSON ? json : null;
        active = profile.active();
        extended |= !profile.extensions().isEmpty();
        claim(NameKey.of(profile.userName()));
        externalIdKey = externalId;
        displayNameKey = displayName == null ? null : TextKey.indexed(displayName);
        familyNameKey = familyName == null ? null : TextKey.indexed(familyName);
        version++;
        lastModified = now;
    }

    // Who has a name beside somebody else keeps it until it changes.
    private void claim(String key) {
        if (!key.equals(userNameKey)) {
            userNameKey = key;
            userNameClaim = key;
        }
    }

    /** Gives the person a role; part of a {@link #write}. */
    final void give(RoleMapping given) {
        role = given.role();
        roleSource = given.source();
    }

    /** Ends the person: hidden from now on, the names free for others, the records kept. */
    void delete(Instant now) {
        deletedAt = now;
        active = false;
        formerUserNameKey = userNameKey;
        formerExternalId = externalId;
        userNameKey = null;
        userNameClaim = null;
        externalIdKey = null;
        passwordHash = null;
        version++;
        lastModified = now;
    }

    void setPasswordHash(String hash) {
        passwordHash = hash;
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    Role role() {
        return role;
    }

    RoleMapping givenRole() {
        return new RoleMapping(role, roleSource, null);
    }

    Source source() {
        return source;
    }

    boolean isActive() {
        return active;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }

    /** Whether there are, or once were, extension values of the person. */
    boolean isExtended() {
        return extended;
    }

    @Nullable
    String externalId() {
        return externalId;
    }

    @Nullable
    String userNameKey() {
        return userNameKey;
    }

    UserSummary summary() {
        UserProfile profile = profile(Map.of(), ExtensionValues.NONE);
        return new UserSummary(id, profile.userName(), profile.shownName(), active);
    }

    SignInAccount signInAccount(UserProfile profile) {
        return new SignInAccount(id, role, profile);
    }

    PasswordAccount passwordAccount() {
        UserSummary summary = summary();
        return new PasswordAccount(id, summary.userName(), summary.shownName(), role, active, passwordHash);
    }

    UserProfile profile(Map<MultiValuedAttribute, List<MultiValue>> values, ExtensionValues extensions) {
        Map<UserAttribute, String> texts = new EnumMap<>(UserAttribute.class);
        for (UserAttribute attribute : UserAttribute.values()) {
            String text = get(attribute);
            if (text != null) {
                texts.put(attribute, text);
            }
        }
        return new UserProfile(active, texts, values, extensions);
    }

    User toUser(Map<MultiValuedAttribute, List<MultiValue>> values, ExtensionValues extensions, List<GroupRef> groups) {
        return new User(id, version, createdAt, lastModified, source, role, profile(values, extensions), groups);
    }

    private @Nullable String get(UserAttribute attribute) {
        return switch (attribute) {
            case USER_NAME -> userName;
            case EXTERNAL_ID -> externalId;
            case NAME_FORMATTED -> nameFormatted;
            case FAMILY_NAME -> familyName;
            case GIVEN_NAME -> givenName;
            case MIDDLE_NAME -> middleName;
            case HONORIFIC_PREFIX -> honorificPrefix;
            case HONORIFIC_SUFFIX -> honorificSuffix;
            case DISPLAY_NAME -> displayName;
            case NICK_NAME -> nickName;
            case PROFILE_URL -> profileUrl;
            case TITLE -> title;
            case USER_TYPE -> userType;
            case PREFERRED_LANGUAGE -> preferredLanguage;
            case LOCALE -> locale;
            case TIMEZONE -> timezone;
            case EMPLOYEE_NUMBER -> employeeNumber;
            case COST_CENTER -> costCenter;
            case ORGANIZATION -> organization;
            case DIVISION -> division;
            case DEPARTMENT -> department;
            case MANAGER_VALUE -> managerValue;
            case MANAGER_REF -> managerRef;
            case MANAGER_DISPLAY_NAME -> managerDisplayName;
        };
    }

    private void set(UserAttribute attribute, @Nullable String text) {
        switch (attribute) {
            case USER_NAME -> userName = text;
            case EXTERNAL_ID -> externalId = text;
            case NAME_FORMATTED -> nameFormatted = text;
            case FAMILY_NAME -> familyName = text;
            case GIVEN_NAME -> givenName = text;
            case MIDDLE_NAME -> middleName = text;
            case HONORIFIC_PREFIX -> honorificPrefix = text;
            case HONORIFIC_SUFFIX -> honorificSuffix = text;
            case DISPLAY_NAME -> displayName = text;
            case NICK_NAME -> nickName = text;
            case PROFILE_URL -> profileUrl = text;
            case TITLE -> title = text;
            case USER_TYPE -> userType = text;
            case PREFERRED_LANGUAGE -> preferredLanguage = text;
            case LOCALE -> locale = text;
            case TIMEZONE -> timezone = text;
            case EMPLOYEE_NUMBER -> employeeNumber = text;
            case COST_CENTER -> costCenter = text;
            case ORGANIZATION -> organization = text;
            case DIVISION -> division = text;
            case DEPARTMENT -> department = text;
            case MANAGER_VALUE -> managerValue = text;
            case MANAGER_REF -> managerRef = text;
            case MANAGER_DISPLAY_NAME -> managerDisplayName = text;
        }
    }
}
