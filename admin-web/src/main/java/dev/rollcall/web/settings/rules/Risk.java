package dev.rollcall.web.settings.rules;

import dev.rollcall.policy.SignInPolicy;
import dev.rollcall.web.shell.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A change of the rules that is not made before its consequence has been read. */
enum Risk {
    ANSWERS_TAKEN_UNASKED(policy -> policy.idpInitiated() && policy.answersTakenUnasked()),
    SSO_REQUIRED(SignInPolicy::ssoRequired),
    SHA1_ALLOWED(SignInPolicy::sha1Allowed);

    private final Predicate<SignInPolicy> taken;

    Risk(Predicate<SignInPolicy> taken) {
        this.taken = taken;
    }

    /** The risks that a policy takes and the one before it does not. */
    static List<Risk> between(SignInPolicy before, SignInPolicy after) {
        return Arrays.stream(values())
                .filter(risk -> risk.taken.test(after) && !risk.taken.test(before))
                .toList();
    }

    /** Risks as a form carries them, to tell whether the question was about the same ones. */
    static String names(List<Risk> risks) {
        return risks.stream().map(Risk::name).collect(Collectors.joining(" "));
    }

    String consequence() {
        return Texts.of("settings.rules.risk." + name());
    }
}
