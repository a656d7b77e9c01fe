package dev.rollcall.session.factor;

import dev.rollcall.platform.database.SealingKeys;
import dev.rollcall.platform.sealing.SealedSecrets;
import dev.rollcall.platform.secret.SecretBox;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.session.factor.AuthenticatorApps.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** The secrets of {@link AuthenticatorApps}. */
@ApplicationScoped
public class SealedAuthenticators implements SealedSecrets {
    @Inject
    private Sql sql;

    private record App(String tenantId, String personId, Kept kept) {
        static App of(Row row) {
            return new App(row.text("tenant_id"), row.text("person_id"), Kept.of(row));
        }

        Optional<byte[]> open(SealingKeys keys) {
            return kept.open(keys, AuthenticatorApps.owner(tenantId, personId));
        }
    }

    @Override
    public String name() {
        return "Secrets of authenticator apps";
    }

    @Override
    public String remedy() {
        return "people sign in with a recovery code and set up their app anew, or a Primary Admin removes their second"
                + " factor";
    }

    @Override
    public boolean arePlain() {
        return !sql.of("select 1 from authenticator where sealed_with is not null")
                .exists();
    }

    @Override
    public long sealAnew(SealingKeys keys) {
        return keys.sealing()
                .map(box -> apps().stream()
                        .filter(app -> !box.keyId().equals(app.kept().sealedWith()))
                        .filter(app -> seal(app, keys, box))
                        .count())
                .orElse(0L);
    }

    private boolean seal(App app, SealingKeys keys, SecretBox box) {
        Optional<byte[]> secret = app.open(keys);
        secret.ifPresent(plain -> sql.of("""
            update authenticator set secret = :secret, sealed_with = :key
            where tenant_id = :tenant and person_id = :person
            """)
                .with(
                        "secret",
                        Base64.getEncoder()
                                .encodeToString(
                                        box.seal(plain, AuthenticatorApps.owner(app.tenantId(), app.personId()))))
                .with("key", box.keyId())
                .with("tenant", app.tenantId())
                .with("person", app.personId())
                .update());
        return secret.isPresent();
    }

    @Override
    public long unreadable(SealingKeys keys) {
        return apps().stream().filter(app -> app.open(keys).isEmpty()).count();
    }

    private List<App> apps() {
        return sql.of("select tenant_id, person_id, secret, sealed_with, last_step from authenticator for update")
                .list(App::of);
    }
}
