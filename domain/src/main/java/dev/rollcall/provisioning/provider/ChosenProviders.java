package dev.rollcall.provisioning.provider;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.provisioning.Milestone;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which identity provider each organization has chosen, and what its requests have shown. */
@Stateless
public class ChosenProviders {
    private static final Map<ProviderKind, String> NAMES = Map.of(
            ProviderKind.OKTA, "Okta",
            ProviderKind.ENTRA, "Microsoft Entra ID",
            ProviderKind.OTHER, "Another identity provider");

    @Inject
    private Sql sql;

    @EJB
    private Activities activities;

    /** The one that is chosen; Okta until somebody has chosen another one. */
    public ProviderKind find(String tenantId) {
        return sql.of("select provider from scim_settings where tenant_id = :tenant")
                .with("tenant", tenantId)
                .first(row -> row.constant("provider", ProviderKind.class))
                .orElse(ProviderKind.OKTA);
    }

    /**
     * Chooses one. Only the words of the pages change: metadata, keys, people and groups stay.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void choose(SignedIn admin, ProviderKind provider) {
        admin.requirePrimaryAdmin();
        String tenantId = admin.organization().id();
        if (find(tenantId) == provider) {
            return;
        }
        for (String write : List.of("""
                        insert into scim_settings (tenant_id, enabled, provider) values (:tenant, false, :provider)
                        on conflict do nothing
                        """, "update scim_settings set provider = :provider where tenant_id = :tenant")) {
            sql.of(write).with("tenant", tenantId).with("provider", provider).update();
        }
        activities.record(
                tenantId,
                Actor.person(admin.userName()),
                ActivityRecord.ofSetting("Identity provider", "Chosen: " + NAMES.get(provider)));
    }

    /** What the organization's requests have shown so far. */
    public SeenSteps seen(String tenantId) {
        Map<Milestone, Instant> at = new EnumMap<>(Milestone.class);
        sql.of("select milestone, first_seen_at from scim_milestone where tenant_id = :tenant")
                .with("tenant", tenantId)
                .list(row -> Map.entry(row.constant("milestone", Milestone.class), row.instant("first_seen_at")))
                .forEach(step -> at.put(step.getKey(), step.getValue()));
        return new SeenSteps(at, app(tenantId));
    }

    private @Nullable AppKind app(String tenantId) {
        return sql.of("select app_seen from scim_settings where tenant_id = :tenant and app_seen is not null")
                .with("tenant", tenantId)
                .first(row -> row.constant("app_seen", AppKind.class))
                .orElse(null);
    }

    /** Notes which kind of app has called. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void noteApp(String tenantId, AppKind app) {
        sql.of("""
                        update scim_settings set app_seen = :app where tenant_id = :tenant
                        and (app_seen is null or app_seen <> :app)
                        """).with("app", app).with("tenant", tenantId).update();
    }
}
