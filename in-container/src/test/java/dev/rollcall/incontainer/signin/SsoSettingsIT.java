package dev.rollcall.incontainer.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.activity.Actor;
import dev.rollcall.administration.SsoAdministration;
import dev.rollcall.administration.UserAdministration;
import dev.rollcall.connection.CertificateChange;
import dev.rollcall.connection.CertificateChange.Fate;
import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.connection.LogoutAddress;
import dev.rollcall.connection.MetadataChange;
import dev.rollcall.connection.MetadataDetails;
import dev.rollcall.connection.MetadataHistory;
import dev.rollcall.connection.MetadataUrl;
import dev.rollcall.connection.MetadataUrls;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.connection.WeakCertificate;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.incontainer.Parallel;
import dev.rollcall.incontainer.TestOrganization;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.policy.JustInTime;
import dev.rollcall.policy.NameIdRule;
import dev.rollcall.policy.PolicyChange;
import dev.rollcall.policy.SessionLimits;
import dev.rollcall.policy.SignInPolicies;
import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.session.SamlSubject;
import dev.rollcall.session.SignInOrigin;
import dev.rollcall.session.SignInOutcome;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import dev.rollcall.session.password.SignIns;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SsoSettingsIT {
    private static final String PASSWORD = "correct horse battery";

    @EJB
    private OrganizationSetup setup;

    @EJB
    private SsoAdministration administration;

    @EJB
    private UserAdministration people;

    @EJB
    private SignInPolicies policies;

    @EJB
    private ScimSettings scim;

    @EJB
    private OktaConnection connection;

    @EJB
    private MetadataHistory history;

    @EJB
    private MetadataUrls urls;

    @EJB
    private SignIns signIns;

    @EJB
    private WebSessions sessions;

    @EJB
    private UserWriter userWriter;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    @Test
    void aPrimaryAdminChangesThePolicyAndEachChangeIsRecorded() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        assertThat(policies.find(tenant)).isEqualTo(SignInPolicy.DEFAULT);
        var first = policy(false, JustInTime.WITHOUT_SCIM, false);
        var second = policy(true, JustInTime.WITHOUT_SCIM, false);

        administration.change(admin, first);
        administration.change(admin, first);
        assertThat(policies.find(tenant)).isEqualTo(first);
        administration.change(admin, second);

        assertThat(policies.find(tenant)).isEqualTo(second);
        List<PolicyChange> changes = administration.changes(admin, null, 10);
        assertThat(changes)
                .extracting(PolicyChange::setting)
                .containsExactlyInAnyOrder(
                        "idpInitiated", "answersTakenUnasked", "idpInitiated", "answersTakenUnasked", "justInTime");
        assertThat(changes.get(0).changedBy()).isEqualTo("admin@corp.example");
        assertThat(changes.get(1).before()).isEqualTo("off");
        assertThat(changes.get(1).after()).isEqualTo("on");
        assertThat(administration.changes(admin, changes.get(0).id(), 10)).hasSize(4);
        assertThat(administration.changes(admin(), null, 10)).isEmpty();
    }

    @Test
    void nobodyButAPrimaryAdminChangesSettings() {
        SignedIn admin = admin();
        var plain = new SignedIn(admin.organization(), "x", "x", "x", Role.ADMIN);
        var learner = new SignedIn(admin.organization(), "x", "x", "x", Role.LEARNER);

        assertThatThrownBy(() -> administration.change(plain, SignInPolicy.DEFAULT))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> urls.set(plain, "https://acme.okta.com/m", "a"))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> urls.remove(plain)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> administration.changes(learner, null, 1)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> history.list(learner, null, 1)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void whileScimIsOnJustInTimeCreationIsRefusedUnlessMeantForBoth() {
        SignedIn admin = admin();
        scim.enable(admin, true);

        assertThatThrownBy(() -> administration.change(admin, policy(true, JustInTime.WITHOUT_SCIM, false)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("SCIM is on");
        administration.change(admin, policy(true, JustInTime.ALWAYS, false));

        assertThat(policies.find(admin.organization().id()).justInTime()).isEqualTo(JustInTime.ALWAYS);
    }

    @Test
    void whereSingleSignOnIsRequiredPasswordsAreForPrimaryAdminsOnly() {
        SignedIn primary = admin();
        String tenant = primary.organization().id();
        User plain = people.add(primary, Role.ADMIN, TestOrganization.named("plain"), PASSWORD);
        connection.save(primary, provider("https://idp", "AA"));
        String primarysToken = accepted(primary, "admin@corp.example");
        String password = accepted(primary, "plain");
        String saml = sessions.open(tenant, plain.id(), new SamlSubject("plain", null, null, null, "s"), null);

        administration.change(primary, policy(true, JustInTime.OFF, true));

        assertThat(signIn(primary, "plain")).isEqualTo(new SignInOutcome.Refused());
        assertThat(sessions.find(password)).isEmpty();
        assertThat(sessions.find(saml)).isPresent();
        assertThat(sessions.find(primarysToken)).isPresent();
        assertThat(sessions.find(accepted(primary, "admin@corp.example"))).isPresent();
    }

    @Test
    void singleSignOnIsNotRequiredWhileThatCouldShutEverybodyOut() throws Exception {
        SignedIn primary = admin();
        var required = policy(true, JustInTime.OFF, true);
        assertThatThrownBy(() -> administration.change(primary, required))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("metadata");
        connection.save(primary, provider("https://idp", "AA"));
        execute(
                "update person set password_hash = null where tenant_id = ?",
                primary.organization().id());
        assertThatThrownBy(() -> administration.change(primary, required))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("local password");
    }

    @Test
    void theLastWayInStaysWhileSingleSignOnIsRequired() {
        SignedIn primary = admin();
        User second = people.add(primary, Role.PRIMARY_ADMIN, TestOrganization.named("second"), "");
        connection.save(primary, provider("https://idp", "AA"));
        administration.change(primary, policy(true, JustInTime.OFF, true));

        assertThatThrownBy(() -> people.setActive(primary, primary.personId(), false))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("last active Primary Admin with a local password");
        people.setActive(primary, second.id(), false);
        people.setActive(primary, second.id(), true);
        administration.change(primary, policy(true, JustInTime.OFF, false));
        people.setActive(primary, primary.personId(), false);
        assertThatThrownBy(() -> connection.disconnect(
                        new SignedIn(primary.organization(), second.id(), "second", "S", Role.PRIMARY_ADMIN)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("No Primary Admin has a local password");
        assertThat(connection.find(primary.organization().id())).isPresent();
    }

    @Test
    void anotherIdentityProviderSignsOutWhomTheFormerOneHasSignedIn() {
        SignedIn primary = admin();
        String tenant = primary.organization().id();
        connection.save(primary, provider("https://idp", "AA"));
        String saml = sessions.open(tenant, primary.personId(), new SamlSubject("admin", null, null, null, "s"), null);
        String password = accepted(primary, "admin@corp.example");

        connection.save(primary, provider("https://idp", "BB"));
        assertThat(sessions.find(saml)).isPresent();
        connection.save(primary, provider("https://other", "BB"));

        assertThat(sessions.find(saml)).isEmpty();
        assertThat(sessions.find(password)).isPresent();
    }

    @Test
    void theLimitsOfAdminsAreTheirOwn() throws Exception {
        SignedIn primary = admin();
        String tenant = primary.organization().id();
        User learner = userWriter.create(tenant, Actor.system(), Role.LEARNER, TestOrganization.named("learner"));
        String admins = sessions.open(tenant, primary.personId());
        String learners = sessions.open(tenant, learner.id());

        execute(
                "update web_session set last_seen_at = ? where tenant_id = ?",
                Instant.now().minusSeconds(31 * 60).atOffset(ZoneOffset.UTC),
                tenant);

        assertThat(sessions.find(admins)).isEmpty();
        assertThat(sessions.find(learners)).isPresent();
    }

    @Test
    void aSessionOfSomebodyDeactivatedIsNotOpened() {
        SignedIn primary = admin();
        String tenant = primary.organization().id();
        User off = userWriter.create(
                tenant,
                Actor.system(),
                Role.LEARNER,
                new UserProfile(false, Map.of(UserAttribute.USER_NAME, "off"), Map.of()));

        assertThatThrownBy(() -> sessions.open(tenant, off.id())).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void replacedMetadataIsRecordedWithTheCertificatesThatCameStayedAndWent() {
        SignedIn admin = admin();
        connection.save(admin, provider("https://idp", "AA", "BB"));
        connection.save(admin, provider("https://idp", "AA", "BB"));
        connection.save(admin, provider("https://idp", "BB", "CC"));
        connection.disconnect(admin);

        List<MetadataChange> changes = history.list(admin, null, 10);

        assertThat(changes).hasSize(3);
        MetadataChange rollOver = changes.get(1);
        assertThat(rollOver.changedBy()).isEqualTo("admin@corp.example");
        assertThat(rollOver.certificates())
                .containsExactly(
                        new CertificateChange(Fate.KEPT, certificate("BB")),
                        new CertificateChange(Fate.ADDED, certificate("CC")),
                        new CertificateChange(Fate.REMOVED, certificate("AA")));
        assertThat(changes.get(2).entityIdBefore()).isNull();
        assertThat(changes.get(0).entityIdAfter()).isNull();
        assertThat(history.list(admin, rollOver.id(), 10)).containsExactly(changes.get(2));
        assertThat(history.list(admin(), null, 10)).isEmpty();
    }

    @Test
    void metadataOfTheUrlIsTakenOverForThePinnedIssuerOnly() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        connection.save(admin, provider("https://idp", "AA"));
        urls.set(admin, "https://acme.okta.com/metadata", "https://idp");

        MetadataUrl read = urls.find(tenant).orElseThrow();
        assertThat(connection.refresh(read, provider("https://idp", "AA"))).isFalse();
        assertThat(connection.refresh(read, provider("https://idp", "AA", "BB")))
                .isTrue();
        assertThatThrownBy(() -> connection.refresh(read, provider("https://evil", "CC")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("https://evil");

        assertThat(connection.find(tenant)).contains(provider("https://idp", "AA", "BB"));
        assertThat(history.list(admin, null, 1).get(0).changedBy()).isEqualTo("Rollcall, from the metadata URL");
        urls.remove(admin);
        assertThatThrownBy(() -> connection.refresh(read, provider("https://idp", "AA")))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatWasReadOfMetadataIsKeptWhole() {
        SignedIn admin = admin();
        IdentityProvider whole = whole();

        connection.save(admin, whole);

        assertThat(connection.find(admin.organization().id())).contains(whole);
    }

    @Test
    void metadataThatAnEarlierVersionHasKeptIsCompletedOnceItIsReadAgain() throws Exception {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        connection.saveFromUrl(admin, provider("https://idp", "AA"), "https://acme.okta.com/metadata");
        execute("update idp_connection set read_whole = false where tenant_id = ?", tenant);
        IdentityProvider kept = connection.find(tenant).orElseThrow();
        assertThat(kept.details()).isNull();

        MetadataUrl url = urls.find(tenant).orElseThrow();
        assertThat(connection.refresh(url, whole())).isFalse();
        connection.complete(tenant, whole());

        assertThat(connection.find(tenant)).contains(whole());
        connection.complete(tenant, provider("https://idp", "AA"));
        assertThat(connection.find(tenant)).contains(whole());
        assertThat(history.list(admin, null, 10)).hasSize(1);
    }

    private static IdentityProvider whole() {
        IdentityProvider provider = provider("https://idp", "AA");
        return new IdentityProvider(
                provider.metadataXml(),
                provider.entityId(),
                provider.redirectUrl(),
                provider.postUrl(),
                provider.nameIdFormats(),
                provider.wantsSignedRequests(),
                provider.validUntil(),
                provider.certificates(),
                new MetadataDetails(
                        new LogoutAddress("https://idp.example/slo", "https://idp.example/slo/answers"),
                        new LogoutAddress("https://idp.example/slo/post", "https://idp.example/slo/post"),
                        List.of(new WeakCertificate(certificate("WW"), "RSA", 1024)),
                        List.of("The element Surprise in line 1 does not belong in IDPSSODescriptor.", "And more.")));
    }

    @Test
    void aReadingThatBeganBeforeTheUrlWasSetAgainCountsForNothing() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        connection.saveFromUrl(admin, provider("https://idp", "AA"), "https://acme.okta.com/metadata");
        MetadataUrl read = urls.find(tenant).orElseThrow();
        connection.saveFromUrl(admin, provider("https://idp", "BB"), "https://acme.okta.com/metadata");

        assertThatThrownBy(() -> connection.refresh(read, provider("https://idp", "AA")))
                .isInstanceOf(NotFoundException.class);
        urls.noteFailure(read, "The address does not answer.");

        assertThat(connection.find(tenant)).contains(provider("https://idp", "BB"));
        assertThat(urls.find(tenant).orElseThrow().failure()).isNull();
    }

    @Test
    void metadataAndItsUrlAreSavedTogetherAndAnUploadEndsReadingFromTheUrl() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();

        assertThatThrownBy(() ->
                        connection.saveFromUrl(admin, provider("https://idp", "AA"), "http://acme.okta.com/metadata"))
                .isInstanceOf(InvalidValueException.class);
        assertThat(connection.find(tenant)).isEmpty();

        connection.saveFromUrl(admin, provider("https://idp", "AA"), "https://acme.okta.com/metadata");
        assertThat(urls.find(tenant).orElseThrow().pinnedEntityId()).isEqualTo("https://idp");

        connection.save(admin, provider("https://idp", "BB"));
        assertThat(urls.find(tenant)).isEmpty();
        assertThat(connection.find(tenant)).contains(provider("https://idp", "BB"));
    }

    @Test
    void aDueUrlIsTriedByOneNodeAndItsFailureIsShownUntilItWorks() throws Exception {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        urls.set(admin, "https://acme.okta.com/metadata", "https://idp");
        assertThat(urls.claimDue(100)).extracting(MetadataUrl::tenantId).doesNotContain(tenant);
        execute(
                "update idp_metadata_url set next_try_at = ? where tenant_id = ?",
                Instant.now().minusSeconds(1).atOffset(ZoneOffset.UTC),
                tenant);

        List<List<MetadataUrl>> claims = Parallel.run(4, n -> urls.claimDue(100));

        assertThat(claims.stream().flatMap(List::stream).filter(url -> url.tenantId()
                        .equals(tenant)))
                .hasSize(1);
        urls.noteFailure(urls.find(tenant).orElseThrow(), "The address does not answer.");
        assertThat(urls.find(tenant).orElseThrow().failure()).isEqualTo("The address does not answer.");
        urls.noteSuccess(tenant);
        assertThat(urls.find(tenant).orElseThrow().failure()).isNull();
        connection.disconnect(admin);
        assertThat(urls.find(tenant)).isEmpty();
    }

    private void execute(String update, Object... parameters) throws Exception {
        try (var database = dataSource.getConnection();
                var statement = database.prepareStatement(update)) {
            for (int n = 0; n < parameters.length; n++) {
                statement.setObject(n + 1, parameters[n]);
            }
            assertThat(statement.executeUpdate()).isPositive();
        }
    }

    private String accepted(SignedIn admin, String login) {
        return ((SignInOutcome.Accepted) signIn(admin, login)).token();
    }

    private SignInOutcome signIn(SignedIn admin, String login) {
        return signIns.signIn(
                admin.organization(),
                login,
                PASSWORD,
                new SignInOrigin(UUID.randomUUID().toString(), "", ""));
    }

    private static SignInPolicy policy(boolean idpInitiated, JustInTime justInTime, boolean required) {
        return new SignInPolicy(
                idpInitiated,
                !idpInitiated,
                justInTime,
                required,
                false,
                NameIdRule.USER_NAME,
                false,
                SessionLimits.ofMinutes(30, 720),
                SessionLimits.ofMinutes(120, 720));
    }

    private static IdentityProvider provider(String entityId, String... fingerprints) {
        return new IdentityProvider(
                "<xml/>",
                entityId,
                "https://idp.example/sso",
                null,
                List.of(),
                false,
                null,
                Stream.of(fingerprints).map(SsoSettingsIT::certificate).toList(),
                MetadataDetails.NONE);
    }

    private static IdpCertificate certificate(String fingerprint) {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        return new IdpCertificate(fingerprint, "CN=idp", start, start.plusSeconds(60), "AAAA");
    }

    private SignedIn admin() {
        return TestOrganization.admin(setup, PASSWORD);
    }
}
