package dev.rollcall.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity
@Table(name = "organization")
class OrganizationEntity {
    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "slug")
    private String slug;

    @Column(name = "name")
    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    protected OrganizationEntity() {}

    OrganizationEntity(String id, String slug, String name, Instant createdAt) {
        this.id = id;
        this.slug = slug;
        this.name = name;
        this.createdAt = createdAt;
    }

    Organization toOrganization() {
        return new Organization(id, slug, name);
    }
}
