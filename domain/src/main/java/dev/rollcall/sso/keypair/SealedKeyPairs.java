package dev.rollcall.sso.keypair;

import dev.rollcall.platform.database.SealingKeys;
import dev.rollcall.platform.sealing.SealedSecrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The private keys of {@link KeyPairs}. */
@ApplicationScoped
public class SealedKeyPairs implements SealedSecrets {
    @PersistenceContext
    private EntityManager entityManager;

    @Override
    public String name() {
        return "Private SAML keys";
    }

    @Override
    public String remedy() {
        return "a Primary Admin of each organization makes a new SAML key";
    }

    @Override
    public boolean arePlain() {
        return rows().stream().allMatch(SpKeyPairEntity::isPlain);
    }

    @Override
    public long sealAnew(SealingKeys keys) {
        return rows().stream().filter(row -> row.sealAnew(keys)).count();
    }

    @Override
    public long unreadable(SealingKeys keys) {
        return rows().stream().filter(row -> row.open(keys).isEmpty()).count();
    }

    private List<SpKeyPairEntity> rows() {
        return entityManager
                .createQuery("select p from SpKeyPairEntity p", SpKeyPairEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }
}
