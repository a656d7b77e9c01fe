package dev.rollcall.web.settings.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.policy.JustInTime;
import dev.rollcall.policy.NameIdRule;
import dev.rollcall.policy.PolicyChange;
import dev.rollcall.policy.SessionLimits;
import dev.rollcall.policy.SignInPolicy;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleChangeRowTest {
    private static final SignInPolicy OTHER = new SignInPolicy(
            false,
            true,
            JustInTime.ALWAYS,
            true,
            true,
            NameIdRule.EXTERNAL_ID,
            true,
            SessionLimits.ofMinutes(10, 60),
            SessionLimits.ofMinutes(20, 90));

    // Every setting and value that the domain records has words.
    @Test
    void eachChangeIsSaidInWords() {
        assertThat(words(SignInPolicy.DEFAULT.differences(OTHER)))
                .containsExactly(
                        "Sign-in from Okta’s tile: on → off",
                        "Unrequested answers accepted: off → on",
                        "Just-in-time creation: off → always",
                        "Single sign-on required: off → on",
                        "Second factor required: off → on",
                        "NameID is compared with: user name → external ID",
                        "SHA-1 signatures accepted: off → on",
                        "Sessions of admins: 30 min unused, 720 min in all → 10 min unused, 60 min in all",
                        "Sessions of everybody else: 120 min unused, 720 min in all → 20 min unused, 90 min in all");
    }

    @Test
    void creationWhileScimIsOffHasWordsToo() {
        assertThat(words(List.of(new SignInPolicy.Difference("justInTime", "OFF", JustInTime.WITHOUT_SCIM.name()))))
                .containsExactly("Just-in-time creation: off → while SCIM is off");
    }

    private static List<String> words(List<SignInPolicy.Difference> differences) {
        return differences.stream()
                .map(found ->
                        new PolicyChange("1", Instant.EPOCH, "ada", found.setting(), found.before(), found.after()))
                .map(RuleChangeRow::new)
                .map(row -> row.getSetting() + ": " + row.getBefore() + " → " + row.getAfter())
                .toList();
    }
}
