package dev.rollcall.directory.group;

import dev.rollcall.directory.Source;
import dev.rollcall.directory.membership.MemberPart;
import dev.rollcall.directory.profile.TextRules;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.text.NameKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code directory_group}. */
@Entity
@Table(name = "directory_group")
@IdClass(TenantKey.class)
class GroupEntity {
    private static final int LONGEST_NAME = 320;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "source")
    private Source source;

    @Column(name = "display_name")
    private String displayName;

    @Column(name = "display_name_key")
    private String displayNameKey;

    @Column(name = "display_name_claim")
    private String displayNameClaim;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "held_change")
    private boolean heldChange;

    protected GroupEntity() {}

    /** @throws InvalidValueException when a text cannot be kept */
    GroupEntity(
            String tenantId, String id, Source source, String displayName, @Nullable String externalId, Instant now) {
        this.tenantId = tenantId;
        this.id = id;
        this.version = 1;
        this.createdAt = now;
        this.lastModified = now;
        this.source = source;
        this.displayName = checkedName(displayName);
        this.displayNameKey = NameKey.of(displayName);
        this.displayNameClaim = displayNameKey;
        this.externalId = checkedId(externalId);
    }

    private static String checkedName(String displayName) {
        if (NameKey.of(displayName).isEmpty()) {
            throw new InvalidValueException(Sentence.of("group.noName"));
        }
        return TextRules.check("displayName", displayName, LONGEST_NAME);
    }

    private static @Nullable String checkedId(@Nullable String externalId) {
        return externalId == null || externalId.isBlank()
                ? null
                : TextRules.check("externalId", externalId, LONGEST_NAME);
    }

    /** @throws InvalidValueException when the name cannot be kept */
    void rename(String name) {
        displayName = checkedName(name);
        String key = NameKey.of(name);
        // Which group has a name beside another one keeps it until it changes.
        if (!key.equals(displayNameKey)) {
            displayNameKey = key;
            displayNameClaim = key;
        }
    }

    /**
     * Whether that was another one before.
     *
     * @throws InvalidValueException when it cannot be kept
     */
    boolean setExternalId(@Nullable String text) {
        String before = externalId;
        externalId = checkedId(text);
        return !Objects.equals(before, externalId);
    }

    /** One version on; an identity provider that writes owns the group from now on. */
    void touch(Instant now, boolean adopted) {
        source = adopted ? Source.PROVIDER : source;
        version++;
        lastModified = now;
    }

    String id() {
        return id;
    }

    /** Whether changes of the group may be held. */
    boolean isHeld() {
        return heldChange;
    }

    long version() {
        return version;
    }

    String displayNameKey() {
        return displayNameKey;
    }

    String displayName() {
        return displayName;
    }

    Group toGroup() {
        return new Group(id, version, createdAt, lastModified, source, displayName, externalId, MemberPart.NONE);
    }
}
