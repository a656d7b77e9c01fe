package dev.rollcall.connection;

import dev.rollcall.platform.Now;
import dev.rollcall.session.SignedIn;
import dev.rollcall.tenant.Organizations;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The SAML half of Configure Okta. */
@Stateless
public class OktaConnection {
    @PersistenceContext
    private EntityManager entityManager;

    @EJB
    private Organizations organizations;

    /** The tenant's identity provider, once its metadata is saved. */
    public Optional<IdentityProvider> find(String tenantId) {
        return Optional.ofNullable(entityManager.find(IdpConnectionEntity.class, tenantId))
                .map(row -> row.toProvider(certificates(tenantId)));
    }

    private List<IdpCertificate> certificates(String tenantId) {
        return entityManager
                .createQuery(
                        "select c from IdpCertificateEntity c where c.tenantId = :tenant order by c.ordinal",
                        IdpCertificateEntity.class)
                .setParameter("tenant", tenantId)
                .setHint("eclipselink.read-only", true)
                .getResultStream()
                .map(IdpCertificateEntity::toCertificate)
                .toList();
    }

    /**
     * Saves what was read from the metadata in place of what was there: all of it, or nothing.
     *
     * @throws dev.rollcall.platform.NotAllowedException when the admin is no Primary Admin
     */
    public void save(SignedIn admin, IdentityProvider provider) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        organizations.lock(tenantId);
        IdpConnectionEntity row = entityManager.find(IdpConnectionEntity.class, tenantId);
        if (row == null) {
            entityManager.persist(new IdpConnectionEntity(tenantId, provider, admin.userName(), Now.instant()));
        } else {
            row.write(provider, admin.userName(), Now.instant());
        }
        entityManager.flush();
        removeCertificates(tenantId);
        for (int ordinal = 0; ordinal < provider.certificates().size(); ordinal++) {
            entityManager.persist(new IdpCertificateEntity(
                    tenantId, ordinal, provider.certificates().get(ordinal)));
        }
    }

    /**
     * Forgets the identity provider.
     *
     * @throws dev.rollcall.platform.NotAllowedException when the admin is no Primary Admin
     */
    public void disconnect(SignedIn admin) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        removeCertificates(tenantId);
        IdpConnectionEntity row = entityManager.find(IdpConnectionEntity.class, tenantId);
        if (row != null) {
            entityManager.remove(row);
        }
    }

    private void removeCertificates(String tenantId) {
        entityManager
                .createNativeQuery("delete from idp_certificate where tenant_id = ?1")
                .setParameter(1, tenantId)
                .executeUpdate();
    }
}
