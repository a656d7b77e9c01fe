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
    private static final String EAR = "rollcall.ear";

    @Test
    void theSameEarDeploysAnswersAndUndeploys() throws Exception {
        try (var database = PostgresDatabase.start();
                var payara = PayaraServer.start(
                        SharedServer.environment(database), Workspace.home().resolve(EAR))) {
            payara.awaitMark(EAR + "_deployed");

            var request = HttpRequest.newBuilder(payara.baseUri().resolve("/")).build();
            var response = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);

            payara.withdraw(EAR);
            payara.awaitMark(EAR + "_undeployed");
        }
    }
}
