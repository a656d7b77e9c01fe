package dev.rollcall.session.link;

import dev.rollcall.activity.Activities;
import dev.rollcall.activity.ActivityRecord;
import dev.rollcall.activity.Actor;
import dev.rollcall.activity.Operation;
import dev.rollcall.activity.Result;
import dev.rollcall.activity.TargetType;
import dev.rollcall.directory.account.PasswordAccounts;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.Users;
import dev.rollcall.organization.Organization;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.platform.secret.Secrets;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.session.LocalAdmission;
import dev.rollcall.session.SessionEnds;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.factor.SecondFactors;
import dev.rollcall.session.password.SignIns;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes and takes links that set a local password. A person has one at most: a newer one ends the one before, and so
 * does a password that is set otherwise.
 */
@Stateless
public class PasswordLinks {
    /** How long a link can be used, once. */
    public static final Duration LIFETIME = Duration.ofHours(1);

    private static final String OPERATOR = "Operator";

    @Inject
    private Sql sql;

    @EJB
    private Organizations organizations;

    @EJB
    private Users users;

    @EJB
    private PasswordAccounts accounts;

    @EJB
    private SignIns signIns;

    @EJB
    private SecondFactors factors;

    @EJB
    private LocalAdmission admission;

    @EJB
    private SessionEnds sessionEnds;

    @EJB
    private Activities activities;

    /**
     * Makes a link for somebody else.
     *
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     * @throws NotFoundException when the organization has no such person
     * @throws InvalidValueException when that person signs in with no password, with what to do
     */
    public PasswordLink make(SignedIn admin, String personId) {
        admin.requirePrimaryAdmin();
        if (admin.personId().equals(personId)) {
            throw new InvalidValueException(Sentence.of("link.own"));
        }
        return make(admin.organization(), personId, admin.userName());
    }

    /**
     * Makes a link in the operator's name, for an admin who cannot get in.
     *
     * @param slug of the organization
     * @param removeSecondFactor whether the admin's second factors, which are lost too, are removed
     * @throws NotFoundException when there is no such organization, or nobody of that user name in it
     * @throws InvalidValueException when that person signs in with no password, with what to do
     */
    public PasswordLink makeForOperator(String slug, String userName, boolean removeSecondFactor) {
        Organization organization = organizations
                .findBySlug(slug)
                .orElseThrow(() -> new NotFoundException(Sentence.of("link.organization")));
        String personId = accounts.personId(organization.id(), userName)
                .orElseThrow(() -> new NotFoundException(Sentence.of("link.userName")));
        PasswordLink link = make(organization, personId, OPERATOR);
        if (removeSecondFactor) {
            users.find(organization.id(), personId)
                    .ifPresent(person -> factors.removeAll(organization.id(), person, OPERATOR));
        }
        return link;
    }

    private PasswordLink make(Organization organization, String personId, String by) {
        User person = hold(organization, personId);
        String token = Secrets.next();
        Instant expires = Now.instant().plus(LIFETIME);
        signIns.endLinks(organization.id(), personId);
        sql.of("""
            insert into password_link (tenant_id, person_id, token_hash, made_by, expires_at)
            values (:tenant, :person, :hash, :by, :expires)
            """)
                .with("tenant", organization.id())
                .with("person", personId)
                .with("hash", Sha256.hex(token))
                .with("by", by)
                .with("expires", expires)
                .update();
        note(organization, person, by, "Made a link that sets the person's password, once and within an hour");
        return new PasswordLink(organization.slug(), person.profile().userName(), token, expires);
    }

    // The row is held: of two links that are made at once one is the newer, and a person who is being deactivated gets
    // none.
    private User hold(Organization organization, String personId) {
        sql.of("select id from %s where tenant_id = :tenant and id = :person for update".formatted(Users.TABLE))
                .with("tenant", organization.id())
                .with("person", personId)
                .list(row -> row.text("id"));
        User person = users.find(organization.id(), personId)
                .orElseThrow(() -> new NotFoundException(Sentence.of("person.unknown")));
        requirePassword(organization, person);
        return person;
    }

    private void requirePassword(Organization organization, User person) {
        if (!person.profile().active()) {
            throw new InvalidValueException(Sentence.of("link.deactivated"));
        }
        if (!person.role().reachesAdminSite()) {
            throw new InvalidValueException(Sentence.of("link.noAdmin"));
        }
        if (!admission.mayUsePassword(organization, person.role())) {
            throw new InvalidValueException(Sentence.of("link.singleSignOn"));
        }
    }

    /** Whether a link can be made for somebody of that role who is active. */
    public boolean isFor(Organization organization, Role role) {
        return admission.mayUsePassword(organization, role);
    }

    /** Whose password the link sets; empty when it has been used, has expired or never was one. */
    public Optional<LinkedAccount> find(String slug, String token) {
        return organizations.findBySlug(slug).flatMap(organization -> owner(organization, token)
                .flatMap(personId -> users.find(organization.id(), personId))
                .map(person -> new LinkedAccount(organization, person.profile().userName())));
    }

    private Optional<String> owner(Organization organization, String token) {
        return sql.of("""
            select person_id from password_link
            where tenant_id = :tenant and token_hash = :hash and expires_at > :now
            """)
                .with("tenant", organization.id())
                .with("hash", Sha256.hex(token))
                .with("now", Now.instant())
                .first(row -> row.text("person_id"));
    }

    /**
     * Sets the password and ends the link and every session of the person: all of it, or, where the password cannot be
     * used, nothing.
     *
     * @return who it is
     * @throws NotFoundException when the link has been used, has expired or never was one
     * @throws InvalidValueException with the rule that the password breaks, and what to do; or when the person signs in
     *     with no password any more
     */
    public SetPassword use(String slug, String token, String password) {
        Organization organization = organizations.findBySlug(slug).orElseThrow(PasswordLinks::over);
        String personId = owner(organization, token).orElseThrow(PasswordLinks::over);
        User person = hold(organization, personId);
        if (!owner(organization, token).equals(Optional.of(personId))) {
            throw over(); // Somebody was quicker.
        }
        signIns.setPassword(organization, person, password);
        sessionEnds.ofOthers(organization.id(), personId, "");
        String userName = person.profile().userName();
        note(organization, person, userName, "Set their password with a link; all sessions of theirs are ended");
        return new SetPassword(organization, personId, userName);
    }

    /** Whose password was set. */
    public record SetPassword(Organization organization, String personId, String userName) {}

    private static NotFoundException over() {
        return new NotFoundException(Sentence.of("link.gone"));
    }

    private void note(Organization organization, User person, String by, String detail) {
        activities.record(
                organization.id(),
                Actor.person(by),
                new ActivityRecord(
                        Operation.UPDATE,
                        TargetType.USER,
                        person.id(),
                        person.profile().userName(),
                        Result.SUCCESS,
                        200,
                        detail));
    }

    /** Forgets the links whose end has passed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void forgetExpired() {
        sql.of("delete from password_link where expires_at < :now")
                .with("now", Now.instant())
                .update();
    }
}
