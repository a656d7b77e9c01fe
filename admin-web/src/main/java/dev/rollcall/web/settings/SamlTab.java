package dev.rollcall.web.settings;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.platform.Now;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.PublicUrls;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SAML tab: our addresses for Okta, and Okta's metadata, which is read back before it is saved. */
@Named("saml")
@RequestScoped
public class SamlTab {
    @Inject
    private OktaConnection connection;

    @Inject
    private MetadataDraft draft;

    @Inject
    private Okta page;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private @Nullable Part file;
    private String pasted = "";
    private String fingerprint = "";
    private @Nullable Optional<IdentityProvider> saved;
    private @Nullable ProviderView preview;

    /** Reads what was uploaded or pasted and shows what was understood. Saves nothing. */
    public void read() {
        byte[] xml = given();
        if (xml.length == 0) {
            notices.refused(Texts.of("settings.okta.text.nothingGiven"));
        } else if (parse(xml).isPresent()) {
            draft.set(xml);
            notices.info(Texts.of("settings.okta.text.checkFirst"));
            Redirects.go(Okta.SAML_TAB);
        }
    }

    /** Saves what was read back; what was not yet read back is read first. */
    public void update() {
        if (draft.isEmpty() || given().length > 0) {
            read();
        } else if (!draft.fingerprint().equals(fingerprint)) {
            notices.info(Texts.of("settings.okta.text.draftChanged"));
            Redirects.go(Okta.SAML_TAB);
        } else {
            parse(draft.xml()).ifPresent(this::save);
            Redirects.go(Okta.SAML_TAB);
        }
    }

    private void save(IdentityProvider provider) {
        if (notices.attempt(() -> connection.save(me.signedIn(), provider))) {
            draft.clear();
            notices.done(Texts.of("settings.okta.text.metadataSaved"));
        }
    }

    /** Forgets what was read and not saved. */
    public void discard() {
        draft.clear();
        notices.info(Texts.of("settings.okta.text.discarded"));
        Redirects.go(Okta.SAML_TAB);
    }

    /** Forgets what is saved, after the question. */
    public void disconnect() {
        if (notices.attempt(() -> connection.disconnect(me.signedIn()))) {
            notices.done(Texts.of("settings.okta.text.disconnected"));
        }
        Redirects.go(Okta.SAML_TAB);
    }

    private Optional<IdentityProvider> parse(byte[] xml) {
        try {
            return Optional.of(MetadataFile.read(xml, Now.instant()));
        } catch (InvalidMetadataException e) {
            notices.refused(
                    e.getMessage() + (saved().isPresent() ? " " + Texts.of("settings.okta.text.savedStays") : ""));
            return Optional.empty();
        }
    }

    private byte[] given() {
        Part part = file;
        if (part != null && part.getSize() > 0) {
            try (InputStream stream = part.getInputStream()) {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return pasted.strip().getBytes(StandardCharsets.UTF_8);
    }

    private Optional<IdentityProvider> saved() {
        if (saved == null) {
            saved = connection.find(me.tenantId());
        }
        return saved;
    }

    /** What is saved, or null. */
    public @Nullable ProviderView getCurrent() {
        return saved().map(provider -> new ProviderView(provider, null, Now.instant()))
                .orElse(null);
    }

    /** What was read and not saved yet, or null. */
    public @Nullable ProviderView getPreview() {
        if (preview == null && !draft.isEmpty()) {
            preview = parse(draft.xml())
                    .map(provider -> new ProviderView(provider, saved().orElse(null), Now.instant()))
                    .orElse(null);
            if (preview == null) {
                draft.clear();
            }
        }
        return preview;
    }

    public boolean isAskingToDisconnect() {
        return page.getConfirm().equals("disconnect") && saved().isPresent();
    }

    private String slug() {
        return me.signedIn().organization().slug();
    }

    public String getAcsUrl() {
        return PublicUrls.of(request).acsUrl(slug());
    }

    public String getEntityId() {
        return PublicUrls.of(request).entityId(slug());
    }

    public String getStartUrl() {
        return PublicUrls.of(request).startUrl(slug());
    }

    /** Our metadata, on this host. */
    public String getSpMetadataPath() {
        return request.getContextPath() + "/saml/" + slug() + "/metadata";
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }

    /** For the form: which draft it shows. */
    public String getFingerprint() {
        return draft.isEmpty() ? "" : draft.fingerprint();
    }

    public void setFingerprint(String fingerprint) {
        this.fingerprint = fingerprint;
    }
}
