package dev.rollcall.incontainer.sql;

import static dev.rollcall.incontainer.TestOrganization.OKTA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.directory.profile.UserAttribute;
import dev.rollcall.directory.profile.UserProfile;
import dev.rollcall.directory.role.Role;
import dev.rollcall.directory.trace.PersonTraces;
import dev.rollcall.directory.user.UserWriter;
import dev.rollcall.incontainer.TestOrganization;
import dev.rollcall.platform.Ids;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** When people were last heard of, as nodes note it late and beside each other. */
@ExtendWith(ArquillianExtension.class)
class HeardPeopleIT {
    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    @EJB
    private OrganizationSetup setup;

    @EJB
    private UserWriter userWriter;

    @EJB
    private PersonTraces traces;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    private String tenant;

    @BeforeEach
    void open() {
        tenant = TestOrganization.admin(setup).organization().id();
    }

    @Test
    void theLatestTimeStaysWhoeverNotesItLast() throws SQLException {
        String ada = create("ada");
        String grace = create("grace");

        traces.heard(tenant, List.of(Map.entry(ada, NOON)));
        traces.heard(tenant, List.of(Map.entry(ada, NOON.minus(5, ChronoUnit.SECONDS)), Map.entry(grace, NOON)));
        traces.heard(tenant, List.of(Map.entry(grace, NOON.plus(5, ChronoUnit.SECONDS))));

        assertThat(heard()).isEqualTo(Map.of(ada, NOON, grace, NOON.plus(5, ChronoUnit.SECONDS)));
    }

    @Test
    void nothingIsNotedOfWhoIsNoPerson() throws SQLException {
        String ada = create("ada");

        traces.heard(tenant, List.of(Map.entry(Ids.next(), NOON), Map.entry(ada, NOON)));

        assertThat(heard()).containsOnlyKeys(ada);
    }

    private String create(String name) {
        var profile = new UserProfile(true, Map.of(UserAttribute.USER_NAME, name + "@example.com"), Map.of());
        return userWriter.create(tenant, OKTA, Role.LEARNER, profile).id();
    }

    private Map<String, Instant> heard() throws SQLException {
        Map<String, Instant> heard = new HashMap<>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "select person_id, heard_at from person_trace where tenant_id = ?")) {
            statement.setString(1, tenant);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    heard.put(rows.getString(1), rows.getTimestamp(2).toInstant());
                }
            }
        }
        return heard;
    }
}
