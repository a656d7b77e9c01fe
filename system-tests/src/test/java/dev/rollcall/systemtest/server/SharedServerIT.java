package dev.rollcall.systemtest.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.testsupport.TestDatabase;
import dev.rollcall.testsupport.browser.Chromium;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.microshed.testing.jupiter.MicroShedTest;

@MicroShedTest
class SharedServerIT {

    @Test
    @Tag("once")
    void itIsReadyAndDoesNotTellWhatItRunsOn() throws Exception {
        var response = get("/health/ready");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
    }

    @Test
    @Tag("once")
    void theSiteOpensInABrowser() {
        try (var chromium = Chromium.open()) {
            var page = chromium.newContext().newPage();

            var response = page.navigate(SharedServer.baseUri() + "/");

            assertThat(response).isNotNull();
            assertThat(response.status()).isEqualTo(200);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = TestDatabase.KIND, matches = "postgresql")
    void itsPostgresqlCanBeLookedInto() throws SQLException {
        var database = SharedServer.database();
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(17);
        }
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(SharedServer.baseUri().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
