package dev.rollcall.systemtest.browser.factor;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** An authenticator inside the browser, as Chromium's DevTools make one: it holds passkeys and verifies its person. */
final class VirtualAuthenticator {
    private final CDPSession devTools;
    private String id = "";

    private VirtualAuthenticator(Page page) {
        devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
    }

    static VirtualAuthenticator on(Page page) {
        var authenticator = new VirtualAuthenticator(page);
        authenticator.add();
        return authenticator;
    }

    private void add() {
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var arguments = new JsonObject();
        arguments.add("options", options);
        id = devTools.send("WebAuthn.addVirtualAuthenticator", arguments)
                .get("authenticatorId")
                .getAsString();
    }

    /** What it holds, with private keys. */
    JsonArray credentials() {
        return devTools.send("WebAuthn.getCredentials", named()).getAsJsonArray("credentials");
    }

    private JsonObject named() {
        var arguments = new JsonObject();
        arguments.addProperty("authenticatorId", id);
        return arguments;
    }
}
