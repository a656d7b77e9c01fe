package dev.rollcall.provisioning.check;

import dev.rollcall.activity.Actor;
import dev.rollcall.organization.OrganizationChanged;
import dev.rollcall.platform.Ids;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.secret.Secrets;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.provisioning.SecretKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * The Secret Keys that checks use: each for one check and for a few minutes, in no list, none of the keys that an
 * organization may have. {@link Actor#CHECK} is their name, in the activity too.
 */
@Dependent
class CheckKeys {
    /** However a check ends, nobody can use its key for longer. */
    private static final Duration LIFETIME = Duration.ofMinutes(3);

    @Inject
    private Sql sql;

    @Inject
    private Event<OrganizationChanged> changed;

    /** Makes one; the answer is its secret. */
    String generate(String tenantId, String admin) {
        Instant now = Now.instant();
        String secret = SecretKeys.PREFIX + Secrets.next();
        sql.of("""
                        insert into scim_key (tenant_id, id, name, key_hash, prefix, last_four, created_at, created_by,
                            expires_at)
                        values (:tenant, :id, :name, :hash, :prefix, :lastFour, :now, :admin, :end)
                        """)
                .with("tenant", tenantId)
                .with("id", Ids.next())
                .with("name", Actor.CHECK)
                .with("hash", Sha256.hex(secret))
                .with("prefix", SecretKeys.PREFIX)
                .with("lastFour", secret.substring(secret.length() - 4))
                .with("now", now)
                .with("admin", admin)
                .with("end", now.plus(LIFETIME))
                .update();
        return secret;
    }

    /** Ends those of the organization: nothing is left of them. */
    void end(String tenantId) {
        sql.of("delete from scim_key where tenant_id = :tenant and name = :name")
                .with("tenant", tenantId)
                .with("name", Actor.CHECK)
                .update();
        changed.fire(new OrganizationChanged(tenantId));
    }
}
