package dev.rollcall.session.password;

import dev.rollcall.directory.account.PasswordAccount;
import dev.rollcall.directory.account.PasswordAccounts;
import dev.rollcall.organization.Organization;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.session.LocalAdmission;
import dev.rollcall.session.SignInOrigin;
import dev.rollcall.session.SignInOutcome;
import dev.rollcall.session.passkey.Passkey;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Optional;

/** Signs admins in with a passkey instead of the password that they have. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasskeySignIns {
    @EJB
    private PasswordAccounts accounts;

    @EJB
    private LocalAdmission admission;

    /**
     * Lets in whose passkey has signed, with the person verified by the authenticator: that is two factors.
     *
     * @return refused for whom a password would be, too
     */
    public SignInOutcome signIn(Organization organization, Passkey passkey, SignInOrigin origin) {
        Optional<PasswordAccount> account = accounts.of(organization.id(), passkey.personId());
        if (account.isEmpty()
                || !account.get().active()
                || !admission.mayUsePassword(organization, account.get().role())) {
            refused(organization, passkey, "the account may not sign in here");
            return new SignInOutcome.Refused();
        }
        try {
            return admission.admit(organization, account.get(), origin, "By the passkey “" + passkey.name() + "”");
        } catch (NotAllowedException e) {
            // Deactivated since the look above.
            return new SignInOutcome.Refused();
        }
    }

    /** Notes that a passkey was shown and did not do. */
    public void refused(Organization organization, Passkey passkey, String why) {
        accounts.of(organization.id(), passkey.personId())
                .ifPresent(account ->
                        admission.refused(organization, account, "By the passkey “" + passkey.name() + "”: " + why));
    }
}
