package dev.rollcall.directory.extension;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.text.TextKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** A row of {@code schema_extension}. */
@Entity
@Table(name = "schema_extension")
@IdClass(TenantKey.class)
class SchemaExtensionEntity {
    @Id
    @Column(name = "tenant_id")
    private String tenantId;

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "urn")
    private String urn;

    @Column(name = "urn_key")
    private String urnKey;

    @Column(name = "name")
    private String name;

    @Column(name = "description")
    private String description;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "updated_by")
    private String updatedBy;

    protected SchemaExtensionEntity() {}

    SchemaExtensionEntity(String tenantId, NewExtension from, Instant now, String who) {
        this.tenantId = tenantId;
        this.id = Ids.next();
        this.urn = from.urn();
        this.urnKey = TextKey.of(from.urn());
        this.name = from.name();
        this.description = from.description();
        touch(now, who);
    }

    final void touch(Instant now, String who) {
        updatedAt = now;
        updatedBy = who;
    }

    void describe(String newName, String newDescription) {
        name = newName;
        description = newDescription;
    }

    String id() {
        return id;
    }

    String urn() {
        return urn;
    }

    SchemaExtension toExtension(List<RegisteredAttribute> attributes) {
        return new SchemaExtension(id, urn, name, description, attributes, updatedAt, updatedBy);
    }
}
