package dev.rollcall.platform.sealing;

import dev.rollcall.platform.database.SealingKeys;
import dev.rollcall.platform.setting.FailedStart;
import dev.rollcall.setting.ConfigurationException;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Seals at the start every secret that is not yet sealed with the key that seals now, and knows the keys from then on.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class.getName());

    @Inject
    @Any
    private Instance<SealedSecrets> secrets;

    private volatile SealingKeys keys = new SealingKeys(List.of());

    @PostConstruct
    void sealAll() {
        keys = FailedStart.explained(this::keysForAll);
        for (SealedSecrets kind : secrets) {
            long sealed = kind.sealAnew(keys);
            if (sealed > 0) {
                LOG.log(Level.INFO, "{0} that are sealed with this key from now on: {1}", new Object[] {
                    kind.name(), sealed
                });
            }
            warnOf(kind);
        }
        if (keys.sealing().isEmpty()) {
            LOG.warning(
                    "The private SAML keys and the secrets of authenticator apps lie in the database as they are. Set"
                            + " ROLLCALL_SECRETS_KEY, the same on every node (\"openssl rand -base64 32\" makes one): they"
                            + " are sealed at the next start.");
        }
    }

    /** @throws ConfigurationException where a new key would hide that the former one is missing */
    private SealingKeys keysForAll() {
        SealingKeys configured = SealingKeys.configured();
        if (configured.sealing().isPresent()) {
            return configured;
        }
        for (SealedSecrets kind : secrets) {
            if (!kind.arePlain()) {
                throw new ConfigurationException(kind.name()
                        + " in the database are sealed, and their key is missing. Put rollcall.key back into"
                        + " ROLLCALL_DATA_DIR from your backup, or set ROLLCALL_SECRETS_KEY as it was. If the key is"
                        + " lost, set ROLLCALL_SECRETS_KEY to a new one (\"openssl rand -base64 32\"): Rollcall then"
                        + " starts, and "
                        + kind.remedy() + ".");
            }
        }
        return SealingKeys.create();
    }

    private void warnOf(SealedSecrets kind) {
        long unreadable = kind.unreadable(keys);
        if (unreadable > 0) {
            LOG.warning(() -> kind.name()
                    + " that cannot be opened, since they are sealed with another key than the one that is set: "
                    + unreadable
                    + ". Set the former ROLLCALL_SECRETS_KEY again or put the former rollcall.key back. If it is lost, "
                    + kind.remedy() + ".");
        }
    }

    /** The keys that open; the first of them seals. */
    public SealingKeys keys() {
        return keys;
    }
}
