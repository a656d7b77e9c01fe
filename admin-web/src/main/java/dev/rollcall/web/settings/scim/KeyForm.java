package dev.rollcall.web.settings.scim;

import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.provisioning.AllowedAddresses;
import dev.rollcall.provisioning.KeyLifetime;
import dev.rollcall.provisioning.KeyTerms;
import dev.rollcall.provisioning.ScimKey;
import dev.rollcall.provisioning.SecretKeys;
import dev.rollcall.web.http.RequestTexts;
import dev.rollcall.web.settings.OktaPage;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.ErrorPage;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.shell.Times;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Changes a Secret Key: its name, from where it may be used, and, if it shall end sooner, when. */
@Named
@RequestScoped
public class KeyForm {
    @Inject
    private SecretKeys secretKeys;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private String id = "";
    private @Nullable ScimKey key;
    private String name = "";
    private @Nullable KeyLifetime lifetime;
    private String addresses = "";

    @PostConstruct
    void find() {
        id = RequestTexts.parameter(request, "id");
        key = secretKeys.list(me.tenantId()).stream()
                .filter(present -> present.id().equals(id))
                .findFirst()
                .orElse(null);
        if (key != null) {
            name = key.name();
            addresses = key.addresses().text();
        }
    }

    /** Answers 404 when there is no such key any more. */
    public void load() throws IOException {
        if (key == null) {
            ErrorPage.missing(Texts.of("settings.key.text.missing"));
        }
    }

    public void save() {
        boolean saved = notices.attempt(() ->
                secretKeys.change(me.signedIn(), id, new KeyTerms(name, lifetime, AllowedAddresses.of(addresses))));
        if (saved) {
            notices.done(Texts.of("settings.key.text.saved", name.strip()));
            Redirects.go(OktaPage.SCIM_TAB);
        }
    }

    private ScimKey key() {
        if (key == null) {
            throw new NotFoundException(Texts.of("settings.key.text.missing"));
        }
        return key;
    }

    public String getTitle() {
        return Texts.of("settings.key.heading.title", key().name());
    }

    /** How its end stays as it is: <i>As now: never</i>. */
    public String getPresentEnd() {
        var end = key().expires();
        return Texts.of(
                "settings.key.text.presentEnd", end == null ? Texts.of("settings.okta.text.never") : Times.day(end));
    }

    /** The ends that are sooner than the present one. */
    public List<KeyLifetime> getLifetimes() {
        var now = Now.instant();
        return Stream.of(KeyLifetime.values())
                .filter(choice -> choice.isSooner(key().expires(), now))
                .toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable KeyLifetime getLifetime() {
        return lifetime;
    }

    public void setLifetime(@Nullable KeyLifetime lifetime) {
        this.lifetime = lifetime;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }
}
