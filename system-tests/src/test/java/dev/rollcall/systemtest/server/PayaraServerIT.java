package dev.rollcall.systemtest.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.testsupport.PostgresDatabase;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The EAR is a plain one: the same file that the launcher deploys runs on the full Payara Server. There on PostgreSQL,
 * since the server brings an H2 that Rollcall refuses.
 */
@Order(1)
@Tag("once")
class PayaraServerIT {

    @Test
    void theSameEarDeploysAnswersAndUndeploys() throws Exception {
        var ear = Workspace.home().resolve("rollcall.ear");
        try (var database = PostgresDatabase.start();
                var payara = PayaraServer.start(SharedServer.environment(database))) {
            payara.asadmin("deploy", "--name", "rollcall", ear.toString());
            assertThat(payara.asadmin("list-applications")).contains("rollcall");

            var request = HttpRequest.newBuilder(payara.baseUri().resolve("/")).build();
            var response = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);

            payara.asadmin("undeploy", "rollcall");
            assertThat(payara.asadmin("list-applications")).doesNotContain("rollcall");
        }
    }
}
