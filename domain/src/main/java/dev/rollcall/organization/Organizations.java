package dev.rollcall.organization;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.ConstraintViolations;
import dev.rollcall.platform.sql.ResourceCounts;
import dev.rollcall.platform.sql.Sql;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** The tenants of this installation. */
@Stateless
public class Organizations {
    /** The table, for others to join; all of its columns are of this package. */
    public static final String TABLE = "organization";

    @Inject
    private Sql sql;

    @PersistenceContext
    private EntityManager entityManager;

    @EJB
    private ResourceCounts counts;

    @Inject
    private Event<OrganizationChanged> changed;

    public Optional<Organization> find(String id) {
        return Optional.ofNullable(entityManager.find(OrganizationEntity.class, id))
                .map(OrganizationEntity::toOrganization);
    }

    public Optional<Organization> findBySlug(String slug) {
        return entityManager
                .createQuery("select o from OrganizationEntity o where o.slug = :slug", OrganizationEntity.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .map(OrganizationEntity::toOrganization);
    }

    /** The ids of all. */
    public List<String> ids() {
        return entityManager
                .createQuery("select o.id from OrganizationEntity o order by o.id", String.class)
                .getResultList();
    }

    /** The only organization, or empty when there are none or several. */
    public Optional<Organization> only() {
        List<OrganizationEntity> two = entityManager
                .createQuery("select o from OrganizationEntity o order by o.id", OrganizationEntity.class)
                .setMaxResults(2)
                .getResultList();
        return two.size() == 1 ? Optional.of(two.get(0).toOrganization()) : Optional.empty();
    }

    /**
     * Makes an organization; its slug follows from its name.
     *
     * @throws InvalidValueException when no slug can be made of the name
     * @throws NotUniqueException when another organization has the slug
     */
    public Organization create(String name) {
        String stripped = name.strip();
        if (stripped.length() > 255) {
            throw new InvalidValueException(Sentence.of("organization.nameTooLong"));
        }
        var entity = new OrganizationEntity(Ids.next(), Slug.of(stripped), stripped, Now.instant());
        try {
            entityManager.persist(entity);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (ConstraintViolations.isOf("organization_slug_uq", e)) {
                throw new NotUniqueException(Sentence.of("organization.taken", Slug.of(stripped)));
            }
            throw e;
        }
        Organization created = entity.toOrganization();
        counts.open(created.id());
        return created;
    }

    /**
     * Holds the organization's row until the transaction ends: for decisions that look at more than one row, such as
     * who is the last admin.
     */
    public void lock(String id) {
        entityManager.find(OrganizationEntity.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Grows with each change of the organization's schemas; 0 while there was none. */
    public long schemaVersion(String id) {
        return sql.of("select schema_version from organization where id = :id")
                .with("id", id)
                .one(row -> row.number("schema_version"));
    }

    /** Notes that the organization's schemas change, and holds its row until the transaction ends. */
    public void changeSchemas(String id) {
        sql.of("update organization set schema_version = schema_version + 1 where id = :id")
                .with("id", id)
                .update();
        changed.fire(new OrganizationChanged(id));
    }
}
