package dev.rollcall.incontainer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.activity.Actor;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.user.User;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.incontainer.Parallel;
import dev.rollcall.incontainer.TestOrganization;
import dev.rollcall.platform.database.SealingKeys;
import dev.rollcall.platform.sealing.Sealing;
import dev.rollcall.platform.secret.SecretBox;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.factor.AuthenticatorApps;
import dev.rollcall.session.factor.RecoveryCodes;
import dev.rollcall.session.factor.SealedAuthenticators;
import dev.rollcall.session.factor.SecondSteps;
import dev.rollcall.session.passkey.PasskeyChallenges;
import dev.rollcall.session.passkey.PasskeyPurpose;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database keeps of second factors, and when it goes. */
@ExtendWith(ArquillianExtension.class)
class SecondFactorsIT {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @EJB
    private OrganizationSetup setup;

    @EJB
    private UserWriter userWriter;

    @EJB
    private AuthenticatorApps apps;

    @EJB
    private RecoveryCodes codes;

    @EJB
    private SecondSteps steps;

    @EJB
    private PasskeyChallenges challenges;

    @EJB
    private Sealing sealing;

    @Inject
    private SealedAuthenticators authenticators;

    @Resource
    private UserTransaction transaction;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    private String tenant;
    private User grace;

    @BeforeEach
    void open() {
        SignedIn admin = TestOrganization.admin(setup);
        tenant = admin.organization().id();
        grace = userWriter.create(tenant, Actor.system(), Role.ADMIN, TestOrganization.named("grace"));
    }

    private List<String> read(String sql) throws Exception {
        try (var database = dataSource.getConnection();
                var statement = database.prepareStatement(sql)) {
            statement.setString(1, grace.id());
            var rows = statement.executeQuery();
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    @Test
    void theSecretIsSealedAnewWithANewKeyAndOpensForItsOwnerOnly() throws Exception {
        apps.keep(tenant, grace.id(), SECRET, 1);
        var newest = SecretBox.of(SecretBox.newKey());
        var boxes = new ArrayList<>(List.of(newest));
        boxes.addAll(sealing.keys().boxes());
        var keys = new SealingKeys(boxes);

        transaction.begin();
        assertThat(authenticators.sealAnew(keys)).isPositive();
        assertThat(authenticators.sealAnew(keys)).isZero();
        assertThat(authenticators.arePlain()).isFalse();
        assertThat(authenticators.unreadable(keys)).isZero();
        assertThat(authenticators.unreadable(sealing.keys())).isPositive();
        transaction.commit();

        assertThat(read("select sealed_with from authenticator where person_id = ?"))
                .containsExactly(newest.keyId());
        byte[] kept = Base64.getDecoder()
                .decode(read("select secret from authenticator where person_id = ?")
                        .get(0));
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
        assertThat(newest.open(kept, "authenticator " + tenant + " " + grace.id()))
                .contains(SECRET);
        assertThat(newest.open(kept, "authenticator " + tenant + " somebody")).isEmpty();
        apps.remove(tenant, grace.id());
    }

    @Test
    void ofRecoveryCodesThereAreHashesAndOneTakesEach() throws Exception {
        List<String> made = codes.makeNew(tenant, grace.id());

        assertThat(read("select code_hash from recovery_code where person_id = ?"))
                .hasSize(10)
                .doesNotContainAnyElementsOf(made);
        List<Boolean> taken = Parallel.run(4, n -> codes.take(tenant, grace.id(), made.get(0)));
        assertThat(taken.stream().filter(one -> one)).hasSize(1);
        assertThat(codes.left(tenant, grace.id())).isEqualTo(9);
    }

    @Test
    void aSignInBetweenItsStepsEndsWithItsPersonAndAfterTenMinutes() throws Exception {
        String token = steps.open(tenant, grace.id());
        assertThat(read("select token_hash from second_step where person_id = ?"))
                .hasSize(1)
                .doesNotContain(token);
        assertThat(steps.find(token)).isPresent();
        userWriter.update(tenant, grace.id(), Actor.system(), before -> before.withActive(false));
        assertThat(steps.find(token)).isEmpty();

        String late = steps.open(tenant, grace.id());
        try (var database = dataSource.getConnection();
                var statement = database.prepareStatement(
                        "update second_step set expires_at = expires_at - interval '10' minute where person_id = ?")) {
            statement.setString(1, grace.id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
        assertThat(steps.find(late)).isEmpty();
        assertThat(steps.take(late)).isFalse();
        steps.forgetExpired();
        assertThat(read("select token_hash from second_step where person_id = ?"))
                .isEmpty();
    }

    @Test
    void aChallengeIsTakenOnceForWhatItWasMade() throws Exception {
        String challenge = challenges.make(tenant, PasskeyPurpose.SIGN_IN, "secret");

        assertThat(challenges.take(tenant, PasskeyPurpose.SECOND_STEP, "secret", challenge))
                .isFalse();
        assertThat(challenges.take(tenant, PasskeyPurpose.SIGN_IN, "another", challenge))
                .isFalse();
        assertThat(challenges.take("another", PasskeyPurpose.SIGN_IN, "secret", challenge))
                .isFalse();
        List<Boolean> taken =
                Parallel.run(4, n -> challenges.take(tenant, PasskeyPurpose.SIGN_IN, "secret", challenge));
        assertThat(taken.stream().filter(one -> one)).hasSize(1);
    }
}
