package dev.rollcall.sso;

import dev.rollcall.organization.Organization;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotUniqueException;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Signs in the people whom the identity provider has proved to be themselves. */
@Stateless
public class SamlSignIns {
    @EJB
    private SamlAdmission admission;

    /**
     * Finds the person by the organization's rule, keeps the names up to date, and opens a session; makes the person
     * where the policy says so, never as a Primary Admin. Nothing is done for who is refused.
     *
     * @param identity verified, its assertion spent ({@link SpentAssertions})
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SamlSignInOutcome signIn(Organization organization, VerifiedIdentity identity) {
        try {
            return admission.admit(organization, identity);
        } catch (NotUniqueException e) {
            return again(organization, identity);
        } catch (InvalidValueException e) {
            return new SamlSignInOutcome.Refused(SamlRefusal.UNUSABLE_ATTRIBUTES);
        }
    }

    /** What {@link #signIn} would do, for a test sign-in: nobody is made, renamed or signed in. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SamlSignInOutcome rehearse(Organization organization, VerifiedIdentity identity) {
        return admission.rehearse(organization, identity);
    }

    // The name is taken: by the same person, who signs in for the first time in two windows at once, or by another.
    private SamlSignInOutcome again(Organization organization, VerifiedIdentity identity) {
        try {
            return admission.admit(organization, identity);
        } catch (NotUniqueException e) {
            return new SamlSignInOutcome.Refused(SamlRefusal.NAME_TAKEN);
        }
    }
}
