package dev.rollcall.sso.keypair;

import dev.rollcall.platform.database.SealingKeys;
import dev.rollcall.platform.setting.FailedStart;
import dev.rollcall.setting.ConfigurationException;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.logging.Logger;

/**
 * Seals at the start every private key that is not yet sealed with the key that seals now, and knows the keys from then
 * on.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class.getName());

    @PersistenceContext
    private EntityManager entityManager;

    private volatile SealingKeys keys = new SealingKeys(List.of());

    @PostConstruct
    void sealAll() {
        List<SpKeyPairEntity> rows = entityManager
                .createQuery("select p from SpKeyPairEntity p", SpKeyPairEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        keys = FailedStart.explained(() -> keysFor(rows));
        long sealed = rows.stream().filter(row -> row.sealAnew(keys)).count();
        if (sealed > 0) {
            LOG.info(() -> "Private SAML keys that are sealed with this key from now on: " + sealed);
        }
        if (keys.sealing().isEmpty()) {
            LOG.warning(
                    "The private SAML keys lie in the database as they are. Set ROLLCALL_SECRETS_KEY, the same on every node"
                            + " (\"openssl rand -base64 32\" makes one): they are sealed at the next start.");
        }
        warnOf(rows.stream().filter(row -> row.open(keys).isEmpty()).count());
    }

    /** @throws ConfigurationException where a new key would hide that the former one is missing */
    private static SealingKeys keysFor(List<SpKeyPairEntity> rows) {
        SealingKeys configured = SealingKeys.configured();
        if (configured.sealing().isPresent()) {
            return configured;
        }
        if (rows.stream().allMatch(SpKeyPairEntity::isPlain)) {
            return SealingKeys.create();
        }
        throw new ConfigurationException(
                "The private SAML keys in the database are sealed, and their key is missing. Put rollcall.key"
                        + " back into ROLLCALL_DATA_DIR from your backup, or set ROLLCALL_SECRETS_KEY as it was. If the key is lost, set"
                        + " ROLLCALL_SECRETS_KEY to a new one (\"openssl rand -base64 32\"): Rollcall then starts, and a Primary Admin of each"
                        + " organization makes a new SAML key.");
    }

    private static void warnOf(long unreadable) {
        if (unreadable > 0) {
            LOG.warning(() ->
                    "Private SAML keys that cannot be opened, since they are sealed with another key than the one that is set: "
                            + unreadable
                            + ". Set the former ROLLCALL_SECRETS_KEY again or put the former rollcall.key back. If it is lost,"
                            + " a Primary Admin of each organization makes a new SAML key.");
        }
    }

    /** The keys that open; the first of them seals. */
    public SealingKeys keys() {
        return keys;
    }
}
