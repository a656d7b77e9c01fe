package dev.rollcall.web.settings.scim;

import dev.rollcall.platform.Now;
import dev.rollcall.provisioning.KeyExpiry;
import dev.rollcall.provisioning.ScimKey;
import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.web.settings.OktaPage;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Secret Keys on the SCIM tab: which there are, which of them wants attention, and revoking one. */
@Named
@RequestScoped
public class KeyList {
    @Inject
    private SecretKeys secretKeys;

    @Inject
    private OktaPage page;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    private @Nullable List<ScimKey> keys;

    /** Those that are not revoked, oldest first. */
    public List<ScimKey> keys() {
        if (keys == null) {
            keys = secretKeys.list(me.tenantId());
        }
        return keys;
    }

    /** There is another one now. */
    public void readAgain() {
        keys = null;
    }

    /** Ends the key that the question was about. */
    public void revoke() {
        Optional<ScimKey> key = asked();
        if (notices.attempt(() -> secretKeys.revoke(me.signedIn(), page.getKey()))) {
            notices.done(Texts.of(
                    "settings.okta.text.revoked", key.map(ScimKey::lastFour).orElse("")));
        }
        Redirects.go(OktaPage.SCIM_TAB);
    }

    private Optional<ScimKey> asked() {
        return keys().stream().filter(key -> key.id().equals(page.getKey())).findFirst();
    }

    public List<KeyRow> getRows() {
        return keys().stream().map(this::row).toList();
    }

    /** <i>3 of 20 keys</i>. */
    public String getCount() {
        return Texts.of("settings.okta.text.keyCount", keys().size(), SecretKeys.MOST);
    }

    /** Which keys expire soon or have expired, the most urgent first. */
    public List<KeyNotice> getExpiryNotices() {
        var now = Now.instant();
        return KeyExpiry.of(keys(), now).stream()
                .map(expiry -> new KeyNotice(expiry, now))
                .toList();
    }

    /** <i>Okta now uses key 2. Retire key 1?</i>, or an empty text. */
    public String getRotationHint() {
        return KeyRotation.of(keys())
                .map(rotation -> Texts.of(
                        "settings.okta.text.rotation",
                        rotation.used().name(),
                        rotation.retired().name()))
                .orElse("");
    }

    public String getRetiredKey() {
        return KeyRotation.of(keys()).map(rotation -> rotation.retired().id()).orElse("");
    }

    public boolean isAskingToRevoke() {
        return page.getConfirm().equals("revoke") && asked().isPresent();
    }

    public @Nullable KeyRow getAskedKey() {
        return asked().map(this::row).orElse(null);
    }

    private KeyRow row(ScimKey key) {
        String successor = KeyRotation.successor(key, keys()).map(ScimKey::name).orElse(null);
        return new KeyRow(key, successor, Now.instant());
    }
}
