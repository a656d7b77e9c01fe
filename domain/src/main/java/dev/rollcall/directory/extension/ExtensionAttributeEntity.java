package dev.rollcall.directory.extension;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.text.TextKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;

/** A row of {@code extension_attribute}. */
@Entity
@Table(name = "extension_attribute")
@IdClass(TenantKey.class)
class ExtensionAttributeEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "extension_id")
    private String extensionId;

    @Column(name = "ordinal")
    private int ordinal;

    @Column(name = "name")
    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "type")
    private AttributeType type;

    @Column(name = "multi_valued")
    private boolean multiValued;

    @Column(name = "case_exact")
    private boolean caseExact;

    @Column(name = "description")
    private String description;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    protected ExtensionAttributeEntity() {}

    ExtensionAttributeEntity(
            String tenantId, String extensionId, int ordinal, NewAttribute from, Instant now, String who) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.extensionId = extensionId;
        this.ordinal = ordinal;
        this.name = from.name();
        this.nameKey = TextKey.of(from.name());
        this.type = from.type();
        this.multiValued = from.multiValued();
        this.caseExact = from.caseExact();
        describe(from.description(), now, who);
    }

    final void describe(String newDescription, Instant now, String who) {
        description = newDescription;
        updatedAt = now;
        updatedBy = who;
    }

    String id() {
        return id;
    }

    String extensionId() {
        return extensionId;
    }

    int ordinal() {
        return ordinal;
    }

    ExtensionAttribute toAttribute(String urn) {
        return new ExtensionAttribute(id, urn, name, type, multiValued, caseExact);
    }

    RegisteredAttribute toRegistered(String urn) {
        return new RegisteredAttribute(toAttribute(urn), description, updatedAt, updatedBy);
    }
}
