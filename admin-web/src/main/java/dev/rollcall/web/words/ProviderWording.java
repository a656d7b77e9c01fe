package dev.rollcall.web.words;

import dev.rollcall.provisioning.provider.ProviderKind;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * Texts about the identity provider, which the bundle has in Okta's words. Where another one is chosen, a text of the
 * same key with {@code .ENTRA} or {@code .OTHER} takes its place, such as one that names screens; elsewhere only the
 * name is another.
 */
final class ProviderWording {
    /** The words for choosing name all of them. */
    private static final String UNCHANGED = "settings.provider.";

    private static final Pattern AT_THE_BEGINNING = Pattern.compile("(^|[.!?] )Okta\\b");
    private static final Pattern NAME = Pattern.compile("\\bOkta\\b");

    private static final Map<ProviderKind, String> NAMES =
            Map.of(ProviderKind.OKTA, "Okta", ProviderKind.ENTRA, "Entra", ProviderKind.OTHER, "your identity provider");

    private ProviderWording() {}

    static String of(ProviderKind kind, ResourceBundle okta, String key) {
        String own = key + "." + kind;
        if (kind == ProviderKind.OKTA || key.startsWith(UNCHANGED)) {
            return okta.getString(key);
        }
        return okta.containsKey(own) ? okta.getString(own) : named(heading(kind, okta.getString(key)), NAMES.getOrDefault(kind, ""));
    }

    /** As the page is headed where that is configured. */
    private static String heading(ProviderKind kind, String text) {
        return kind == ProviderKind.ENTRA ? text.replace("Configure Okta", "Configure Microsoft Entra ID") : text;
    }

    private static String named(String text, String name) {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        String begun = AT_THE_BEGINNING.matcher(text).replaceAll("$1" + capital);
        return NAME.matcher(begun).replaceAll(name);
    }
}
