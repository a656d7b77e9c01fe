package dev.rollcall.web.words;

import dev.rollcall.platform.text.Language;
import dev.rollcall.provisioning.provider.ProviderKind;
import java.util.List;
import java.util.regex.Pattern;

/** Puts another identity provider's name in the place of Okta's, wherever a text says no more than the name. */
final class ProviderNames {
    private record Rule(Pattern okta, String other) {
        Rule(String okta, String other) {
            this(Pattern.compile(okta), other);
        }

        String in(String text) {
            return okta.matcher(text).replaceAll(other);
        }
    }

    private static final List<Rule> ENTRA = List.of(
            new Rule("\\bConfigure Okta\\b", "Configure Microsoft Entra ID"),
            new Rule("\\bOkta einrichten\\b", "Microsoft Entra ID einrichten"),
            new Rule("\\bOkta(s?)\\b", "Entra$1"));

    private static final List<Rule> OTHER = List.of(
            new Rule("(^|[.!?] )Okta\\b", "$1Your identity provider"),
            new Rule("\\bOkta\\b", "your identity provider"));

    // The article goes with what stands before.
    private static final List<Rule> OTHER_IN_GERMAN = List.of(
            new Rule("\\bOkta (einrichten|verbinden)\\b", "Identitätsanbieter $1"),
            new Rule("\\b([Vv])on Okta\\b", "$1om Identitätsanbieter"),
            new Rule("\\bin Okta\\b", "beim Identitätsanbieter"),
            new Rule("\\bIn Okta\\b", "Beim Identitätsanbieter"),
            new Rule("\\baus Okta\\b", "vom Identitätsanbieter"),
            new Rule("\\bAus Okta\\b", "Vom Identitätsanbieter"),
            new Rule("\\b([Mm]it) Okta\\b", "$1 dem Identitätsanbieter"),
            new Rule("\\b([Ff]ür|[Aa]uf|um|zuerst|Nächstes) Okta\\b", "$1 den Identitätsanbieter"),
            new Rule("\\bzu Okta\\b", "zum Identitätsanbieter"),
            new Rule("\\bSie Okta die\\b", "Sie dem Identitätsanbieter die"),
            new Rule("\\bOktas\\b", "des Identitätsanbieters"),
            new Rule("(^|[.!?:] )Okta\\b", "$1Der Identitätsanbieter"),
            new Rule("\\bOkta\\b", "der Identitätsanbieter"));

    private ProviderNames() {}

    static String in(Language language, ProviderKind kind, String text) {
        String named = text;
        for (Rule rule : rules(language, kind)) {
            named = rule.in(named);
        }
        return named;
    }

    private static List<Rule> rules(Language language, ProviderKind kind) {
        return switch (kind) {
            case OKTA -> List.of();
            case ENTRA -> ENTRA;
            case OTHER -> language == Language.GERMAN ? OTHER_IN_GERMAN : OTHER;
        };
    }
}
