package dev.rollcall.web.settings.scim;

import dev.rollcall.connection.OktaConnection;
import dev.rollcall.provisioning.AllowedAddresses;
import dev.rollcall.provisioning.KeyLifetime;
import dev.rollcall.provisioning.KeyTerms;
import dev.rollcall.provisioning.ScimSettings;
import dev.rollcall.provisioning.ScimStatus;
import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.provisioning.provider.AppKind;
import dev.rollcall.provisioning.provider.ChosenProviders;
import dev.rollcall.provisioning.provider.SeenSteps;
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
import org.jspecify.annotations.Nullable;

/** The SCIM tab: the switch, the Tenant URL, a new Secret Key and how far Okta has come. */
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
    private ChosenProviders providers;

    @Inject
    private KeyList keyList;

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
    private KeyLifetime lifetime = KeyLifetime.NEVER_EXPIRES;
    private String addresses = "";
    private String ticket = "";
    private String secret = "";
    private @Nullable ScimStatus status;
    private @Nullable SeenSteps seen;

    @PostConstruct
    void read() {
        enabled = status().enabled();
    }

    /** Shows a secret that was generated just before <i>Update</i>, for GET; behind a question it waits. */
    public void open() {
        if (!isAskingToDisable()) {
            secret = oneTimeSecret.take().orElse("");
        }
    }

    /** Makes a key. It counts at once, and this answer is what shows it; the switch waits for {@link #update}. */
    public void generate() {
        if (!oneTimeSecret.spend(ticket)) {
            notices.info(Texts.of("settings.okta.text.keySentTwice"));
            Redirects.go(OktaPage.SCIM_TAB);
            return;
        }
        notices.attempt(() -> {
            var terms = new KeyTerms(keyName, lifetime, AllowedAddresses.of(addresses));
            secret = secretKeys.generate(me.signedIn(), terms).secret();
            oneTimeSecret.hold(secret);
            keyName = "";
            lifetime = KeyLifetime.NEVER_EXPIRES;
            addresses = "";
            keyList.readAgain();
        });
    }

    /** Saves the switch; turning SCIM off asks first. */
    public void update() {
        if (!enabled && status().enabled()) {
            oneTimeSecret.keepForNextPage();
            Redirects.go(OktaPage.SCIM_TAB + "&confirm=disable");
            return;
        }
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
        return keyList.keys().isEmpty() ? "settings.okta.text.scimOnWithoutKey" : "settings.okta.text.scimOn";
    }

    /** Turns SCIM off, after the question. */
    public void disable() {
        if (notices.attempt(() -> settings.enable(me.signedIn(), false))) {
            notices.done(Texts.of("settings.okta.text.scimOff"));
        }
        Redirects.go(OktaPage.SCIM_TAB);
    }

    private ScimStatus status() {
        if (status == null) {
            status = settings.status(me.tenantId());
        }
        return status;
    }

    public String getTenantUrl() {
        return RequestUrls.of(request).tenantUrl(me.signedIn().organization().slug());
    }

    public boolean isSamlMissing() {
        return connection.find(me.tenantId()).isEmpty();
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

    /** Of any client. */
    public OktaSteps getSteps() {
        return steps(null);
    }

    /** Of an app integration of one's own in Okta. */
    public OktaSteps getOwnSteps() {
        return steps(AppKind.OWN);
    }

    /** Of the catalog's app in Okta. */
    public OktaSteps getCatalogSteps() {
        return steps(AppKind.CATALOG);
    }

    private OktaSteps steps(@Nullable AppKind app) {
        if (seen == null) {
            seen = providers.seen(me.tenantId());
        }
        return new OktaSteps(status().enabled() && !keyList.keys().isEmpty(), seen, app);
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

    public KeyLifetime getLifetime() {
        return lifetime;
    }

    public void setLifetime(KeyLifetime lifetime) {
        this.lifetime = lifetime;
    }

    /** How long a new key may count. */
    public List<KeyLifetime> getLifetimes() {
        return List.of(KeyLifetime.NEVER_EXPIRES, KeyLifetime.NINETY_DAYS, KeyLifetime.ONE_YEAR, KeyLifetime.TWO_YEARS);
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }

    /** For the form: a new one each time it is shown. */
    public String getTicket() {
        return OneTimeSecret.ticket();
    }

    public void setTicket(String ticket) {
        this.ticket = ticket;
    }
}
