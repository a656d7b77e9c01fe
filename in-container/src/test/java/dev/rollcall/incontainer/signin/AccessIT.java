package dev.rollcall.incontainer.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.activity.Actor;
import dev.rollcall.administration.UserAdministration;
import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.IdpCertificate;
import dev.rollcall.connection.MetadataDetails;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.directory.user.Users;
import dev.rollcall.incontainer.TestOrganization;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.provisioning.AuthenticatedKey;
import dev.rollcall.provisioning.GeneratedKey;
import dev.rollcall.provisioning.Milestone;
import dev.rollcall.provisioning.RecognizedKeys;
import dev.rollcall.provisioning.ScimKey;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.session.SignInOrigin;
import dev.rollcall.session.SignInOutcome;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import dev.rollcall.session.password.SignIns;
import dev.rollcall.setup.NewOrganization;
import dev.rollcall.setup.OrganizationSetup;
import dev.rollcall.setup.SetupCodes;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AccessIT {
    private static final String PASSWORD = "correct horse battery";

    @EJB
    private OrganizationSetup setup;

    @EJB
    private SetupCodes codes;

    @EJB
    private UserAdministration people;

    @EJB
    private SecretKeys keys;

    @Inject
    private RecognizedKeys recognized;

    @EJB
    private ScimSettings scim;

    @EJB
    private OktaConnection connection;

    @EJB
    private SignIns signIns;

    @EJB
    private WebSessions sessions;

    @EJB
    private Users users;

    @EJB
    private UserWriter userWriter;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    @Test
    void aKeyIsRecognisedAtItsOwnOrganizationOnly() {
        SignedIn admin = admin();
        SignedIn other = admin();
        GeneratedKey key = keys.generate(admin, "");

        AuthenticatedKey found = keys.authenticate(admin.organization().slug(), key.secret(), null)
                .orElseThrow();

        assertThat(found.organization()).isEqualTo(admin.organization());
        assertThat(found.scimEnabled()).isFalse();
        assertThat(keys.authenticate(other.organization().slug(), key.secret(), null))
                .isEmpty();
        assertThat(keys.authenticate(admin.organization().slug(), key.secret() + "x", null))
                .isEmpty();
    }

    @Test
    void aRevokedKeyIsRefusedAndTheOthersGoOn() {
        SignedIn admin = admin();
        GeneratedKey first = keys.generate(admin, "first");
        GeneratedKey second = keys.generate(admin, "second");

        keys.revoke(admin, first.key().id());

        String slug = admin.organization().slug();
        assertThat(keys.authenticate(slug, first.secret(), null)).isEmpty();
        assertThat(keys.authenticate(slug, second.secret(), null)).isPresent();
        assertThat(keys.list(admin.organization().id()))
                .extracting(ScimKey::name)
                .containsExactly("second");
    }

    @Test
    void whatChangesHereIsKnownToTheNextRequest() {
        SignedIn admin = admin();
        GeneratedKey first = keys.generate(admin, "first");
        GeneratedKey second = keys.generate(admin, "second");
        String slug = admin.organization().slug();
        for (int round = 0; round < 20; round++) {
            boolean on = round % 2 == 0;
            scim.enable(admin, on);
            assertThat(recognized.recognize(slug, first.secret(), null))
                    .get()
                    .extracting(AuthenticatedKey::scimEnabled)
                    .isEqualTo(on);
        }
        assertThat(recognized.recognize(slug, second.secret(), null)).isPresent();

        keys.revoke(admin, first.key().id());

        assertThat(recognized.recognize(slug, first.secret(), null)).isEmpty();
        assertThat(recognized.recognize(slug, second.secret(), null)).isPresent();
    }

    /** As another node would do it. */
    @Test
    void whatChangesElsewhereIsKnownWithinASecond() throws Exception {
        SignedIn admin = admin();
        GeneratedKey key = keys.generate(admin, "");
        String slug = admin.organization().slug();
        assertThat(recognized.recognize(slug, key.secret(), null)).isPresent();

        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("update scim_key set revoked_at = created_at where id = ?")) {
            statement.setString(1, key.key().id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        Thread.sleep(1_000);

        assertThat(recognized.recognize(slug, key.secret(), null)).isEmpty();
    }

    @Test
    void theDatabaseHoldsNeitherKeysNorPasswordsNorSessionTokens() throws Exception {
        SignedIn admin = admin();
        GeneratedKey key = keys.generate(admin, "");
        String token = accepted(admin).token();

        assertThat(text("select key_hash || prefix || last_four || name from scim_key"))
                .doesNotContain(key.secret().substring(4));
        assertThat(text("select password_hash from person where password_hash is not null"))
                .doesNotContain(PASSWORD)
                .contains("pbkdf2-sha512$220000$");
        assertThat(text("select token_hash from web_session")).doesNotContain(token);
    }

    @Test
    void onlyAPrimaryAdminMakesKeysSavesSettingsAndChangesPeople() {
        SignedIn admin = admin();
        SignedIn plain = new SignedIn(admin.organization(), "x", "x", "x", Role.ADMIN);

        assertThatThrownBy(() -> keys.generate(plain, "")).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> scim.enable(plain, true)).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> people.setActive(plain, admin.personId(), false))
                .isInstanceOf(NotAllowedException.class);
        var second = TestOrganization.named("second");
        assertThatThrownBy(() -> people.add(plain, Role.PRIMARY_ADMIN, second, ""))
                .isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> connection.save(plain, provider("a"))).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void theLastUseOfAKeyAndOktasStepsAreSeen() {
        SignedIn admin = admin();
        scim.enable(admin, true);
        GeneratedKey key = keys.generate(admin, "");
        keys.authenticate(admin.organization().slug(), key.secret(), null);

        scim.noteSuccess(admin.organization().id(), Milestone.TEST);
        scim.noteSuccess(admin.organization().id(), Milestone.TEST);

        assertThat(keys.list(admin.organization().id()).get(0).lastUsed()).isNotNull();
        var status = scim.status(admin.organization().id());
        assertThat(status.enabled()).isTrue();
        assertThat(status.reached()).containsExactly(Milestone.TEST);
        assertThat(status.lastSuccess()).isNotNull();
    }

    @Test
    void aSuccessAfterAFailureIsNotedAtOnce() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        scim.enable(admin, true);
        scim.noteSuccess(tenant, null);
        scim.noteFailure(tenant);
        assertThat(scim.status(tenant).lastFailure())
                .isAfterOrEqualTo(scim.status(tenant).lastSuccess());

        scim.noteSuccess(tenant, null);

        assertThat(scim.status(tenant).lastSuccess())
                .isAfterOrEqualTo(scim.status(tenant).lastFailure());
    }

    @Test
    void newMetadataTakesThePlaceOfTheOld() {
        SignedIn admin = admin();
        connection.save(admin, provider("https://one.example"));
        connection.save(admin, provider("https://two.example"));

        IdentityProvider saved = connection.find(admin.organization().id()).orElseThrow();

        assertThat(saved).isEqualTo(provider("https://two.example"));
        connection.disconnect(admin);
        assertThat(connection.find(admin.organization().id())).isEmpty();
    }

    /** The header and the person's page say the same. */
    @Test
    void whoIsSignedInIsShownByTheFormattedNameWhereNoDisplayNameIsGiven() {
        SignedIn admin = admin();
        Map<UserAttribute, String> names = Map.of(
                UserAttribute.USER_NAME,
                "second",
                UserAttribute.NAME_FORMATTED,
                "Dr. Ada Lovelace",
                UserAttribute.GIVEN_NAME,
                "Ada");
        User second = userWriter.create(
                admin.organization().id(), Actor.system(), Role.ADMIN, new UserProfile(true, names, Map.of()));

        String token = sessions.open(admin.organization().id(), second.id());

        assertThat(sessions.find(token).orElseThrow().shownName())
                .isEqualTo("Dr. Ada Lovelace")
                .isEqualTo(second.profile().shownName());
    }

    @Test
    void aSessionEndsInTheSameMomentThatItsPersonIsDeactivated() {
        SignedIn admin = admin();
        userWriter.create(
                admin.organization().id(), Actor.system(), Role.PRIMARY_ADMIN, TestOrganization.named("second"));
        String token = accepted(admin).token();
        assertThat(sessions.find(token)).isPresent();

        userWriter.update(
                admin.organization().id(),
                admin.personId(),
                Actor.person("second"),
                before -> before.withActive(false));

        assertThat(sessions.find(token)).isEmpty();
        userWriter.update(
                admin.organization().id(), admin.personId(), Actor.person("second"), before -> before.withActive(true));
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void wrongPasswordsUnknownNamesAndLearnersGetTheSameAnswer() {
        SignedIn admin = admin();
        User learner = userWriter.create(
                admin.organization().id(), Actor.system(), Role.LEARNER, TestOrganization.named("learner"));
        signIns.setPassword(admin.organization(), learner, PASSWORD);

        assertThat(signIn(admin, "admin@corp.example", "wrong wrong wrong")).isEqualTo(new SignInOutcome.Refused());
        assertThat(signIn(admin, "nobody", PASSWORD)).isEqualTo(new SignInOutcome.Refused());
        assertThat(signIn(admin, "learner", PASSWORD)).isEqualTo(new SignInOutcome.Refused());
    }

    @Test
    void guessingFromOneNetworkIsSlowedDownAlsoForTheRightPassword() {
        SignedIn admin = admin();
        SignInOrigin network = elsewhere();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(signIn(admin, "wrong", network)).isEqualTo(new SignInOutcome.Refused());
        }

        assertThat(signIn(admin, PASSWORD, network)).isInstanceOf(SignInOutcome.Throttled.class);
    }

    @Test
    void anAddressThatHasToWaitLeavesAccountsAlone() throws Exception {
        SignedIn admin = admin();
        SignInOrigin network = elsewhere();
        signIns.signIn(admin.organization(), "somebody", "wrong", network);
        setFailures(40, Sha256.hex("address " + network.network()));
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThat(signIn(admin, "wrong", network)).isInstanceOf(SignInOutcome.Throttled.class);
        }

        assertThat(signIn(admin, PASSWORD, elsewhere())).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void strangersKeepTheOwnerOutFromNowhereElse() {
        SignedIn admin = admin();
        for (int attempt = 0; attempt < 30; attempt++) {
            signIn(admin, "wrong", elsewhere());
        }

        assertThat(signIn(admin, PASSWORD, elsewhere())).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void anAccountThatIsGuessedFromEverywhereIsGuessedSlowlyAndStillOpenToItsOwner() throws Exception {
        SignedIn admin = admin();
        signIn(admin, "wrong", elsewhere());
        setFailures(100, Sha256.hex("account " + admin.personId()));
        String neighborhood = UUID.randomUUID().toString();
        int looked = 0;
        for (int address = 0; address < 20; address++) {
            var origin = new SignInOrigin(UUID.randomUUID().toString(), neighborhood, "");
            looked += signIn(admin, "wrong", origin) instanceof SignInOutcome.Refused ? 1 : 0;
        }

        assertThat(looked).isBetween(2, 4);
        assertThat(signIn(admin, PASSWORD, elsewhere())).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void aBrowserThatHasSignedInBeforeIsNotHeldByFailuresOfItsNetwork() throws Exception {
        SignedIn admin = admin();
        SignInOrigin network = elsewhere();
        String browser = ((SignInOutcome.Accepted) signIn(admin, PASSWORD, network)).browser();
        for (int attempt = 0; attempt < 30; attempt++) {
            signIn(admin, "wrong", network);
        }
        // A wait that outlasts the hashes that follow.
        setFailures(40, Sha256.hex("address " + network.network()));
        assertThat(signIn(admin, PASSWORD, network)).isInstanceOf(SignInOutcome.Throttled.class);

        SignInOutcome known = signIn(admin, PASSWORD, with(network, browser));

        assertThat(known)
                .isInstanceOfSatisfying(SignInOutcome.Accepted.class, accepted -> assertThat(accepted.browser())
                        .isNotEqualTo(browser));
        // Its token is another one now; the one before is a stranger's.
        assertThat(signIn(admin, PASSWORD, with(network, browser))).isInstanceOf(SignInOutcome.Throttled.class);
    }

    @Test
    void aKnownBrowserGuessesSlowlyToo() {
        SignedIn admin = admin();
        String browser = accepted(admin).browser();
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(signIn(admin, "wrong", with(elsewhere(), browser))).isEqualTo(new SignInOutcome.Refused());
        }

        assertThat(signIn(admin, PASSWORD, with(elsewhere(), browser))).isInstanceOf(SignInOutcome.Throttled.class);
        assertThat(signIn(admin, PASSWORD, elsewhere())).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    void aBrowserIsKnownToItsOwnAccountOnlyAndUntilThePasswordChanges() throws Exception {
        SignedIn admin = admin();
        SignedIn other = admin();
        SignInOrigin network = elsewhere();
        String browser = accepted(admin).browser();
        for (int attempt = 0; attempt < 5; attempt++) {
            signIn(admin, "wrong", network);
            signIn(other, "wrong", with(network, browser));
        }
        // A wait that outlasts the hashes that follow.
        setFailures(40, Sha256.hex("address " + network.network()));
        assertThat(signIn(other, PASSWORD, with(network, browser))).isInstanceOf(SignInOutcome.Throttled.class);

        User person = users.find(admin.organization().id(), admin.personId()).orElseThrow();
        signIns.setPassword(admin.organization(), person, "four other words instead");

        assertThat(signIn(admin, "four other words instead", with(network, browser)))
                .isInstanceOf(SignInOutcome.Throttled.class);
    }

    @Test
    void theDatabaseHasFingerprintsOfKnownBrowsersOnly() throws Exception {
        String browser = accepted(admin()).browser();

        assertThat(text("select token_hash from known_browser"))
                .contains(Sha256.hex(browser))
                .doesNotContain(browser);
    }

    @Test
    void theTwentyBrowsersOfTheLatestSignInsAreKnown() throws Exception {
        SignedIn admin = admin();
        String first = accepted(admin).browser();
        String second = accepted(admin).browser();
        for (int browser = 0; browser < 19; browser++) {
            accepted(admin);
        }

        String known = text("select token_hash from known_browser where person_id = '" + admin.personId() + "'");

        assertThat(known.lines()).hasSize(20).contains(Sha256.hex(second)).doesNotContain(Sha256.hex(first));
    }

    private static SignInOrigin elsewhere() {
        return new SignInOrigin(UUID.randomUUID().toString(), UUID.randomUUID().toString(), "");
    }

    private static SignInOrigin with(SignInOrigin origin, String browser) {
        return new SignInOrigin(origin.network(), origin.neighborhood(), browser);
    }

    private SignInOutcome signIn(SignedIn admin, String password, SignInOrigin origin) {
        return signIns.signIn(admin.organization(), "admin@corp.example", password, origin);
    }

    private void setFailures(int failures, String subject) throws Exception {
        try (var database = dataSource.getConnection();
                var statement =
                        database.prepareStatement("update sign_in_failure set failures = ? where subject = ?")) {
            statement.setInt(1, failures);
            statement.setString(2, subject);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void guessesAtTheSameTimeAreCountedOneByOne() throws Exception {
        SignedIn admin = admin();
        SignInOrigin network = elsewhere();
        var pool = java.util.concurrent.Executors.newFixedThreadPool(16);
        var attempts = java.util.stream.IntStream.range(0, 16)
                .mapToObj(n -> pool.submit(() -> signIn(admin, "wrong " + n, network)))
                .toList();
        int looked = 0;
        for (var attempt : attempts) {
            looked += attempt.get() instanceof SignInOutcome.Refused ? 1 : 0;
        }
        pool.shutdown();

        assertThat(looked).isLessThanOrEqualTo(6);
    }

    @Test
    void passwordsThatAreShortOrEasyToGuessAreRefusedAndNothingIsMade() {
        assertThatThrownBy(() ->
                        setup.create(new NewOrganization("Org " + UUID.randomUUID(), "a@b.example", "short", "A", "B")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("12");
        assertThatThrownBy(() -> setup.create(
                        new NewOrganization("Org " + UUID.randomUUID(), "a@b.example", "password1234", "A", "B")))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("easy to guess");
    }

    @Test
    void aSetupCodeIsOfNoUseOnceThereIsAPrimaryAdmin() {
        admin();

        assertThat(codes.issue()).isEmpty();
        assertThatThrownBy(() -> codes.spend("guess", new NewOrganization("Org", "a@b.example", PASSWORD, "A", "B")))
                .isInstanceOf(InvalidValueException.class);
    }

    private SignInOutcome.Accepted accepted(SignedIn admin) {
        return (SignInOutcome.Accepted) signIn(admin, "admin@corp.example", PASSWORD);
    }

    private SignInOutcome signIn(SignedIn admin, String login, String password) {
        return signIns.signIn(admin.organization(), login, password, elsewhere());
    }

    private String text(String sql) throws Exception {
        var text = new StringBuilder();
        try (var database = dataSource.getConnection();
                var statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                text.append(rows.getString(1)).append('\n');
            }
        }
        return text.toString();
    }

    private static IdentityProvider provider(String entityId) {
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        return new IdentityProvider(
                "<xml/>",
                entityId,
                "https://idp.example/sso",
                null,
                List.of("urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"),
                false,
                null,
                List.of(new IdpCertificate("AA:BB", "CN=idp", now, now.plusSeconds(60), "AAAA")),
                MetadataDetails.NONE);
    }

    private SignedIn admin() {
        return TestOrganization.admin(setup, PASSWORD);
    }
}
