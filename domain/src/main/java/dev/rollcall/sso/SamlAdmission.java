package dev.rollcall.sso;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.account.SignInAccount;
import dev.rollcall.directory.account.SignInAccounts;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.organization.Organization;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.policy.NameIdRule;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.session.SamlSubject;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One attempt of {@link SamlSignIns} in one transaction: person, names and session together, or nothing. */
@Stateless
public class SamlAdmission {
    private static final Actor SIGN_IN = Actor.person("Single sign-on");

    @EJB
    private SignInPolicies policies;

    @EJB
    private ScimSettings scim;

    @EJB
    private SignInAccounts accounts;

    @EJB
    private UserWriter userWriter;

    @EJB
    private WebSessions sessions;

    @EJB
    private Organizations organizations;

    /** @throws dev.rollcall.platform.failure.NotUniqueException when the person who is made has a name that is taken */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public SamlSignInOutcome admit(Organization organization, VerifiedIdentity identity) {
        return decide(organization, identity, false);
    }

    /** What {@link #admit} would say; nothing is written. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public SamlSignInOutcome rehearse(Organization organization, VerifiedIdentity identity) {
        return decide(organization, identity, true);
    }

    private SamlSignInOutcome decide(Organization organization, VerifiedIdentity identity, boolean rehearsal) {
        SamlSubject subject = identity.subject();
        if (identity.isTransient()) {
            return new SamlSignInOutcome.Refused(SamlRefusal.TRANSIENT_NAME_ID);
        }
        if (!subject.isKeepable()) {
            return new SamlSignInOutcome.Refused(SamlRefusal.UNUSABLE_NAME_ID);
        }
        SignInPolicy policy = policies.find(organization.id());
        List<SignInAccount> found = accounts.hold(organization.id(), policy.nameIdRule(), subject.nameId());
        if (found.isEmpty()) {
            return create(organization, policy, identity, rehearsal);
        }
        if (found.size() > 1) {
            return new SamlSignInOutcome.Refused(SamlRefusal.AMBIGUOUS_NAME_ID);
        }
        SignInAccount account = found.get(0);
        if (!account.profile().active()) {
            return new SamlSignInOutcome.Refused(SamlRefusal.DEACTIVATED_PERSON, account.personId());
        }
        if (rehearsal) {
            return new SamlSignInOutcome.Rehearsed(
                    account.personId(), account.profile().userName());
        }
        UserProfile profile = rename(organization.id(), account, identity);
        return opened(organization, account.personId(), account.role(), profile, identity, false);
    }

    private UserProfile rename(String tenantId, SignInAccount account, VerifiedIdentity identity) {
        return NewUser.renamed(account.profile(), identity)
                .map(after -> userWriter
                        .update(tenantId, account.personId(), SIGN_IN, before -> after)
                        .profile())
                .orElse(account.profile());
    }

    private SamlSignInOutcome create(
            Organization organization, SignInPolicy policy, VerifiedIdentity identity, boolean rehearsal) {
        String tenantId = organization.id();
        NameIdRule rule = policy.nameIdRule();
        if (wasDeleted(tenantId, rule, identity)) {
            return new SamlSignInOutcome.Refused(SamlRefusal.DELETED_PERSON);
        }
        if (!policy.justInTime().creates(scim.status(tenantId).enabled())) {
            return new SamlSignInOutcome.Refused(SamlRefusal.UNKNOWN_PERSON);
        }
        if (rule == NameIdRule.EXTERNAL_ID && isBlank(identity.userName())) {
            return new SamlSignInOutcome.Refused(SamlRefusal.MISSING_USER_NAME);
        }
        UserProfile profile;
        try {
            profile = NewUser.profile(rule, identity);
        } catch (InvalidValueException e) {
            return new SamlSignInOutcome.Refused(SamlRefusal.UNUSABLE_ATTRIBUTES);
        }
        if (rehearsal) {
            return new SamlSignInOutcome.Rehearsed(null, profile.userName());
        }
        if (rule == NameIdRule.EXTERNAL_ID && cameMeanwhile(tenantId, identity)) {
            return decide(organization, identity, false);
        }
        User made = userWriter.create(tenantId, Actor.singleSignOn(), Role.LEARNER, profile);
        return opened(organization, made.id(), made.role(), made.profile(), identity, true);
    }

    // No index keeps two people from one externalId, so first sign-ins wait for each other.
    private boolean cameMeanwhile(String tenantId, VerifiedIdentity identity) {
        organizations.lock(tenantId);
        return !accounts.hold(
                        tenantId, NameIdRule.EXTERNAL_ID, identity.subject().nameId())
                .isEmpty();
    }

    // By externalId somebody is made under a userName that comes beside it, and may have been deleted before there was
    // an externalId.
    private boolean wasDeleted(String tenantId, NameIdRule rule, VerifiedIdentity identity) {
        String userName = identity.userName();
        return accounts.wasDeleted(tenantId, rule, identity.subject().nameId())
                || (rule == NameIdRule.EXTERNAL_ID
                        && userName != null
                        && accounts.wasDeleted(tenantId, NameIdRule.USER_NAME, userName));
    }

    private SamlSignInOutcome opened(
            Organization organization,
            String personId,
            Role role,
            UserProfile profile,
            VerifiedIdentity identity,
            boolean created) {
        String token = sessions.open(organization.id(), personId, identity.subject(), identity.sessionNotOnOrAfter());
        var signedIn = new SignedIn(organization, personId, profile.userName(), profile.shownName(), role);
        return new SamlSignInOutcome.Accepted(token, signedIn, created);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
