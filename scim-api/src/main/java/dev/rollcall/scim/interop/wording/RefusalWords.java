package dev.rollcall.scim.interop.wording;

import dev.rollcall.platform.sentence.Sentence;
import dev.rollcall.platform.sentence.SentenceWording;
import dev.rollcall.platform.text.Language;
import dev.rollcall.provisioning.provider.ProviderKind;
import java.util.regex.Pattern;

/**
 * Turns a {@code detail} that is written for Okta's administrator into one for another identity provider's. A sentence
 * that names Okta's screens has a text of its own for others, and of the rest only the name is another; what stands in
 * its places, such as the name of a group, stays as it is.
 */
final class RefusalWords {
    private static final Pattern AT_THE_BEGINNING = Pattern.compile("(^|[.;] )Okta\\b");
    private static final Pattern NAME = Pattern.compile("\\bOkta\\b");

    private RefusalWords() {}

    static String of(ProviderKind kind, String detail) {
        if (kind == ProviderKind.OKTA) {
            return detail;
        }
        var wording = new SentenceWording(Language.ENGLISH, kind.name(), text -> named(kind, text));
        return Sentence.read(detail).map(known -> known.in(wording)).orElseGet(() -> named(kind, detail));
    }

    private static String named(ProviderKind kind, String okta) {
        boolean entra = kind == ProviderKind.ENTRA;
        String text = okta.replace(
                "Configure Okta", entra ? "Configure Microsoft Entra ID" : "Configure your identity provider");
        text = AT_THE_BEGINNING.matcher(text).replaceAll("$1" + (entra ? "Entra" : "Your identity provider"));
        return NAME.matcher(text).replaceAll(entra ? "Entra" : "your identity provider");
    }
}
