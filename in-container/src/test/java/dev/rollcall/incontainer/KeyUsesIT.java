package dev.rollcall.incontainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.provisioning.rate.KeyUses;
import dev.rollcall.provisioning.rate.KeyUses.Counter;
import dev.rollcall.provisioning.rate.UsedKey;
import dev.rollcall.session.SignedIn;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class KeyUsesIT {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private SecretKeys keys;

    @EJB
    private KeyUses uses;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    private final String first = UUID.randomUUID().toString();
    private final String second = UUID.randomUUID().toString();
    private UsedKey key;

    @BeforeEach
    void open() {
        SignedIn admin = TestOrganization.admin(setup);
        key = new UsedKey(
                admin.organization().id(), keys.generate(admin, "").key().id());
    }

    @Test
    void aNodeReadsWhatOthersHaveLetThroughSoFar() {
        uses.add(first, Map.of(key, 3L));
        uses.add(first, Map.of(key, 4L));
        uses.add(second, Map.of(key, 10L));

        assertThat(uses.ofOthers(second)).containsEntry(new Counter(first, key), 7L);
        assertThat(uses.ofOthers(first)).containsEntry(new Counter(second, key), 10L);
        assertThat(uses.ofOthers(first).keySet())
                .noneMatch(counter -> counter.node().equals(first));
    }

    @Test
    void theRowsOfAnIdleKeyGoAndBeginAgain() throws Exception {
        uses.add(first, Map.of(key, 3L));
        uses.add(second, Map.of(key, 10L));
        age(first);

        uses.forgetIdle();

        assertThat(uses.ofOthers("")).doesNotContainKey(new Counter(first, key)).containsKey(new Counter(second, key));
        uses.add(first, Map.of(key, 1L));
        assertThat(uses.ofOthers("")).containsEntry(new Counter(first, key), 1L);
    }

    private void age(String node) throws Exception {
        try (var connection = dataSource.getConnection();
                var statement =
                        connection.prepareStatement("update scim_key_use set updated_at = ? where node_id = ?")) {
            statement.setTimestamp(1, Timestamp.from(Instant.now().minus(Duration.ofMinutes(6))));
            statement.setString(2, node);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
