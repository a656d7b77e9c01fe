package dev.rollcall.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingRulesTest {
    @Test
    void whereNothingIsSetNothingIsWrong() {
        SettingRules.check(key -> Optional.empty());
    }

    @Test
    void whatCanBeUsedIsTaken() {
        Map<String, String> settings = Map.of(
                "rollcall.db.url", "jdbc:postgresql://db.example.com/rollcall",
                "rollcall.db.replica.url", "jdbc:postgresql://replica.example.com/rollcall",
                "rollcall.public.url", "https://learn.example.com",
                "rollcall.secrets.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "rollcall.operator.key", "0123456789abcdef0123456789abcdef",
                "rollcall.trusted.proxies", "10.0.0.0/8",
                "rollcall.metadata.private.hosts", "idp.example.com",
                "rollcall.admin.email", "ada@example.com",
                "rollcall.admin.password", "a password of several words");

        SettingRules.check(key -> Optional.ofNullable(settings.get(key)));
        assertThat(FirstAdmin.of(key -> Optional.ofNullable(settings.get(key))))
                .contains(new FirstAdmin("ada@example.com", "a password of several words"));
    }

    @ParameterizedTest
    @CsvSource({
        "rollcall.db.url, jdbc:mysql://localhost/rollcall, ROLLCALL_DB_URL, jdbc:postgresql://",
        "rollcall.db.replica.url, jdbc:mysql://localhost/rollcall, ROLLCALL_DB_REPLICA_URL, jdbc:postgresql://",
        "rollcall.db.replica.url, jdbc:postgresql://replica/rollcall, ROLLCALL_DB_REPLICA_URL, set ROLLCALL_DB_URL",
        "rollcall.public.url, learn.example.com, ROLLCALL_PUBLIC_URL, https://learn.example.com",
        "rollcall.secrets.key, c2hvcnQ=, ROLLCALL_SECRETS_KEY, openssl rand -base64 32",
        "rollcall.operator.key, short, ROLLCALL_OPERATOR_KEY, openssl rand -hex 32",
        "rollcall.trusted.proxies, proxy.example, ROLLCALL_TRUSTED_PROXIES, 10.0.0.0/8",
        "rollcall.metadata.private.hosts, https://idp.example.com, ROLLCALL_METADATA_PRIVATE_HOSTS, idp.example.com",
        "rollcall.guard.enabled, on, ROLLCALL_GUARD_ENABLED, true or false",
        "rollcall.rate.limit.enabled, yes, ROLLCALL_RATE_LIMIT_ENABLED, true or false",
        "rollcall.rate.limit.key.per.second, many, ROLLCALL_RATE_LIMIT_KEY_PER_SECOND, 1 to 1000000",
        "rollcall.rate.limit.organization.burst, 0, ROLLCALL_RATE_LIMIT_ORGANIZATION_BURST, 1 to 1000000",
        "rollcall.scim.at.once, 1001, ROLLCALL_SCIM_AT_ONCE, 1 to 1000",
        "rollcall.admin.email, ada@example.com, ROLLCALL_ADMIN_PASSWORD, set both",
        "rollcall.admin.password, a password of several words, ROLLCALL_ADMIN_EMAIL, set both"
    })
    void whatCannotBeUsedIsNamedWithWhatToWrite(String key, String value, String name, String whatToDo) {
        assertThatThrownBy(() -> SettingRules.check(asked -> Optional.of(value).filter(set -> asked.equals(key))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(name + " ")
                .hasMessageContaining(whatToDo);
    }

    @Test
    void secretsAreNotShown() {
        assertThatThrownBy(() -> OperatorKeyText.checked("hunter2")).hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> SecretsKey.of("hunter2")).hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> DatabaseUrl.checked("jdbc:mysql://db/x?password=hunter2"))
                .hasMessageNotContaining("hunter2");
        assertThat(new FirstAdmin("ada@example.com", "hunter2").toString()).doesNotContain("hunter2");
    }
}
