package dev.rollcall.web.settings;

import java.util.Arrays;
import java.util.Locale;

/** A tab of Configure Okta. */
enum OktaTab {
    SAML,
    SCIM,
    RULES,
    SIGN_INS;

    /** The tab of an address; the first one when the address names none. */
    static OktaTab of(String key) {
        return Arrays.stream(values())
                .filter(tab -> tab.key().equals(key))
                .findFirst()
                .orElse(SAML);
    }

    /** As addresses spell it: {@code sign-ins}. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
