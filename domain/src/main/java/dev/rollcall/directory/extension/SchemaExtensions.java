package dev.rollcall.directory.extension;

import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.ConstraintViolations;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.sql.TenantKey;
import dev.rollcall.platform.text.Quoted;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The custom extensions of a tenant. {@code who} is noted with each change. Each change is a new version of the
 * tenant's schema, and changes of one tenant follow one another.
 */
@Stateless
public class SchemaExtensions {
    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    @EJB
    private Organizations organizations;

    /** The tenant's extensions with their attributes, oldest first. Two statements. */
    public List<SchemaExtension> list(String tenantId) {
        Map<String, List<ExtensionAttributeEntity>> attributes = new HashMap<>();
        entityManager
                .createQuery(
                        "select a from ExtensionAttributeEntity a where a.tenantId = :tenant order by a.extensionId, a.ordinal",
                        ExtensionAttributeEntity.class)
                .setParameter("tenant", tenantId)
                .getResultList()
                .forEach(row -> attributes
                        .computeIfAbsent(row.extensionId(), id -> new ArrayList<>())
                        .add(row));
        return rows(tenantId).stream()
                .map(row -> row.toExtension(attributes.getOrDefault(row.id(), List.of()).stream()
                        .map(attribute -> attribute.toRegistered(row.urn()))
                        .toList()))
                .toList();
    }

    /**
     * Registers an extension with its attributes.
     *
     * @throws NotUniqueException when the tenant has the URN, or two attributes have one name, in any case
     * @throws InvalidValueException when the URN cannot be told from another one, or there are too many
     */
    public SchemaExtension register(String tenantId, String who, NewExtension wanted) {
        organizations.changeSchemas(tenantId);
        List<SchemaExtensionEntity> there = rows(tenantId);
        if (there.size() >= RegistrationRules.MOST_EXTENSIONS) {
            throw new InvalidValueException(Sentence.of("extension.tooMany", there.size()));
        }
        RegistrationRules.checkApart(
                wanted.urn(), there.stream().map(SchemaExtensionEntity::urn).toList());
        var row = new SchemaExtensionEntity(tenantId, wanted, Now.instant(), who);
        entityManager.persist(row);
        flushing("schema_extension_urn_uq", Sentence.of("extension.taken", Quoted.of(wanted.urn())));
        wanted.attributes().forEach(attribute -> add(tenantId, row, who, attribute));
        return find(tenantId, row.id());
    }

    /**
     * Adds an attribute to an extension. Its type and number of values are final: they cannot change once people have
     * values.
     *
     * @throws NotFoundException when the tenant has no such extension
     * @throws NotUniqueException when the extension has an attribute of that name, in any case
     */
    public SchemaExtension addAttribute(String tenantId, String who, String extensionId, NewAttribute wanted) {
        organizations.changeSchemas(tenantId);
        add(tenantId, row(tenantId, extensionId), who, wanted);
        return find(tenantId, extensionId);
    }

    private void add(String tenantId, SchemaExtensionEntity extension, String who, NewAttribute wanted) {
        List<ExtensionAttributeEntity> there = attributes(tenantId, extension.id());
        if (there.size() >= RegistrationRules.MOST_ATTRIBUTES) {
            throw new InvalidValueException(
                    Sentence.of("extension.tooManyAttributes", Quoted.of(extension.urn()), there.size()));
        }
        int ordinal =
                there.stream().mapToInt(ExtensionAttributeEntity::ordinal).max().orElse(-1) + 1;
        var now = Now.instant();
        extension.touch(now, who);
        entityManager.persist(new ExtensionAttributeEntity(tenantId, extension.id(), ordinal, wanted, now, who));
        flushing(
                "extension_attribute_name_uq",
                Sentence.of("extension.attributeTaken", Quoted.of(extension.urn()), Quoted.of(wanted.name())));
    }

    /**
     * Names and describes an extension anew.
     *
     * @throws NotFoundException when the tenant has no such extension
     */
    public void describe(String tenantId, String who, String extensionId, String name, String description) {
        organizations.changeSchemas(tenantId);
        SchemaExtensionEntity row = row(tenantId, extensionId);
        row.describe(
                RegistrationRules.name(name.isBlank() ? row.urn() : name), RegistrationRules.description(description));
        row.touch(Now.instant(), who);
    }

    /**
     * Describes an attribute anew.
     *
     * @throws NotFoundException when the tenant has no such attribute
     */
    public void describeAttribute(String tenantId, String who, String attributeId, String description) {
        organizations.changeSchemas(tenantId);
        attribute(tenantId, attributeId).describe(RegistrationRules.description(description), Now.instant(), who);
    }

    /** How many people have a value of the attribute, the deactivated ones counted. */
    public long peopleWithAttribute(String tenantId, String attributeId) {
        return people("v.attribute_id = :id", tenantId, attributeId);
    }

    /** How many people have a value of any of the extension's attributes, the deactivated ones counted. */
    public long peopleWithExtension(String tenantId, String extensionId) {
        return people(
                "v.attribute_id in (select a.id from extension_attribute a where a.tenant_id = :tenant and a.extension_id = :id)",
                tenantId,
                extensionId);
    }

    private long people(String which, String tenantId, String id) {
        return sql.of("select count(*) as people from person p where p.tenant_id = :tenant and p.deleted_at is null"
                        + " and p.id in (select v.person_id from person_extension_value v where v.tenant_id = :tenant and "
                        + which + ")")
                .with("tenant", tenantId)
                .with("id", id)
                .one(row -> row.number("people"));
    }

    /**
     * Removes an attribute with the values that people have of it.
     *
     * @throws NotFoundException when the tenant has no such attribute
     */
    public void removeAttribute(String tenantId, String who, String attributeId) {
        ExtensionAttributeEntity attribute = attribute(tenantId, attributeId);
        forget(tenantId, attribute);
        organizations.changeSchemas(tenantId);
        row(tenantId, attribute.extensionId()).touch(Now.instant(), who);
        entityManager.remove(attribute);
        flushing(null, null);
    }

    /**
     * Removes an extension with its attributes and the values that people have of them.
     *
     * @throws NotFoundException when the tenant has no such extension
     */
    public void remove(String tenantId, String extensionId) {
        SchemaExtensionEntity row = row(tenantId, extensionId);
        List<ExtensionAttributeEntity> attributes = attributes(tenantId, extensionId);
        attributes.forEach(attribute -> forget(tenantId, attribute));
        organizations.changeSchemas(tenantId);
        attributes.forEach(entityManager::remove);
        flushing(null, null);
        entityManager.remove(row);
    }

    // Whoever loses a value is another version of that person. People are held before the organization, as when
    // an admin is deactivated.
    private void forget(String tenantId, ExtensionAttributeEntity attribute) {
        sql.of("""
                        update person set version = version + 1, last_modified = :now where tenant_id = :tenant and id in (
                            select v.person_id from person_extension_value v
                            where v.tenant_id = :tenant and v.attribute_id = :attribute)
                        """)
                .with("tenant", tenantId)
                .with("attribute", attribute.id())
                .with("now", Now.instant())
                .update();
        sql.of("delete from person_extension_value where tenant_id = :tenant and attribute_id = :attribute")
                .with("tenant", tenantId)
                .with("attribute", attribute.id())
                .update();
    }

    private void flushing(@Nullable String unique, @Nullable Sentence refusal) {
        try {
            entityManager.flush();
        } catch (PersistenceException e) {
            if (unique != null && refusal != null && ConstraintViolations.isOf(unique, e)) {
                throw new NotUniqueException(refusal);
            }
            if (ConstraintViolations.isOf("person_extension_value_attribute_fk", e)) {
                throw new ConflictException(Sentence.of("extension.valueMeanwhile"));
            }
            throw e;
        }
    }

    private List<SchemaExtensionEntity> rows(String tenantId) {
        return entityManager
                .createQuery(
                        "select e from SchemaExtensionEntity e where e.tenantId = :tenant order by e.id",
                        SchemaExtensionEntity.class)
                .setParameter("tenant", tenantId)
                .getResultList();
    }

    private List<ExtensionAttributeEntity> attributes(String tenantId, String extensionId) {
        return entityManager
                .createQuery(
                        "select a from ExtensionAttributeEntity a where a.tenantId = :tenant and a.extensionId = :extension",
                        ExtensionAttributeEntity.class)
                .setParameter("tenant", tenantId)
                .setParameter("extension", extensionId)
                .getResultList();
    }

    private SchemaExtension find(String tenantId, String extensionId) {
        return list(tenantId).stream()
                .filter(extension -> extension.id().equals(extensionId))
                .findFirst()
                .orElseThrow(SchemaExtensions::gone);
    }

    private SchemaExtensionEntity row(String tenantId, String id) {
        return Optional.ofNullable(entityManager.find(SchemaExtensionEntity.class, new TenantKey(tenantId, id)))
                .orElseThrow(SchemaExtensions::gone);
    }

    private ExtensionAttributeEntity attribute(String tenantId, String id) {
        return Optional.ofNullable(entityManager.find(ExtensionAttributeEntity.class, new TenantKey(tenantId, id)))
                .orElseThrow(SchemaExtensions::gone);
    }

    private static NotFoundException gone() {
        return new NotFoundException(Sentence.of("extension.gone"));
    }
}
