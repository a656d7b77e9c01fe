package dev.rollcall.incontainer.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.incontainer.Parallel;
import dev.rollcall.incontainer.TestOrganization;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.session.SessionNotes;
import dev.rollcall.session.SignedIn;
import dev.rollcall.session.WebSessions;
import dev.rollcall.setup.OrganizationSetup;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SessionNotesIT {
    @EJB
    private OrganizationSetup setup;

    @EJB
    private WebSessions sessions;

    @EJB
    private SessionNotes notes;

    @Resource(lookup = "java:app/jdbc/Rollcall")
    private DataSource dataSource;

    private String tenant;
    private String token;
    private String another;

    @BeforeEach
    void open() {
        SignedIn admin = TestOrganization.admin(setup);
        tenant = admin.organization().id();
        token = sessions.open(tenant, admin.personId());
        another = sessions.open(tenant, admin.personId());
    }

    @Test
    void aTextIsKeptForOneSessionUntilItIsForgotten() {
        String large = "Größe €\n".repeat(200_000);
        notes.keep(tenant, token, "draft", "first");
        notes.keep(tenant, token, "draft", large);

        assertThat(notes.find(tenant, token, "draft")).contains(large);
        assertThat(notes.find(tenant, another, "draft")).isEmpty();
        assertThat(notes.find(tenant, token, "other")).isEmpty();

        assertThat(notes.forget(tenant, token, "draft")).isTrue();
        assertThat(notes.forget(tenant, token, "draft")).isFalse();
        assertThat(notes.find(tenant, token, "draft")).isEmpty();
    }

    @Test
    void aTextIsTakenOnce() {
        notes.keep(tenant, token, "secret", "rck_1");

        assertThat(notes.take(tenant, token, "secret")).contains("rck_1");
        assertThat(notes.take(tenant, token, "secret")).isEmpty();
    }

    @Test
    void ofManyAtTheSameTimeOneKeepsANameOnce() throws Exception {
        assertThat(Parallel.run(8, i -> notes.keepOnce(tenant, token, "ticket")))
                .containsOnlyOnce(true);
        assertThat(notes.keepOnce(tenant, another, "ticket")).isTrue();
    }

    @Test
    void whoReadsTheDatabaseReadsNoneOfIt() throws Exception {
        notes.keep(tenant, token, "secret", "rck_1");

        assertThat(kept()).hasSize(1).noneMatch(text -> text.contains("rck") || text.contains(token));
        notes.keep(tenant, token, "secret", "rck_1");
        assertThat(kept()).hasSize(1);
    }

    @Test
    void itEndsWithTheSession() throws Exception {
        notes.keep(tenant, token, "draft", "text");

        sessions.end(token);

        assertThat(kept()).isEmpty();
        assertThat(notes.keepOnce(tenant, token, "draft")).isFalse();
        notes.keep(tenant, token, "draft", "text");
        assertThat(notes.find(tenant, token, "draft")).isEmpty();
    }

    private List<String> kept() throws Exception {
        var texts = new ArrayList<String>();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select sealed from session_note where token_hash = ?")) {
            statement.setString(1, Sha256.hex(token));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }
}
