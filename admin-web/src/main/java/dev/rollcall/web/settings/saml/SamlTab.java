package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.MetadataUrls;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.platform.Now;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.idp.IdpMetadataParser;
import dev.rollcall.saml.wall.WebAddress;
import dev.rollcall.signin.fetch.MetadataSource;
import dev.rollcall.signin.fetch.UnreadableMetadataException;
import dev.rollcall.signin.metadata.KeptMetadata;
import dev.rollcall.signin.metadata.MetadataFile;
import dev.rollcall.signin.words.SignInTexts;
import dev.rollcall.web.http.RequestUrls;
import dev.rollcall.web.settings.OktaPage;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SAML tab: our addresses for Okta, and Okta's metadata, which is read back before it is saved. */
@Named("saml")
@RequestScoped
public class SamlTab {
    @Inject
    private OktaConnection connection;

    @Inject
    private KeptMetadata metadata;

    @Inject
    private MetadataUrls urls;

    @Inject
    private MetadataSource source;

    @Inject
    private MetadataDraft draft;

    @Inject
    private OktaPage page;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private @Nullable Part file;
    private String pasted = "";
    private String url = "";
    private String fingerprint = "";
    private @Nullable Optional<IdentityProvider> saved;
    private @Nullable ProviderView current;
    private @Nullable ProviderView preview;

    /** Reads what was uploaded or pasted, or is at the URL, and shows what was understood. Saves nothing. */
    public void read() {
        boolean given = isGiven();
        if (given && !url.isEmpty()) {
            notices.refused(Texts.of("settings.okta.text.oneWayOnly"));
        } else if (!given && url.isEmpty()) {
            notices.refused(Texts.of("settings.okta.text.nothingGiven"));
        } else {
            show();
        }
    }

    private void show() {
        try {
            draft.set(MetadataFile.read(text(), Now.instant()), url);
            notices.info(Texts.of("settings.okta.text.checkFirst"));
            Redirects.go(OktaPage.SAML_TAB);
        } catch (UnreadableMetadataException e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (InvalidMetadataException e) {
            refuse(e, url);
        }
    }

    private String text() throws UnreadableMetadataException, InvalidMetadataException {
        if (url.isEmpty()) {
            return upload().isPresent() ? IdpMetadataParser.text(bytes(upload().get())) : pasted;
        }
        me.signedIn().requirePrimaryAdmin();
        return IdpMetadataParser.text(source.fetch(me.tenantId(), url));
    }

    /** Saves what was read back; what was not yet read back is read first. */
    public void update() {
        Optional<IdentityProvider> waiting = draft.provider();
        if (waiting.isEmpty() || isGiven() || !url.isEmpty()) {
            read();
        } else if (!draft.fingerprint().equals(fingerprint)) {
            notices.info(Texts.of("settings.okta.text.draftChanged"));
            Redirects.go(OktaPage.SAML_TAB);
        } else {
            save(waiting.get());
            Redirects.go(OktaPage.SAML_TAB);
        }
    }

    private void save(IdentityProvider provider) {
        try {
            KeptMetadata.metadata(provider).requireInForce(Now.instant());
            if (notices.attempt(() -> saveFromWhereItCame(provider))) {
                draft.clear();
                notices.done(Texts.of("settings.okta.text.metadataSaved"));
            }
        } catch (InvalidMetadataException runOut) {
            refuse(runOut, draft.url());
            draft.clear();
        }
    }

    private void saveFromWhereItCame(IdentityProvider provider) {
        if (draft.url().isEmpty()) {
            connection.save(me.signedIn(), provider);
        } else {
            connection.saveFromUrl(me.signedIn(), provider, draft.url());
        }
    }

    /** Forgets what was read and not saved. */
    public void discard() {
        draft.clear();
        notices.info(Texts.of("settings.okta.text.discarded"));
        Redirects.go(OktaPage.SAML_TAB);
    }

    /** Forgets what is saved, after the question. */
    public void disconnect() {
        if (notices.attempt(() -> connection.disconnect(me.signedIn()))) {
            notices.done(Texts.of("settings.okta.text.disconnected"));
        }
        Redirects.go(OktaPage.SAML_TAB);
    }

    private void refuse(InvalidMetadataException e, String from) {
        String sentence = String.valueOf(e.getMessage());
        refuse(from.isEmpty() ? sentence : SignInTexts.of("metadata.fetch.unusable", sentence));
    }

    private void refuse(String sentence) {
        String stays = saved().isPresent() ? "settings.okta.text.savedStays" : "settings.okta.text.nothingChanged";
        notices.refused(sentence + " " + Texts.of(stays));
    }

    private boolean isGiven() {
        return upload().isPresent() || !pasted.isBlank();
    }

    /** The file that was chosen, which may be empty; browsers send a nameless part when none was. */
    private Optional<Part> upload() {
        return Optional.ofNullable(file).or(SamlTab::emptyFile);
    }

    // Faces hands over no file that has no bytes.
    private static Optional<Part> emptyFile() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isEmpty())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            // The form came without files.
            return Optional.empty();
        }
    }

    private static byte[] bytes(Part part) {
        try (InputStream stream = part.getInputStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<IdentityProvider> saved() {
        if (saved == null) {
            saved = find();
        }
        return saved;
    }

    private Optional<IdentityProvider> find() {
        try {
            return metadata.find(me.tenantId());
        } catch (InvalidMetadataException e) {
            // An earlier version has understood it and kept less. What that was is shown.
            return connection.find(me.tenantId());
        }
    }

    /** What is saved, or null. */
    public @Nullable ProviderView getCurrent() {
        if (current == null) {
            current = saved().map(provider -> new ProviderView(provider, null, Now.instant()))
                    .orElse(null);
        }
        return current;
    }

    /** What was read and not saved yet, or null. */
    public @Nullable ProviderView getPreview() {
        if (preview == null) {
            preview = draft.provider()
                    .map(provider -> new ProviderView(provider, saved().orElse(null), Now.instant()))
                    .orElse(null);
        }
        return preview;
    }

    /** What saving the preview does about reading from a URL; empty when nothing. */
    public String getUrlConsequence() {
        if (!draft.url().isEmpty()) {
            return Texts.of("settings.okta.text.urlBegins", draft.url());
        }
        return urls.find(me.tenantId())
                .map(former -> Texts.of("settings.okta.text.urlEnds", former.url()))
                .orElse("");
    }

    public boolean isAskingToDisconnect() {
        return page.getConfirm().equals("disconnect") && saved().isPresent();
    }

    private String slug() {
        return me.signedIn().organization().slug();
    }

    /** Whether people can sign in at these addresses; see {@link RequestUrls#areCertain}. */
    public boolean isAddressCertain() {
        return RequestUrls.areCertain(request);
    }

    public String getAcsUrl() {
        return RequestUrls.of(request).acsUrl(slug());
    }

    public String getEntityId() {
        return RequestUrls.of(request).entityId(slug());
    }

    public String getStartUrl() {
        return RequestUrls.of(request).startUrl(slug());
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

    public String getUrl() {
        return url;
    }

    public void setUrl(String url) {
        this.url = ascii(url.strip());
    }

    /** A host in letters of another script is kept as it is looked up. */
    private static String ascii(String address) {
        try {
            return WebAddress.ascii(new URI(address));
        } catch (URISyntaxException e) {
            return address; // Refused, when it is fetched.
        }
    }

    /** For the form: which draft it shows. */
    public String getFingerprint() {
        return draft.fingerprint();
    }

    public void setFingerprint(String fingerprint) {
        this.fingerprint = fingerprint;
    }
}
