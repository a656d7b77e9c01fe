package dev.rollcall.web.saml;

import dev.rollcall.platform.Now;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.web.network.ClientAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests to the SAML addresses one network address may send within a minute, on this node; a sign-in is
 * three. It is far above what a school behind one address needs when a lesson begins, and keeps one machine from
 * filling the database with requests that nobody answers.
 */
@ApplicationScoped
public class SignInRate {
    static final int MOST_A_MINUTE = 3_600;

    private final Map<String, Integer> counts = new ConcurrentHashMap<>();
    private final AtomicLong minute = new AtomicLong();

    /** Does the work, or answers 429 with {@code Retry-After}. */
    void limit(SamlCall call, SamlCall.Work work) throws IOException, ServletException, InvalidMetadataException {
        if (isAllowed(ClientAddress.network(call.request()), Now.instant())) {
            work.run();
        } else {
            call.response().setHeader("Retry-After", "60");
            String key = call.isLogout() ? "saml.text.logout.tooMany" : "saml.text.tooMany";
            RefusedSignIn.show(call, 429, SignInTexts.of(key));
        }
    }

    boolean isAllowed(String address, Instant now) {
        long current = now.getEpochSecond() / 60;
        if (minute.getAndSet(current) != current) {
            counts.clear();
        }
        return counts.merge(address, 1, Integer::sum) <= MOST_A_MINUTE;
    }
}
