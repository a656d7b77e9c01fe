package dev.rollcall.web.settings.scim;

import dev.rollcall.connection.OktaConnection;
import dev.rollcall.platform.Now;
import dev.rollcall.provisioning.ScimKey;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.provisioning.ScimStatus;
import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.web.http.RequestUrls;
import dev.rollcall.web.settings.OktaPage;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SCIM tab: the switch, the Tenant URL, the Secret Keys and how far Okta has come. */
@Named("scim")
@RequestScoped
public class ScimTab {
    @Inject
    private ScimSettings settings;

    @Inject
    private SecretKeys secretKeys;

    @Inject
    private OktaConnection connection;

    @Inject
    private OneTimeSecret oneTimeSecret;

    @Inject
    private OktaPage page;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private boolean enabled;
    private String keyName = "";
    private String ticket = "";
    private String secret = "";
    private @Nullable ScimStatus status;
    private @Nullable List<ScimKey> keys;

    @PostConstruct
    void read() {
        enabled = status().enabled();
    }

    /** Shows a secret that was generated just before <i>Update</i>, for GET. */
    public void open() {
        secret = oneTimeSecret.take().orElse("");
    }

    /** Makes a key. It counts at once, and this answer is what shows it; the switch waits for {@link #update}. */
    public void generate() {
        if (!oneTimeSecret.spend(ticket)) {
            notices.info(Texts.of("settings.okta.text.keySentTwice"));
            Redirects.go(OktaPage.SCIM_TAB);
            return;
        }
        notices.attempt(() -> {
            secret = secretKeys.generate(me.signedIn(), keyName).secret();
            oneTimeSecret.hold(secret);
            keyName = "";
            keys = null;
        });
    }

    /** Saves the switch. */
    public void update() {
        boolean saved = notices.attempt(() -> settings.enable(me.signedIn(), enabled));
        if (saved) {
            oneTimeSecret.keepForNextPage();
            notices.done(Texts.of(savedText()));
            Redirects.go(OktaPage.SCIM_TAB);
        }
    }

    private String savedText() {
        if (!enabled) {
            return "settings.okta.text.scimOff";
        }
        return keys().isEmpty() ? "settings.okta.text.scimOnWithoutKey" : "settings.okta.text.scimOn";
    }

    /** Turns SCIM off, after the question. */
    public void disable() {
        if (notices.attempt(() -> settings.enable(me.signedIn(), false))) {
            notices.done(Texts.of("settings.okta.text.scimOff"));
        }
        Redirects.go(OktaPage.SCIM_TAB);
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

    private ScimStatus status() {
        if (status == null) {
            status = settings.status(me.tenantId());
        }
        return status;
    }

    private List<ScimKey> keys() {
        if (keys == null) {
            keys = secretKeys.list(me.tenantId());
        }
        return keys;
    }

    private Optional<ScimKey> asked() {
        return keys().stream().filter(key -> key.id().equals(page.getKey())).findFirst();
    }

    public String getTenantUrl() {
        return RequestUrls.of(request).tenantUrl(me.signedIn().organization().slug());
    }

    public boolean isSamlMissing() {
        return connection.find(me.tenantId()).isEmpty();
    }

    public List<KeyRow> getKeys() {
        return keys().stream().map(this::row).toList();
    }

    /** The secret of the key that was just made, or an empty text. */
    public String getSecret() {
        return secret;
    }

    /** Whether the switch stands otherwise than it is saved. */
    public boolean isUnsaved() {
        return enabled != status().enabled();
    }

    public boolean isSavedEnabled() {
        return status().enabled();
    }

    public OktaSteps getSteps() {
        return new OktaSteps(status(), !keys().isEmpty());
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

    public boolean isAskingToDisable() {
        return page.getConfirm().equals("disable") && status().enabled();
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public String getKeyName() {
        return keyName;
    }

    public void setKeyName(String keyName) {
        this.keyName = keyName;
    }

    /** For the form: a new one each time it is shown. */
    public String getTicket() {
        return OneTimeSecret.ticket();
    }

    public void setTicket(String ticket) {
        this.ticket = ticket;
    }
}
