package dev.rollcall.session.factor;

import dev.rollcall.directory.user.Users;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.session.SessionEnds;
import dev.rollcall.session.factor.SecondSteps.Pending;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Keeps the authenticator app of somebody who has none and is between the steps of a sign-in. */
@Stateless
public class FirstFactor {
    @Inject
    private Sql sql;

    @EJB
    private SecondFactors factors;

    @EJB
    private AuthenticatorApps apps;

    @EJB
    private RecoveryCodes codes;

    @EJB
    private SessionEnds sessionEnds;

    @EJB
    private FactorRecords records;

    /**
     * All of it, or nothing; sessions that were opened without a second factor end.
     *
     * @return new recovery codes
     * @throws NotFoundException when somebody with the same password was quicker
     */
    public List<String> keep(Pending pending, String userName, byte[] secret, long step) {
        String tenantId = pending.organization().id();
        String personId = pending.personId();
        // The person's row is held: of two who know the password, one sets up.
        sql.of("select id from %s where tenant_id = :tenant and id = :person for update".formatted(Users.TABLE))
                .with("tenant", tenantId)
                .with("person", personId)
                .list(row -> row.text("id"));
        if (factors.status(tenantId, personId).isAny()) {
            throw new NotFoundException(Sentence.of("factor.setUpMeanwhile"));
        }
        apps.keep(tenantId, personId, secret, step);
        sessionEnds.ofOthers(tenantId, personId, "");
        records.note(
                tenantId,
                userName,
                personId,
                userName,
                "Set up an authenticator app as second factor at the sign-in; all sessions of theirs are ended");
        return codes.makeNew(tenantId, personId);
    }
}
