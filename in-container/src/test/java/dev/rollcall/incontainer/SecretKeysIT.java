package dev.rollcall.incontainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.directory.role.Role;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotAllowedException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.provisioning.AllowedAddresses;
import dev.rollcall.provisioning.GeneratedKey;
import dev.rollcall.provisioning.KeyLifetime;
import dev.rollcall.provisioning.KeyTerms;
import dev.rollcall.provisioning.RecognizedKeys;
import dev.rollcall.provisioning.ScimKey;
import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.session.SignedIn;
import dev.rollcall.setting.AddressLiteral;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an admin says of a Secret Key, and what it does to who uses it. */
@ExtendWith(ArquillianExtension.class)
class SecretKeysIT {
    private static final InetAddress HERE = address("203.0.113.9");
    private static final InetAddress ELSEWHERE = address("2001:db8::7");

    @EJB
    private OrganizationSetup setup;

    @EJB
    private SecretKeys keys;

    @Inject
    private RecognizedKeys recognized;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    private SignedIn admin;

    @BeforeEach
    void open() {
        admin = TestOrganization.admin(setup);
    }

    @Test
    void withoutAWordAKeyIsNamedAndNeverExpires() {
        GeneratedKey first = keys.generate(admin, "");
        keys.generate(admin, "  ");
        keys.revoke(admin, first.key().id());
        keys.generate(admin, "");

        assertThat(list()).extracting(ScimKey::name).containsExactly("Key 2", "Key 3");
        assertThat(list()).extracting(ScimKey::expires).containsOnlyNulls();
        assertThat(list()).allMatch(key -> key.addresses().isAny());
    }

    @Test
    void thereAreTwentyOfThemAndExpiredOnesCount() throws Exception {
        for (int i = 0; i < SecretKeys.MOST; i++) {
            expire(keys.generate(admin, ""));
        }

        assertThatThrownBy(() -> keys.generate(admin, ""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("There are 20 of 20 keys already. Revoke one");

        keys.revoke(admin, list().get(3).id());
        keys.generate(admin, "");
        assertThat(list()).hasSize(20);
    }

    @Test
    void anExpiredKeyIsFoundAndNotUsed() throws Exception {
        GeneratedKey key = keys.generate(admin, new KeyTerms("", KeyLifetime.NINETY_DAYS, AllowedAddresses.ANY));
        assertThat(keys.authenticate(slug(), key.secret(), HERE).orElseThrow().isExpired(Instant.now()))
                .isFalse();
        Instant lastUsed = list().get(0).lastUsed();
        expire(key);

        assertThat(keys.authenticate(slug(), key.secret(), HERE).orElseThrow().isExpired(Instant.now()))
                .isTrue();
        assertThat(list().get(0).lastUsed()).isEqualTo(lastUsed);
    }

    @Test
    void theAddressOfTheLastUseIsKept() {
        GeneratedKey key = keys.generate(admin, "");

        keys.authenticate(slug(), key.secret(), HERE);

        assertThat(list().get(0).lastUsedFrom()).isEqualTo("203.0.113.9");
    }

    @Test
    void whoComesFromElsewhereHasNotUsedIt() {
        GeneratedKey key = keys.generate(
                admin, new KeyTerms("", KeyLifetime.NEVER_EXPIRES, AllowedAddresses.of("203.0.113.0/24")));

        keys.authenticate(slug(), key.secret(), ELSEWHERE);

        assertThat(list().get(0).lastUsed()).isNull();
        keys.authenticate(slug(), key.secret(), HERE);
        assertThat(list().get(0).lastUsed()).isNotNull();
    }

    @Test
    void aChangeHoldsForTheNextRequest() {
        GeneratedKey key = keys.generate(admin, "Okta");
        assertThat(isOpenTo(key, ELSEWHERE)).isTrue();

        keys.change(admin, key.key().id(), new KeyTerms("Okta, new", null, AllowedAddresses.of("203.0.113.9")));

        assertThat(isOpenTo(key, ELSEWHERE)).isFalse();
        assertThat(isOpenTo(key, HERE)).isTrue();
        assertThat(list().get(0).name()).isEqualTo("Okta, new");
        assertThat(list().get(0).expires()).isNull();
    }

    @Test
    void theEndIsBroughtForwardAndNotPutOff() {
        GeneratedKey key = keys.generate(admin, new KeyTerms("", KeyLifetime.ONE_YEAR, AllowedAddresses.ANY));

        change(key, KeyLifetime.NINETY_DAYS);

        Instant sooner = list().get(0).expires();
        assertThat(sooner).isBefore(key.key().expires());
        for (KeyLifetime later : new KeyLifetime[] {KeyLifetime.TWO_YEARS, KeyLifetime.NEVER_EXPIRES}) {
            assertThatThrownBy(() -> change(key, later))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("A key can end sooner than it does, and not later.");
        }
        change(key, null);
        assertThat(list().get(0).expires()).isEqualTo(sooner);
    }

    @Test
    void onlyAPrimaryAdminChangesAKeyThatIsThere() {
        GeneratedKey key = keys.generate(admin, "");
        var plain = new SignedIn(admin.organization(), "x", "x", "x", Role.ADMIN);
        assertThatThrownBy(() -> keys.change(plain, key.key().id(), KeyTerms.named("")))
                .isInstanceOf(NotAllowedException.class);

        keys.revoke(admin, key.key().id());

        assertThatThrownBy(() -> change(key, null)).isInstanceOf(NotFoundException.class);
    }

    private void change(GeneratedKey key, @Nullable KeyLifetime lifetime) {
        keys.change(admin, key.key().id(), new KeyTerms("", lifetime, AllowedAddresses.ANY));
    }

    private boolean isOpenTo(GeneratedKey key, InetAddress client) {
        return recognized
                .recognize(slug(), key.secret(), client)
                .orElseThrow()
                .addresses()
                .allow(client);
    }

    private List<ScimKey> list() {
        return keys.list(admin.organization().id());
    }

    private String slug() {
        return admin.organization().slug();
    }

    private void expire(GeneratedKey key) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("update scim_key set expires_at = ? where id = ?")) {
            statement.setTimestamp(1, Timestamp.from(Instant.now().minusSeconds(1)));
            statement.setString(2, key.key().id());
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }

    private static InetAddress address(String text) {
        return AddressLiteral.of(text).orElseThrow();
    }
}
