package dev.rollcall.setup;

import dev.rollcall.directory.role.PrimaryAdmins;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.secret.Secrets;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.session.SignedIn;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** One-time codes that prove on the set-up page that the visitor reads the installation's log. */
@Stateless
public class SetupCodes {
    @Inject
    private Sql sql;

    @Inject
    private PrimaryAdmins primaryAdmins;

    @EJB
    private OrganizationSetup setup;

    /** Whether the installation waits for its first Primary Admin. */
    public boolean isNeeded() {
        return !primaryAdmins.any();
    }

    /**
     * A new code, when one is needed. Codes of earlier starts and of other nodes keep working until the set-up is done.
     */
    public Optional<String> issue() {
        if (!isNeeded()) {
            return Optional.empty();
        }
        String code = Secrets.next().substring(0, 20);
        sql.of("insert into setup_code (code_hash, created_at) values (:hash, :now)")
                .with("hash", Sha256.hex(code))
                .with("now", Now.instant())
                .update();
        return Optional.of(code);
    }

    /**
     * Spends a code on the first organization and its Primary Admin.
     *
     * @throws InvalidValueException when the code is not one of the log's, or the set-up is done already
     */
    public SignedIn spend(String code, NewOrganization wanted) {
        // All codes are held, so that two of them spent at once do not both find the set-up undone.
        List<String> codes = sql.of("select code_hash from setup_code order by code_hash for update")
                .list(row -> row.text("code_hash"));
        if (!codes.contains(Sha256.hex(code.strip())) || !isNeeded()) {
            throw new InvalidValueException(Sentence.of("setup.code"));
        }
        SignedIn admin = setup.create(wanted);
        sql.of("delete from setup_code").update();
        return admin;
    }
}
