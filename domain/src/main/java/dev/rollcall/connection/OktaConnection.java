package dev.rollcall.connection;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.directory.role.PrimaryAdmins;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.session.SessionEnds;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The SAML half of Configure Okta. */
@Stateless
public class OktaConnection {
    private static final String BY_URL = "Rollcall, from the metadata URL";

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    @EJB
    private Activities activities;

    @EJB
    private Organizations organizations;

    @EJB
    private MetadataHistory history;

    @EJB
    private MetadataUrls urls;

    @EJB
    private SessionEnds sessionEnds;

    @Inject
    private PrimaryAdmins primaryAdmins;

    /** The tenant's identity provider, once its metadata is saved. */
    public Optional<IdentityProvider> find(String tenantId) {
        return Optional.ofNullable(entityManager.find(IdpConnectionEntity.class, tenantId))
                .map(row -> provider(row, certificates(tenantId)));
    }

    private static IdentityProvider provider(IdpConnectionEntity row, List<IdpCertificateEntity> certificates) {
        List<WeakCertificate> weak = certificates.stream()
                .flatMap(certificate -> certificate.toWeakCertificate().stream())
                .toList();
        List<IdpCertificate> believed = certificates.stream()
                .filter(certificate -> certificate.toWeakCertificate().isEmpty())
                .map(IdpCertificateEntity::toCertificate)
                .toList();
        return row.toProvider(believed, weak);
    }

    private List<IdpCertificateEntity> certificates(String tenantId) {
        return entityManager
                .createQuery(
                        "select c from IdpCertificateEntity c where c.tenantId = :tenant order by c.ordinal",
                        IdpCertificateEntity.class)
                .setParameter("tenant", tenantId)
                .setHint("eclipselink.read-only", true)
                .getResultList();
    }

    /**
     * Saves what was read from uploaded metadata in place of what was there: all of it, or nothing. A metadata URL is
     * forgotten: its next reading would undo this. Whom another identity provider has signed in before is signed out.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void save(SignedIn admin, IdentityProvider provider) {
        replace(admin, provider);
        urls.remove(admin);
        record(admin, "Saved the metadata of " + Quoted.of(provider.entityId()));
    }

    /**
     * Saves what was read from a URL and shown to the admin, and that it is read from there again; only ever for the
     * same entity ID.
     *
     * @throws InvalidValueException when the URL is no https address
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void saveFromUrl(SignedIn admin, IdentityProvider provider, String url) {
        replace(admin, provider);
        urls.set(admin, url, provider.entityId());
        record(
                admin,
                "Saved the metadata of " + Quoted.of(provider.entityId()) + ", which is read again from "
                        + Quoted.of(url));
    }

    private void replace(SignedIn admin, IdentityProvider provider) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        organizations.lock(tenantId);
        boolean another = find(tenantId)
                .filter(before -> !before.entityId().equals(provider.entityId()))
                .isPresent();
        write(tenantId, provider, admin.userName());
        if (another) {
            sessionEnds.ofSaml(tenantId);
        }
    }

    /**
     * Takes over what was read from the tenant's metadata URL; that it was read is noted, also when nothing is
     * different.
     *
     * @param read the URL as it was before the reading began. When an admin has set one meanwhile, the same or another,
     *     the reading is older than what the admin has seen, and counts for nothing
     * @return whether anything was different
     * @throws NotFoundException when the tenant does not have this URL any more
     * @throws InvalidValueException when the metadata is another identity provider's than the pinned one
     */
    public boolean refresh(MetadataUrl read, IdentityProvider provider) {
        String tenantId = read.tenantId();
        organizations.lock(tenantId);
        MetadataUrl url = urls.find(tenantId)
                .filter(now -> now.url().equals(read.url()) && now.setAt().equals(read.setAt()))
                .orElseThrow(() -> new NotFoundException(Sentence.of("metadata.urlGone")));
        if (!url.pinnedEntityId().equals(provider.entityId())) {
            throw new InvalidValueException(Sentence.of(
                    "metadata.otherProvider", Quoted.of(provider.entityId()), Quoted.of(url.pinnedEntityId())));
        }
        urls.noteSuccess(tenantId);
        boolean different = find(tenantId).filter(provider::saysTheSameAs).isEmpty();
        if (different) {
            write(tenantId, provider, BY_URL);
        }
        return different;
    }

    private void write(String tenantId, IdentityProvider provider, String by) {
        history.record(tenantId, by, find(tenantId), Optional.of(provider));
        IdpConnectionEntity row = entityManager.find(IdpConnectionEntity.class, tenantId);
        if (row == null) {
            entityManager.persist(new IdpConnectionEntity(tenantId, provider, by, Now.instant()));
        } else {
            row.write(provider, by, Now.instant());
        }
        writeCertificates(tenantId, provider);
    }

    private void writeCertificates(String tenantId, IdentityProvider provider) {
        entityManager.flush();
        removeCertificates(tenantId);
        int ordinal = 0;
        for (IdpCertificate certificate : provider.certificates()) {
            entityManager.persist(new IdpCertificateEntity(tenantId, ordinal++, certificate));
        }
        if (provider.details() != null) {
            for (WeakCertificate certificate : provider.details().weakCertificates()) {
                entityManager.persist(new IdpCertificateEntity(tenantId, ordinal++, certificate));
            }
        }
    }

    /**
     * Keeps the whole of what was read of metadata that an earlier version has kept, which kept less. Nothing is done
     * when it was replaced or completed meanwhile.
     */
    public void complete(String tenantId, IdentityProvider whole) {
        organizations.lock(tenantId);
        boolean isTheSame = find(tenantId)
                .filter(kept -> kept.details() == null && kept.metadataXml().equals(whole.metadataXml()))
                .isPresent();
        if (isTheSame) {
            entityManager.find(IdpConnectionEntity.class, tenantId).write(whole);
            writeCertificates(tenantId, whole);
        }
    }

    /**
     * Forgets the identity provider, and where its metadata was read from; whom it has signed in is signed out.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     * @throws ConflictException when no Primary Admin could sign in after that
     */
    public void disconnect(SignedIn admin) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        organizations.lock(tenantId);
        if (!primaryAdmins.anyWithPassword(tenantId)) {
            throw new ConflictException(Sentence.of("metadata.lastWayIn"));
        }
        history.record(tenantId, admin.userName(), find(tenantId), Optional.empty());
        urls.remove(admin);
        sessionEnds.ofSaml(tenantId);
        removeCertificates(tenantId);
        IdpConnectionEntity row = entityManager.find(IdpConnectionEntity.class, tenantId);
        if (row != null) {
            entityManager.remove(row);
        }
        record(admin, "Disconnected the identity provider");
    }

    private void record(SignedIn admin, String done) {
        activities.record(
                admin.organization().id(),
                Actor.person(admin.userName()),
                ActivityRecord.ofSetting("SSO metadata", done));
    }

    private void removeCertificates(String tenantId) {
        sql.of("delete from idp_certificate where tenant_id = :tenant")
                .with("tenant", tenantId)
                .update();
    }
}
