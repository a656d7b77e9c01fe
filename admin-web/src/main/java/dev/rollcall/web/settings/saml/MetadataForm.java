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
import dev.rollcall.web.settings.OktaPage;
import dev.rollcall.web.settings.saml.provider.ProviderView;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.words.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The form that takes the identity provider's metadata: as a file, pasted or by its URL. What was read is shown in the
 * form and waits; <i>Update</i> saves what was seen, and reads first what was not.
 */
@Named
@RequestScoped
public class MetadataForm {
    private static final String READ_BACK = OktaPage.SAML_TAB + "#read-back";

    @Inject
    private OktaConnection connection;

    @Inject
    private MetadataUrls urls;

    @Inject
    private MetadataSource source;

    @Inject
    private MetadataDraft draft;

    @Inject
    private SavedMetadata saved;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    private @Nullable Part file;
    private String pasted = "";
    private String url = "";
    private String fingerprint = "";
    private String fileProblem = "";
    private String pastedProblem = "";
    private String urlProblem = "";
    private @Nullable ProviderView preview;

    /** Reads what was chosen or pasted, or is at the URL, and shows what was understood. Saves nothing. */
    public void read() {
        boolean given = isGiven();
        if (given && !url.isEmpty()) {
            urlProblem = Texts.of("settings.okta.text.oneWayOnly");
        } else if (!given && url.isEmpty()) {
            fileProblem = Texts.of("settings.okta.text.nothingGiven");
        } else {
            show();
        }
    }

    private void show() {
        try {
            draft.set(MetadataFile.read(text(), Now.instant()), url);
            Redirects.go(READ_BACK);
        } catch (UnreadableMetadataException e) {
            refuse(Said.of(e.sentence()));
        } catch (InvalidMetadataException e) {
            refuse(sentence(e, url));
        }
    }

    private String text() throws UnreadableMetadataException, InvalidMetadataException {
        if (url.isEmpty()) {
            Optional<Part> chosen = ChosenFile.of(file);
            return chosen.isPresent() ? IdpMetadataParser.text(ChosenFile.bytes(chosen.get())) : pasted;
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
            Redirects.go(READ_BACK);
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
            notices.refused(sentence(runOut, draft.url()) + " " + whatStays());
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

    private static String sentence(InvalidMetadataException e, String from) {
        return Said.kept(
                        from.isEmpty()
                                ? String.valueOf(e.getMessage())
                                : MetadataFile.unusable(e).english())
                .text();
    }

    private String whatStays() {
        return Texts.of(
                saved.provider().isPresent() ? "settings.okta.text.savedStays" : "settings.okta.text.nothingChanged");
    }

    /** Says it beside the field that it came from. */
    private void refuse(String sentence) {
        String problem = sentence + " " + whatStays();
        if (!url.isEmpty()) {
            urlProblem = problem;
        } else if (ChosenFile.of(file).isPresent()) {
            fileProblem = problem;
        } else {
            pastedProblem = problem;
        }
    }

    private boolean isGiven() {
        return ChosenFile.of(file).isPresent() || !pasted.isBlank();
    }

    /** What was read and not saved yet, or null. */
    public @Nullable ProviderView getPreview() {
        if (preview == null) {
            preview = draft.provider()
                    .map(provider -> new ProviderView(provider, saved.provider().orElse(null), Now.instant()))
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

    /** Whether there is something in the form that has to be seen. */
    public boolean isOpen() {
        return isOtherWays() || getPreview() != null || !getFileProblem().isEmpty();
    }

    /** Whether the other ways than a file are open: something in them has to be seen. */
    public boolean isOtherWays() {
        return !pasted.isBlank() || !url.isEmpty();
    }

    /** What is wrong with the file, or empty. */
    public String getFileProblem() {
        return fileProblem.isEmpty() ? notices.getOfFile() : fileProblem;
    }

    /** What is wrong with the pasted text, or empty. */
    public String getPastedProblem() {
        return pastedProblem;
    }

    /** What is wrong with the URL, or empty. */
    public String getUrlProblem() {
        return urlProblem;
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
