package dev.rollcall.directory.role;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.NotUniqueException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.Quoted;
import dev.rollcall.policy.NameIdRule;
import dev.rollcall.policy.SignInPolicies;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Keeps somebody in each organization who reaches its settings. */
@Dependent
public class PrimaryAdmins {
    private static final String ACTIVE =
            "from person where role = 'PRIMARY_ADMIN' and active = true and deleted_at is null";

    @Inject
    private Sql sql;

    @EJB
    private Organizations organizations;

    @EJB
    private SignInPolicies policies;

    /** What would become of a Primary Admin. */
    public enum Fate {
        DEACTIVATED,
        DELETED,
        GIVEN_ANOTHER_ROLE;

        Sentence said() {
            return Sentence.of("part.fate." + name());
        }
    }

    /**
     * Of an organization's active Primary Admins one stays, and with single sign-on required one who has a password.
     * The organization's row is held, so that two who are deactivated at once cannot each count on the other.
     *
     * @param actor who asks, and reads the refusal
     * @param personId of the one who would be lost, an active Primary Admin
     * @param fate what would become of the person
     * @throws ConflictException when this is the last
     */
    public void keepOne(String tenantId, Actor actor, String personId, Fate fate) {
        organizations.lock(tenantId);
        boolean others = sql.of("select 1 " + ACTIVE + " and tenant_id = :tenant and id <> :person")
                .with("tenant", tenantId)
                .with("person", personId)
                .exists();
        String reader = actor.isIdentityProvider() ? "Elsewhere" : "";
        if (!others) {
            throw new ConflictException(Sentence.of("primaryAdmin.last" + reader, fate.said()));
        }
        if (policies.find(tenantId).ssoRequired() && !anyWithPassword(tenantId, personId)) {
            throw new ConflictException(Sentence.of("primaryAdmin.lastWithPassword" + reader, fate.said()));
        }
    }

    /**
     * Where an externalId finds its person at sign-in, it would find nobody once a second person had it. The look goes
     * with what is sent next to the database; the answer is what to do then.
     *
     * @param externalIdBefore null for none
     * @return throws {@link NotUniqueException} when a Primary Admin has it
     */
    public Runnable keepFound(String tenantId, String id, @Nullable String externalIdBefore, UserProfile after) {
        String externalId = after.text(UserAttribute.EXTERNAL_ID);
        if (externalId == null || externalId.equals(externalIdBefore)) {
            return () -> {};
        }
        var primaryAdmins = sql.of("""
                        select 1 from person where tenant_id = :tenant and external_id_key = :external_id
                        and id <> :person and role = 'PRIMARY_ADMIN'
                        """)
                .with("tenant", tenantId)
                .with("external_id", externalId)
                .with("person", id)
                .awaited(row -> true);
        return () -> {
            if (!primaryAdmins.get().isEmpty() && policies.find(tenantId).nameIdRule() == NameIdRule.EXTERNAL_ID) {
                throw new NotUniqueException(Sentence.of("primaryAdmin.externalId", Quoted.of(externalId)));
            }
        };
    }

    /** Whether a Primary Admin of the organization could sign in without the identity provider. */
    public boolean anyWithPassword(String tenantId) {
        return anyWithPassword(tenantId, "");
    }

    private boolean anyWithPassword(String tenantId, String exceptFor) {
        return sql.of("select 1 " + ACTIVE + " and tenant_id = :tenant and id <> :person and password_hash is not null")
                .with("tenant", tenantId)
                .with("person", exceptFor)
                .exists();
    }

    /** Whether anybody can reach the settings of any organization. */
    public boolean any() {
        return sql.of("select 1 " + ACTIVE + " order by id").part(0, 1).exists();
    }
}
