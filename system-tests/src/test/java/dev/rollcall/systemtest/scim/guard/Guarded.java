package dev.rollcall.systemtest.scim.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.scim.Bodies;
import dev.rollcall.systemtest.scim.BulkPeople;
import dev.rollcall.systemtest.scim.Parallel;
import dev.rollcall.systemtest.scim.ScimClient;
import dev.rollcall.systemtest.scim.ScimResponse;
import dev.rollcall.systemtest.scim.Tenant;
import dev.rollcall.systemtest.server.SharedServer;
import dev.rollcall.systemtest.site.PlainSite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * An organization whose guard is on, with people from Okta and the Primary Admin on the pages.
 *
 * @param ids of the people from Okta
 */
record Guarded(Tenant tenant, ScimClient okta, PlainSite site, List<String> ids) {
    private static final Duration SOON = Duration.ofSeconds(90);
    private static final Duration POLL = Duration.ofMillis(200);

    /** With the usual limits: more than 50, and more than 10%. */
    static Guarded with(int people) {
        var tenant = Tenant.withPassword(SharedServer.baseUri());
        var site = new PlainSite(SharedServer.baseUri());
        site.signIn(tenant.slug(), Tenant.ADMIN, Tenant.ADMIN_PASSWORD);
        site.open("/settings/guard.xhtml");
        site.check("Hold mass changes");
        site.press("Save");
        assertThat(site.text()).contains("The guard is on.");
        return new Guarded(tenant, tenant.okta(), site, BulkPeople.create(tenant.okta(), people));
    }

    /** The same with other limits. */
    static Guarded with(int people, int most, int percent) {
        var guarded = with(people);
        guarded.site.open("/settings/guard.xhtml");
        guarded.site.fill("More than this number", String.valueOf(most));
        guarded.site.fill("And more than this share, in percent", String.valueOf(percent));
        guarded.site.press("Save");
        assertThat(guarded.site.text()).contains("The guard is on.");
        return guarded;
    }

    ScimResponse deactivate(String id) {
        return okta.patch("/Users/" + id, Bodies.DEACTIVATE);
    }

    /** Deactivates them in their order. */
    List<ScimResponse> deactivate(List<String> people) {
        return people.stream().map(this::deactivate).toList();
    }

    /** Deactivates them, several at a time. */
    List<ScimResponse> deactivateAtOnce(List<String> people) {
        return Parallel.inTurn(people.size(), i -> deactivate(people.get(i)));
    }

    boolean isActive(String id) {
        return okta.get("/Users/" + id).expect(200).body().path("active").asBoolean();
    }

    long active() {
        return okta.get("/Users", "filter", "active eq true", "count", "0")
                .expect(200)
                .totalResults();
    }

    /** What a request does not reach within a few seconds is done behind it. */
    void awaitActive(long people) {
        var deadline = Instant.now().plus(SOON);
        while (active() != people) {
            assertThat(Instant.now()).as("%s are active", active()).isBefore(deadline);
            LockSupport.parkNanos(POLL.toNanos());
        }
    }

    /** Decides about all that is held. */
    void decide(String linkToAll, String button) {
        site.open("/held.xhtml");
        site.follow(linkToAll);
        site.press(button);
    }

    List<String> held() {
        site.open("/held.xhtml");
        return site.page().select("table.held tbody tr").eachText();
    }

    List<String> activity(String query) {
        site.open("/activity.xhtml" + query);
        return site.page().select("table.activity tbody tr").eachText();
    }
}
