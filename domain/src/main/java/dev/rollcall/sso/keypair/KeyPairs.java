package dev.rollcall.sso.keypair;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.sealing.Sealing;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the key pairs of the organizations, sealed with the keys of {@link Sealing}; a plain one is sealed when it is
 * next read. Making a pair takes a moment and is done before, outside of any transaction.
 */
@Stateless
public class KeyPairs {
    private static final String CURRENT = "CURRENT";
    private static final String PREVIOUS = "PREVIOUS";

    @PersistenceContext
    private EntityManager entityManager;

    @EJB
    private Activities activities;

    @EJB
    private Organizations organizations;

    @EJB
    private Sealing sealing;

    /**
     * The organization's pairs, or empty before the first use.
     *
     * @throws ConflictException when they were sealed with a key that is not there
     */
    public Optional<SpKeyPairs> find(String tenantId) {
        SpKeyPairEntity current = row(tenantId, CURRENT);
        if (current == null) {
            return Optional.empty();
        }
        SpKeyPairEntity previous = row(tenantId, PREVIOUS);
        return Optional.of(new SpKeyPairs(opened(current), previous == null ? null : opened(previous)));
    }

    /**
     * The certificates of the organization's pairs, X.509 in DER, the current one's first. No key is opened for them,
     * and none is made: before the first use there are none.
     */
    public List<byte[]> certificates(String tenantId) {
        return entityManager
                .createQuery(
                        "select p.certificate from SpKeyPairEntity p where p.tenantId = :tenant order by p.slot",
                        String.class)
                .setParameter("tenant", tenantId)
                .getResultStream()
                .map(Base64.getDecoder()::decode)
                .toList();
    }

    private EncodedKeyPair opened(SpKeyPairEntity row) {
        EncodedKeyPair pair =
                row.open(sealing.keys()).orElseThrow(() -> new ConflictException(Sentence.of("samlKey.sealed")));
        if (row.isPlain()) {
            row.sealAnew(sealing.keys());
        }
        return pair;
    }

    /**
     * Keeps the organization's first pair, unless another request or node was quicker.
     *
     * @return the pairs that are kept: those of whoever came first
     */
    public SpKeyPairs keepFirst(String tenantId, EncodedKeyPair made) {
        organizations.lock(tenantId);
        Optional<SpKeyPairs> kept = find(tenantId);
        if (kept.isPresent()) {
            return kept.get();
        }
        persist(tenantId, made, "Rollcall");
        return new SpKeyPairs(made, null);
    }

    /**
     * Puts a new pair beside the current one. From now on both are published and decrypt; the former signs until
     * {@link #endRotation}. One that cannot be opened any more is dropped at once.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     * @throws ConflictException when a rotation has begun already
     */
    public SpKeyPairs rotate(SignedIn admin, EncodedKeyPair made) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        organizations.lock(tenantId);
        SpKeyPairEntity current = row(tenantId, CURRENT);
        SpKeyPairEntity previous = row(tenantId, PREVIOUS);
        Optional<EncodedKeyPair> former = Optional.ofNullable(current).flatMap(row -> row.open(sealing.keys()));
        if (previous != null && former.isPresent()) {
            throw new ConflictException(Sentence.of("samlKey.changing"));
        }
        remove(previous);
        remove(current);
        if (current != null && former.isPresent()) {
            entityManager.persist(new SpKeyPairEntity(current, PREVIOUS));
        }
        persist(tenantId, made, admin.userName());
        record(admin, "Made a new key; the former one signs until the change is ended");
        return new SpKeyPairs(made, former.orElse(null));
    }

    /**
     * Drops the previous pair: the identity provider knows the current one. Nothing happens when there is none.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void endRotation(SignedIn admin) {
        admin.requirePrimaryAdmin();
        organizations.lock(admin.organization().id());
        SpKeyPairEntity previous = row(admin.organization().id(), PREVIOUS);
        if (previous != null) {
            remove(previous);
            record(admin, "Ended the change of the key: only the new one is used");
        }
    }

    private void record(SignedIn admin, String done) {
        activities.record(
                admin.organization().id(), Actor.person(admin.userName()), ActivityRecord.ofSetting("SAML key", done));
    }

    private @Nullable SpKeyPairEntity row(String tenantId, String slot) {
        return entityManager.find(SpKeyPairEntity.class, new SpKeyPairEntity.Key(tenantId, slot));
    }

    // Removed rows go before new ones with the same key come.
    private void remove(@Nullable SpKeyPairEntity row) {
        if (row != null) {
            entityManager.remove(row);
            entityManager.flush();
        }
    }

    private void persist(String tenantId, EncodedKeyPair pair, String by) {
        entityManager.persist(new SpKeyPairEntity(tenantId, CURRENT, pair, sealing.keys(), by, Now.instant()));
    }
}
