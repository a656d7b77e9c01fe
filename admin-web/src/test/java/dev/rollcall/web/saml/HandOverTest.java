package dev.rollcall.web.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.platform.text.Language;
import dev.rollcall.platform.text.SpokenLanguage;
import dev.rollcall.saml.metadata.Binding;
import dev.rollcall.saml.send.OutgoingMessage;
import dev.rollcall.signin.words.ProviderTexts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandOverTest {
    private static final String MARKUP = "\"><script>alert('x')</script>&";

    @Test
    void aFormIsSentByItselfAndNothingInItIsMarkup() {
        var message = new OutgoingMessage(
                "_1", Binding.HTTP_POST, "https://idp.example/sso?a=1&b=2", Map.of("SAMLRequest", MARKUP));

        String page = HandOver.page("", "n0nce", message, ProviderTexts.UNKNOWN);

        assertThat(page)
                .contains("<form method=\"post\" action=\"https://idp.example/sso?a=1&amp;b=2\">")
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;\"")
                .contains("<script nonce=\"n0nce\">")
                .doesNotContain(MARKUP);
    }

    @Test
    void anAddressIsFollowedWithoutScript() {
        var message = new OutgoingMessage("_1", Binding.HTTP_REDIRECT, "https://idp.example/slo?a=1&b=\"2", Map.of());

        assertThat(HandOver.page("", "n0nce", message, ProviderTexts.UNKNOWN))
                .contains("content=\"0;url=https://idp.example/slo?a=1&amp;b=&quot;2\"")
                .doesNotContain("<script", "<form");
    }

    @Test
    void thePageNamesOktaWhereItIsOkta() {
        var message = new OutgoingMessage("_1", Binding.HTTP_POST, "https://idp.example/sso", Map.of());

        assertThat(HandOver.page("", "n0nce", message, new ProviderTexts(true)))
                .contains("<title>Going on to Okta · Rollcall</title>", "<h1>Going on to Okta</h1>");
        assertThat(HandOver.page("", "n0nce", message, ProviderTexts.UNKNOWN))
                .contains("<h1>Going on to your identity provider</h1>")
                .doesNotContain("Okta");
    }

    @Test
    void thePolicyLetsTheFormGoToTheIdentityProviderAndNothingElseRun() {
        var message = new OutgoingMessage("_1", Binding.HTTP_POST, "https://idp.example:8443/sso", Map.of());

        assertThat(HandOver.policy("n0nce", message))
                .contains("default-src 'none'", "script-src 'nonce-n0nce'", "frame-ancestors 'none'")
                .endsWith("form-action https: https://idp.example:8443");
    }

    @Test
    void thePageIsInTheLanguageOfItsReader() {
        var message = new OutgoingMessage("_1", Binding.HTTP_POST, "https://idp.example/sso", Map.of());
        SpokenLanguage.set(Language.GERMAN);
        try {
            assertThat(HandOver.page("", "n0nce", message, ProviderTexts.UNKNOWN))
                    .contains("<html lang=\"de\">", "<h1>Weiter zu Ihrem Identitätsanbieter</h1>", ">Weiter</button>");
        } finally {
            SpokenLanguage.clear();
        }
    }
}
