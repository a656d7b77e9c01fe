package dev.rollcall.session;

import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.trace.PersonTraces;
import dev.rollcall.directory.user.Users;
import dev.rollcall.organization.Organization;
import dev.rollcall.organization.Organizations;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.secret.Secrets;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sql.Row;
import dev.rollcall.platform.sql.Sql;
import dev.rollcall.platform.text.Language;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.session.domain.SignInDomains;
import dev.rollcall.session.language.LanguageWish;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The signed-in browsers. A session ends by sign-out, at the limits of its organization's {@link SignInPolicy} as they
 * are now, at the end that the identity provider has set, and when {@link SessionEnds} ends it.
 */
@Stateless
public class WebSessions {
    private static final Duration SEEN_PRECISION = Duration.ofMinutes(1);

    @Inject
    private Sql sql;

    @EJB
    private SignInPolicies policies;

    @EJB
    private SignInDomains domains;

    @EJB
    private PersonTraces traces;

    /**
     * Opens a session for a local password; the answer is the token that the browser shows from now on.
     *
     * @throws NotAllowedException when the person is not active
     */
    public String open(String tenantId, String personId) {
        return open(tenantId, personId, null, null);
    }

    /**
     * Opens a session for a sign-in by SAML.
     *
     * @param subject the session's name at the identity provider, for single logout; null when a password opens it
     * @param notOnOrAfter when the identity provider wants it to end ({@code SessionNotOnOrAfter}); null when it does
     *     not say
     * @throws NotAllowedException when the person is not active
     */
    public String open(
            String tenantId, String personId, @Nullable SamlSubject subject, @Nullable Instant notOnOrAfter) {
        Held held = hold(tenantId, personId);
        domains.note(tenantId, held.userName());
        String token = Secrets.next();
        Instant now = Now.instant();
        Instant ownEnd = now.plus(
                policies.find(tenantId).limits(held.role().reachesAdminSite()).absolute());
        Instant end = notOnOrAfter != null && notOnOrAfter.isBefore(ownEnd) ? notOnOrAfter : ownEnd;
        sql.of("""
                        insert into web_session (tenant_id, token_hash, person_id, created_at, last_seen_at, expires_at)
                        values (:tenant, :hash, :person, :now, :now, :end)
                        """)
                .with("tenant", tenantId)
                .with("hash", Sha256.hex(token))
                .with("person", personId)
                .with("now", now)
                .with("end", end)
                .update();
        if (subject != null) {
            keepSubject(tenantId, Sha256.hex(token), subject);
        }
        traces.signedIn(tenantId, personId, now);
        return token;
    }

    private record Held(Role role, String userName) {}

    // The person's row is held: a session that opens while its person is being deactivated would outlive that.
    private Held hold(String tenantId, String personId) {
        return sql.of("""
                        select role, user_name from %s where tenant_id = :tenant and id = :person
                        and active = true and deleted_at is null for update
                        """.formatted(Users.TABLE))
                .with("tenant", tenantId)
                .with("person", personId)
                .first(row -> new Held(row.constant("role", Role.class), row.text("user_name")))
                .orElseThrow(() -> new NotAllowedException(Sentence.of("account.deactivated")));
    }

    private void keepSubject(String tenantId, String tokenHash, SamlSubject subject) {
        sql.of("""
                        insert into saml_session (tenant_id, token_hash, name_id_hash, name_id, name_id_format,
                               name_qualifier, sp_name_qualifier, session_index)
                        values (:tenant, :hash, :name_hash, :name, :format, :qualifier, :sp_qualifier, :index)
                        """)
                .with("tenant", tenantId)
                .with("hash", tokenHash)
                .with("name_hash", Sha256.hex(subject.nameId()))
                .with("name", subject.nameId())
                .with("format", subject.nameIdFormat())
                .with("qualifier", subject.nameQualifier())
                .with("sp_qualifier", subject.spNameQualifier())
                .with("index", subject.sessionIndex())
                .update();
    }

    /**
     * Who shows the token, or empty when the session has ended or its person is not active. It may be a learner: the
     * admin site asks for the role.
     */
    public Optional<SignedIn> find(String token) {
        Instant now = Now.instant();
        Optional<Session> session = find(token, now);
        session.filter(found -> found.lastSeen().plus(SEEN_PRECISION).isBefore(now))
                .ifPresent(found -> noteUse(found, token, now));
        return session.map(Session::whose);
    }

    /** The same, and notes from where the token is shown: at its first use, and once a minute at most. */
    public Optional<SignedIn> find(String token, SessionPlace place) {
        Instant now = Now.instant();
        Optional<Session> session = find(token, now);
        session.filter(found ->
                        !found.placed() || found.lastSeen().plus(SEEN_PRECISION).isBefore(now))
                .ifPresent(found -> noteUse(found, token, place, now));
        return session.map(Session::whose);
    }

    private Optional<Session> find(String token, Instant now) {
        return sql.of("""
                        select o.id as tenant_id, o.slug, o.name, p.id as person_id, p.user_name, p.display_name,
                               p.name_formatted, p.given_name, p.family_name, p.role, s.created_at, s.last_seen_at,
                               s.seen_from is not null as placed, p.preferred_language, l.language
                        from web_session s
                        join %s o on o.id = s.tenant_id
                        join %s p on p.tenant_id = s.tenant_id and p.id = s.person_id
                        left join page_language l on l.tenant_id = s.tenant_id and l.person_id = s.person_id
                        where s.token_hash = :hash and s.expires_at > :now and p.active = true and p.deleted_at is null
                        """.formatted(Organizations.TABLE, Users.TABLE))
                .with("hash", Sha256.hex(token))
                .with("now", now)
                .first(WebSessions::session)
                .filter(found -> !isOver(found, now));
    }

    private record Session(SignedIn whose, Instant created, Instant lastSeen, boolean placed) {}

    private static Session session(Row row) {
        var organization = new Organization(row.text("tenant_id"), row.text("slug"), row.text("name"));
        var person = new SignedIn(
                organization,
                row.text("person_id"),
                row.text("user_name"),
                shownName(row),
                row.constant("role", Role.class),
                language(row));
        return new Session(person, row.instant("created_at"), row.instant("last_seen_at"), row.flag("placed"));
    }

    private static LanguageWish language(Row row) {
        return new LanguageWish(
                Language.ofCode(row.textOrNull("language")).orElse(null),
                Language.wanted(row.textOrNull("preferred_language")).orElse(null));
    }

    private boolean isOver(Session session, Instant now) {
        SignedIn whose = session.whose();
        return policies.find(whose.organization().id())
                .limits(whose.role().reachesAdminSite())
                .areOver(session.created(), session.lastSeen(), now);
    }

    // Once a minute at most, and only where no other request was quicker.
    private void noteUse(Session session, String token, Instant now) {
        sql.of("""
                        update web_session set last_seen_at = :now
                        where tenant_id = :tenant and token_hash = :hash and last_seen_at < :before
                        """)
                .with("now", now)
                .with("tenant", session.whose().organization().id())
                .with("hash", Sha256.hex(token))
                .with("before", now.minus(SEEN_PRECISION))
                .update();
    }

    private void noteUse(Session session, String token, SessionPlace place, Instant now) {
        sql.of("""
                        update web_session set last_seen_at = :now, seen_from = :address, seen_in = :browser
                        where tenant_id = :tenant and token_hash = :hash
                        and (last_seen_at < :before or seen_from is null)
                        """)
                .with("now", now)
                .with("address", place.address())
                .with("browser", place.browser())
                .with("tenant", session.whose().organization().id())
                .with("hash", Sha256.hex(token))
                .with("before", now.minus(SEEN_PRECISION))
                .update();
    }

    private static String shownName(Row row) {
        return UserProfile.shownName(
                row.text("user_name"),
                row.textOrNull("display_name"),
                row.textOrNull("name_formatted"),
                row.textOrNull("given_name"),
                row.textOrNull("family_name"));
    }

    /** Ends the session of the token. */
    public void end(String token) {
        sql.of("delete from web_session where token_hash = :hash")
                .with("hash", Sha256.hex(token))
                .update();
    }
}
