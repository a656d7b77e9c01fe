package dev.rollcall.scim.interop.wording;

import dev.rollcall.provisioning.provider.ProviderKind;
import java.util.List;
import java.util.regex.Pattern;

/** Turns a {@code detail} that is written for Okta's administrator into one for another identity provider's. */
final class RefusalWords {
    private static final Pattern AT_THE_BEGINNING = Pattern.compile("(^|[.;] )Okta\\b");
    private static final Pattern NAME = Pattern.compile("\\bOkta\\b");

    /** What names Okta's screens or what it does, and what there is instead. */
    private record Phrase(String okta, String entra, String other) {}

    private static final List<Phrase> PHRASES = List.of(
            new Phrase("Configure Okta", "Configure Microsoft Entra ID", "Configure your identity provider"),
            new Phrase(
                    "In Okta unassign the person from the app and assign them again.",
                    "In Entra open Provisioning > Restart provisioning, so that the person is looked up again.",
                    "In your identity provider take the app from the person and give it again."),
            new Phrase(
                    "In Okta unlink the pushed group and push it again.",
                    "In Entra open Provisioning > Restart provisioning, so that the group is looked up again.",
                    "In your identity provider stop provisioning the group and begin again."),
            new Phrase(
                    "In Okta link the pushed group to it, or rename one of the two.",
                    "In Entra rename one of the two.",
                    "Rename one of the two."),
            new Phrase(
                    "Assign these people to the app in Okta, or push these groups, then push the group again",
                    "Assign these people and groups to the enterprise app in Entra; the next cycle completes the group",
                    "Provision these people and groups first, then the group again"),
            new Phrase(
                    "in Okta, assign the person again so that Okta links to that account, or change the Application"
                            + " username.",
                    "in Entra, provision the person again so that Entra finds that account, or change what is mapped to"
                            + " userName.",
                    "let your identity provider look that account up, or send another userName."),
            new Phrase(
                    ", then retry this task in Okta.",
                    "; Entra then tries again by itself.",
                    ", then send the request again."),
            new Phrase(
                    "then retry this task in Okta.",
                    "Entra then tries again by itself.",
                    "then send the request again."),
            new Phrase("such as the Okta username.", "such as userPrincipalName.", "such as the e-mail address."),
            new Phrase(
                    "let Okta do less at a time (Applications > Provisioning), or ask",
                    "ask",
                    "let your identity provider do less at a time, or ask"));

    private RefusalWords() {}

    static String of(ProviderKind kind, String detail) {
        if (kind == ProviderKind.OKTA) {
            return detail;
        }
        boolean entra = kind == ProviderKind.ENTRA;
        String text = detail;
        for (Phrase phrase : PHRASES) {
            text = text.replace(phrase.okta(), entra ? phrase.entra() : phrase.other());
        }
        text = AT_THE_BEGINNING.matcher(text).replaceAll("$1" + (entra ? "Entra" : "Your identity provider"));
        return NAME.matcher(text).replaceAll(entra ? "Entra" : "your identity provider");
    }
}
