package dev.rollcall.systemtest.saml.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.systemtest.browser.AdminSite;
import dev.rollcall.systemtest.saml.site.TrustingOrganizations;
import dev.rollcall.testsupport.browser.Chromium;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.microshed.testing.jupiter.MicroShedTest;

/** Keycloak gets a new signing key while people sign in all the time, and nobody is kept out. */
@MicroShedTest
@Tag("once")
class CertificateRollOverIT {
    private static final int AT_LEAST = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AtomicInteger signIns = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @Test
    void notOneSignInFailsWhileTheIdentityProvidersCertificateIsReplaced() throws Exception {
        var pool = Executors.newSingleThreadExecutor();
        try (var chromium = Chromium.open();
                var context = TrustingOrganizations.crossSite(chromium)) {
            var connection = KeycloakConnection.make();
            var admin = connection.organization().signedIn(context);
            connection.person("grace@example.com", "Grace", "Hopper");
            var realm = connection.realm();
            var former = realm.signingKey();
            var person = new SilentSignIn(connection, "grace@example.com");
            Future<?> all = pool.submit(() -> signInUntilEnough(person));

            await("with the former key");
            var next = realm.addSigningKey();
            connection.organization().upload(admin, realm.metadata());
            assertThat(certificates(admin)).isEqualTo(2);
            await("with both certificates known");
            realm.sign(next, former);
            await("with the new key");
            realm.removeKey(former);
            connection.organization().upload(admin, realm.metadata());
            assertThat(certificates(admin)).isEqualTo(1);
            await("with the former certificate gone");

            enough.set(true);
            all.get();
            System.out.println("Certificate roll-over: " + signIns + " sign-ins, " + failures.size() + " failed");
            assertThat(failures).isEmpty();
        } finally {
            enough.set(true);
            pool.shutdown();
        }
    }

    private void signInUntilEnough(SilentSignIn person) {
        while (!enough.get()) {
            try {
                if (!person.again()) {
                    failures.add("not signed in");
                }
            } catch (RuntimeException | AssertionError e) {
                failures.add(String.valueOf(e.getMessage()));
            }
            signIns.incrementAndGet();
        }
    }

    /** Lets so many sign-ins pass between one step and the next. */
    private void await(String stage) throws InterruptedException {
        int from = signIns.get();
        var deadline = Instant.now().plus(PATIENCE);
        while (signIns.get() < from + AT_LEAST) {
            assertThat(Instant.now()).as(stage).isBefore(deadline);
            Thread.sleep(20);
        }
        System.out.println("Certificate roll-over, " + stage + ": " + (signIns.get() - from) + " sign-ins");
    }

    private static int certificates(AdminSite admin) {
        admin.open("/settings/okta.xhtml?tab=saml");
        return admin.page()
                .locator("section.card:has(> .card-head > h2:text-is('Saved metadata')) .certificate")
                .count();
    }
}
