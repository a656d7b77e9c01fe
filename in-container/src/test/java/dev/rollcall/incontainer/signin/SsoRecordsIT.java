package dev.rollcall.incontainer.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.directory.role.Role;
import dev.rollcall.housekeeping.Housekeeping;
import dev.rollcall.incontainer.Parallel;
import dev.rollcall.incontainer.TestOrganization;
import dev.rollcall.platform.failure.ConflictException;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.session.SignedIn;
import dev.rollcall.setup.OrganizationSetup;
import dev.rollcall.sso.OpenRequest;
import dev.rollcall.sso.OpenRequests;
import dev.rollcall.sso.RelayTarget;
import dev.rollcall.sso.RequestPurpose;
import dev.rollcall.sso.RequestTaking;
import dev.rollcall.sso.SpentAssertions;
import dev.rollcall.sso.keypair.EncodedKeyPair;
import dev.rollcall.sso.keypair.KeyPairs;
import dev.rollcall.sso.keypair.SpKeyPairs;
import dev.rollcall.sso.recent.RecentSignIn;
import dev.rollcall.sso.recent.RecentSignIns;
import dev.rollcall.sso.recent.SignInRecord;
import dev.rollcall.sso.recent.SignInSearch;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SsoRecordsIT {
    private static final RelayTarget PAGE =
            RelayTarget.of("/people.xhtml?q=1", "https://x.example").orElseThrow();

    @EJB
    private OrganizationSetup setup;

    @EJB
    private OpenRequests requests;

    @EJB
    private SpentAssertions assertions;

    @EJB
    private RecentSignIns recent;

    @EJB
    private KeyPairs keyPairs;

    @EJB
    private Housekeeping housekeeping;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    @Test
    void aRequestIsTakenOnceByTheBrowserThatBeganIt() {
        String tenant = admin().organization().id();
        OpenRequest open = requests.open(tenant, nextId(), "handle", RequestPurpose.SIGN_IN, PAGE);
        assertThat(requests.open(tenant, "handle", false)).containsExactly(open);
        assertThat(requests.open(tenant, "other", false)).isEmpty();
        assertThat(requests.open(tenant, "handle", true)).isEmpty();

        assertThat(requests.take(tenant, open.id(), "other")).isEqualTo(new RequestTaking.OtherBrowser());
        assertThat(requests.take(tenant, open.id(), "")).isEqualTo(new RequestTaking.OtherBrowser());
        assertThat(requests.take(admin().organization().id(), open.id(), "handle"))
                .isEqualTo(new RequestTaking.Unknown());

        assertThat(requests.take(tenant, open.id(), "handle")).isEqualTo(new RequestTaking.Taken(open));
        assertThat(requests.take(tenant, open.id(), "handle")).isEqualTo(new RequestTaking.Unknown());
        assertThat(requests.open(tenant, "handle", false)).isEmpty();
    }

    @Test
    void aLogoutWaitsApartFromSignIns() {
        String tenant = admin().organization().id();
        OpenRequest logout = requests.open(tenant, nextId(), "handle", RequestPurpose.LOGOUT, RelayTarget.HOME);

        assertThat(requests.open(tenant, "handle", true)).containsExactly(logout);
        assertThat(requests.open(tenant, "handle", false)).isEmpty();
    }

    private static String nextId() {
        return "_" + UUID.randomUUID();
    }

    @Test
    void ofSeveralResponsesAtOnceOneTakesTheRequest() throws Exception {
        String tenant = admin().organization().id();
        OpenRequest open = requests.open(tenant, nextId(), "handle", RequestPurpose.TEST, RelayTarget.HOME);

        List<RequestTaking> takings = Parallel.run(8, n -> requests.take(tenant, open.id(), "handle"));

        assertThat(takings).filteredOn(new RequestTaking.Taken(open)::equals).hasSize(1);
        assertThat(takings).filteredOn(new RequestTaking.Unknown()::equals).hasSize(7);
    }

    @Test
    void aRequestWaitsTenMinutesAndIsForgottenLater() throws Exception {
        String tenant = admin().organization().id();
        OpenRequest open = requests.open(tenant, nextId(), "handle", RequestPurpose.SIGN_IN, PAGE);
        OpenRequest fresh = requests.open(tenant, nextId(), "handle", RequestPurpose.SIGN_IN, PAGE);
        assertThat(open.expires())
                .isBetween(Instant.now().plusSeconds(540), Instant.now().plusSeconds(600));

        expire("update authn_request set expires_at = ? where id = ?", Duration.ofSeconds(1), open.id());
        assertThat(requests.take(tenant, open.id(), "handle")).isEqualTo(new RequestTaking.Expired());
        expire("update authn_request set expires_at = ? where id = ?", Duration.ofMinutes(61), open.id());
        housekeeping.tidy();

        assertThat(requests.take(tenant, open.id(), "handle")).isEqualTo(new RequestTaking.Unknown());
        assertThat(requests.take(tenant, fresh.id(), "handle")).isEqualTo(new RequestTaking.Taken(fresh));
    }

    @Test
    void theDatabaseDoesNotHoldTheBrowsersHandle() throws Exception {
        String tenant = admin().organization().id();
        String handle = UUID.randomUUID().toString();
        requests.open(tenant, nextId(), handle, RequestPurpose.SIGN_IN, PAGE);

        assertThat(texts("select id || handle_hash || target from authn_request where tenant_id = ?", tenant))
                .hasSize(1)
                .noneMatch(row -> row.contains(handle));
    }

    @Test
    void anAssertionIsSpentOnceForItsOrganizationAndIssuer() {
        String tenant = admin().organization().id();
        Instant until = Instant.now().plusSeconds(300);

        assertThat(assertions.spend(tenant, "https://idp", "_a1", until)).isTrue();
        assertThat(assertions.spend(tenant, "https://idp", "_a1", until)).isFalse();
        assertThat(assertions.spend(tenant, "https://idp", "_A1", until)).isTrue();
        assertThat(assertions.spend(tenant, "https://other", "_a1", until)).isTrue();
        assertThat(assertions.spend(admin().organization().id(), "https://idp", "_a1", until))
                .isTrue();
    }

    @Test
    void ofTwoPostsOfAnAssertionAtTheSameTimeOneGetsIn() throws Exception {
        String tenant = admin().organization().id();
        Instant until = Instant.now().plusSeconds(300);
        for (int round = 0; round < 10; round++) {
            String id = "_assertion" + round;

            List<Boolean> wins = Parallel.run(4, n -> assertions.spend(tenant, "https://idp", id, until));

            assertThat(wins).containsExactlyInAnyOrder(true, false, false, false);
        }
    }

    @Test
    void aSpentAssertionIsRememberedUntilItWouldBeTooOldAnyway() throws Exception {
        String tenant = admin().organization().id();
        assertions.spend(tenant, "https://idp", "_old", Instant.now().minusSeconds(1));
        assertions.spend(tenant, "https://idp", "_new", Instant.now().plusSeconds(300));

        housekeeping.tidy();

        assertThat(texts("select assertion_id_hash from spent_assertion where tenant_id = ?", tenant))
                .hasSize(1);
        assertThat(assertions.spend(tenant, "https://idp", "_new", Instant.now().plusSeconds(300)))
                .isFalse();
    }

    @Test
    void recentSignInsAreListedNewestFirstPageByPageToAdminsOfTheOrganizationOnly() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        String first = recent.record(tenant, signIn(true, "first", null));
        recent.record(tenant, signIn(false, "second", "audience"));
        recent.record(tenant, signIn(false, "third", "signature"));

        List<RecentSignIn> page = recent.list(admin, SignInSearch.newest(2));

        assertThat(page).extracting(row -> row.record().sentence()).containsExactly("third", "second");
        assertThat(page.get(0).record()).isEqualTo(signIn(false, "third", "signature"));
        assertThat(recent.list(admin, new SignInSearch(false, "", page.get(1).id(), 2)))
                .extracting(row -> row.record().accepted())
                .containsExactly(true);
        assertThat(recent.find(admin, first).record().xml()).isEqualTo("<Response/>");
        assertThat(recent.list(admin(), SignInSearch.newest(2))).isEmpty();
        assertThatThrownBy(() -> recent.find(admin(), first)).isInstanceOf(NotFoundException.class);
        var learner = new SignedIn(admin.organization(), "x", "x", "x", Role.LEARNER);
        assertThatThrownBy(() -> recent.list(learner, SignInSearch.newest(2))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> recent.find(learner, first)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void anythingSomebodyPostsCanBeRecorded() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        String id = recent.record(
                tenant,
                new SignInRecord(
                        RequestPurpose.SIGN_IN,
                        "k".repeat(100),
                        "s".repeat(5000),
                        false,
                        "\0",
                        "\ud800".repeat(2000),
                        "p".repeat(40),
                        "a".repeat(100),
                        "x".repeat(70_000)));

        SignInRecord kept = recent.find(admin, id).record();

        assertThat(kept.xml()).hasSize(16_384).endsWith("…");
        assertThat(kept.nameId()).hasSize(1024);
        assertThat(kept.issuer()).isEqualTo("\ufffd");
    }

    @Test
    void recentSignInsDoNotGrowWithoutBoundAndNoKindPushesOutAnother() throws Exception {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        String accepted = recent.record(tenant, signIn(true, "accepted", null));
        String refused = recent.record(tenant, signIn(true, "refused", "DEACTIVATED_PERSON"));
        String oldest = recent.record(tenant, signIn(false, "oldest", "signature"));
        for (int n = 0; n < RecentSignIns.MOST_UNVERIFIED; n++) {
            recent.record(tenant, signIn(false, "flood", "signature"));
        }

        assertThat(texts("select id from saml_sign_in where tenant_id = ?", tenant))
                .hasSize(RecentSignIns.MOST_UNVERIFIED + 2)
                .contains(accepted, refused)
                .doesNotContain(oldest);
        for (int n = 0; n < RecentSignIns.MOST_ACCEPTED; n++) {
            recent.record(tenant, signIn(true, "lesson begins", null));
        }
        assertThat(texts("select id from saml_sign_in where tenant_id = ? and verified = true", tenant))
                .hasSize(RecentSignIns.MOST_ACCEPTED + 1)
                .contains(refused)
                .doesNotContain(accepted);
        expire(
                "update saml_sign_in set occurred_at = ? where id = ?",
                Duration.ofDays(30).plusHours(1),
                refused);
        housekeeping.tidy();
        assertThatThrownBy(() -> recent.find(admin, refused)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void recentSignInsAreFoundByReferenceByAPartOfTheNameAndByTheirResult() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        String grace = recent.record(tenant, named("Grace_Hopper@example.com", null));
        String refused = recent.record(tenant, named("grace_hopper@example.com", "DEACTIVATED_PERSON"));
        String zoe = recent.record(tenant, named("graceXhopper", "UNKNOWN_PERSON"));

        assertThat(found(admin, false, grace)).containsExactly(grace);
        assertThat(found(admin, false, " CE_HOP ")).containsExactly(refused, grace);
        String jose = recent.record(tenant, named("Jos\u00e9.Stra\u00dfe@example.com", null));
        assertThat(found(admin, false, "JOSE\u0301.STRASSE")).containsExactly(jose);
        assertThat(found(admin, true, "")).containsExactly(zoe, refused);
        assertThat(found(admin, true, "ce_hop")).containsExactly(refused);
        assertThat(found(admin, true, grace)).isEmpty();
        assertThat(found(admin, false, "%")).isEmpty();
        assertThat(found(admin(), false, grace)).isEmpty();
    }

    private List<String> found(SignedIn admin, boolean onlyRefused, String text) {
        return recent.list(admin, new SignInSearch(onlyRefused, text, null, 10)).stream()
                .map(RecentSignIn::id)
                .toList();
    }

    private static SignInRecord named(String nameId, String rejection) {
        return new SignInRecord(
                RequestPurpose.SIGN_IN, rejection, "sentence", true, "issuer", nameId, null, "127.0.0.1", null);
    }

    @Test
    void theNewestSignInOfAllDoesNotCountSigningOut() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        recent.record(
                tenant,
                new SignInRecord(RequestPurpose.LOGOUT, null, "out", true, "issuer", "grace", null, "127.0.0.1", null));
        recent.record(
                tenant,
                new SignInRecord(
                        RequestPurpose.IDP_INITIATED, null, "asked", true, "issuer", "grace", null, "127.0.0.1", null));
        assertThat(recent.lastAccepted(admin)).isEmpty();

        recent.record(tenant, named("grace", null));
        assertThat(recent.lastAccepted(admin)).isPresent();
    }

    @Test
    void theFirstKeyPairOfSeveralNodesAtOnceIsEverybodys() throws Exception {
        String tenant = admin().organization().id();
        assertThat(keyPairs.find(tenant)).isEmpty();
        assertThat(keyPairs.certificates(tenant)).isEmpty();

        List<SpKeyPairs> kept = Parallel.run(6, n -> keyPairs.keepFirst(tenant, pair(n)));

        Set<EncodedKeyPair> distinct = kept.stream().map(SpKeyPairs::current).collect(Collectors.toSet());
        assertThat(distinct).hasSize(1);
        assertThat(keyPairs.find(tenant))
                .contains(new SpKeyPairs(distinct.iterator().next(), null));
    }

    @Test
    void aRotationKeepsThePreviousPairUntilAPrimaryAdminEndsIt() {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        keyPairs.keepFirst(tenant, pair(1));

        SpKeyPairs both = keyPairs.rotate(admin, pair(2));

        assertThat(both).isEqualTo(new SpKeyPairs(pair(2), pair(1)));
        assertThat(keyPairs.find(tenant)).contains(both);
        assertThat(both.all()).containsExactly(pair(2), pair(1));
        assertThat(both.signing()).isEqualTo(pair(1));
        assertThat(keyPairs.certificates(tenant)).containsExactly(pair(2).certificate(), pair(1).certificate());
        assertThatThrownBy(() -> keyPairs.rotate(admin, pair(3))).isInstanceOf(ConflictException.class);
        keyPairs.endRotation(admin);
        assertThat(keyPairs.find(tenant)).contains(new SpKeyPairs(pair(2), null));
        assertThat(keyPairs.rotate(admin, pair(3)).previous()).isEqualTo(pair(2));
        var plain = new SignedIn(admin.organization(), "x", "x", "x", Role.ADMIN);
        assertThatThrownBy(() -> keyPairs.rotate(plain, pair(4))).isInstanceOf(NotAllowedException.class);
        assertThatThrownBy(() -> keyPairs.endRotation(plain)).isInstanceOf(NotAllowedException.class);
    }

    @Test
    void twoRotationsAtOnceAreOne() throws Exception {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        keyPairs.keepFirst(tenant, pair(1));

        List<Boolean> rotated = Parallel.run(2, n -> {
            try {
                keyPairs.rotate(admin, pair(2 + n));
                return true;
            } catch (ConflictException e) {
                return false;
            }
        });

        assertThat(rotated).containsExactlyInAnyOrder(true, false);
        assertThat(keyPairs.find(tenant).orElseThrow().previous()).isEqualTo(pair(1));
    }

    @Test
    void privateKeysAreSealedAtRestAndPlainOnesWhenNextRead() throws Exception {
        String tenant = admin().organization().id();
        keyPairs.keepFirst(tenant, pair(1));
        String plain = Base64.getEncoder().encodeToString(pair(1).privateKey());
        String select = "select coalesce(sealed_with, '') || ' ' || private_key from sp_key_pair where tenant_id = ?";
        assertThat(texts(select, tenant)).hasSize(1).noneMatch(row -> row.contains(plain));

        execute("update sp_key_pair set sealed_with = null, private_key = ? where tenant_id = ?", plain, tenant);
        assertThat(texts(select, tenant)).containsExactly(" " + plain);

        assertThat(keyPairs.find(tenant)).contains(new SpKeyPairs(pair(1), null));
        assertThat(texts(select, tenant)).hasSize(1).noneMatch(row -> row.contains(plain) || row.startsWith(" "));
    }

    @Test
    void aPairThatCannotBeOpenedIsToldAndReplacedByARotation() throws Exception {
        SignedIn admin = admin();
        String tenant = admin.organization().id();
        keyPairs.keepFirst(tenant, pair(1));
        execute("update sp_key_pair set private_key = ? where tenant_id = ?", "A".repeat(64), tenant);

        assertThatThrownBy(() -> keyPairs.find(tenant))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("ROLLCALL_SECRETS_KEY");
        assertThat(keyPairs.rotate(admin, pair(2))).isEqualTo(new SpKeyPairs(pair(2), null));
        assertThat(keyPairs.find(tenant)).contains(new SpKeyPairs(pair(2), null));
    }

    private static EncodedKeyPair pair(int number) {
        return new EncodedKeyPair(
                ("certificate " + number).getBytes(StandardCharsets.UTF_8),
                ("private key " + number).getBytes(StandardCharsets.UTF_8));
    }

    private static SignInRecord signIn(boolean verified, String sentence, String rejection) {
        return new SignInRecord(
                RequestPurpose.SIGN_IN,
                rejection,
                sentence,
                verified,
                "https://idp",
                "ada",
                null,
                "192.0.2.1",
                "<Response/>");
    }

    private void expire(String update, Duration ago, String id) throws Exception {
        execute(update, Instant.now().minus(ago).atOffset(ZoneOffset.UTC), id);
    }

    private void execute(String update, Object first, String second) throws Exception {
        try (var database = dataSource.getConnection();
                var statement = database.prepareStatement(update)) {
            statement.setObject(1, first);
            statement.setString(2, second);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private List<String> texts(String select, String tenantId) throws Exception {
        var texts = new java.util.ArrayList<String>();
        try (var database = dataSource.getConnection();
                var statement = database.prepareStatement(select)) {
            statement.setString(1, tenantId);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }

    private SignedIn admin() {
        return TestOrganization.admin(setup);
    }
}
