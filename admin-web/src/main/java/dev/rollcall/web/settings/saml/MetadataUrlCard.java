package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.MetadataUrl;
import dev.rollcall.connection.MetadataUrls;
import dev.rollcall.signin.metadata.MetadataReader;
import dev.rollcall.signin.metadata.Rereading;
import dev.rollcall.web.settings.OktaPage;
import dev.rollcall.web.shell.CurrentUser;
import dev.rollcall.web.shell.Notices;
import dev.rollcall.web.shell.Redirects;
import dev.rollcall.web.shell.Texts;
import dev.rollcall.web.words.Said;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From which URL the saved metadata is read again each hour, and how that goes. */
@Named("metadataUrl")
@RequestScoped
public class MetadataUrlCard {
    @Inject
    private MetadataUrls urls;

    @Inject
    private MetadataReader reader;

    @Inject
    private CurrentUser me;

    @Inject
    private Notices notices;

    private @Nullable Optional<MetadataUrl> found;

    /** Reads it now. The page waits for it, ten seconds at most. */
    public void readNow() {
        me.signedIn().requirePrimaryAdmin();
        tell(find().map(reader::read).orElseGet(Rereading.Removed::new));
        Redirects.go(OktaPage.SAML_TAB);
    }

    private void tell(Rereading reading) {
        if (reading instanceof Rereading.Failed failed) {
            notices.refused(Said.kept(failed.sentence()).text() + " " + Texts.of("settings.okta.text.savedStays"));
        } else if (reading instanceof Rereading.Replaced) {
            notices.done(Texts.of("settings.okta.text.urlReplaced"));
        } else if (reading instanceof Rereading.Unchanged) {
            notices.done(Texts.of("settings.okta.text.urlUnchanged"));
        } else {
            notices.info(Texts.of("settings.okta.text.urlRemoved"));
        }
    }

    /** Forgets the URL and keeps the metadata. */
    public void stop() {
        if (notices.attempt(() -> urls.remove(me.signedIn()))) {
            notices.done(Texts.of("settings.okta.text.urlStopped"));
        }
        Redirects.go(OktaPage.SAML_TAB);
    }

    private Optional<MetadataUrl> find() {
        if (found == null) {
            found = urls.find(me.tenantId());
        }
        return found;
    }

    public boolean isKnown() {
        return find().isPresent();
    }

    public String getUrl() {
        return find().map(MetadataUrl::url).orElse("");
    }

    public @Nullable Instant getLastSuccess() {
        return find().map(MetadataUrl::lastSuccess).orElse(null);
    }

    /** When the last try was, if it failed. */
    public @Nullable Instant getLastFailure() {
        return find().filter(url -> url.failure() != null)
                .map(MetadataUrl::lastTried)
                .orElse(null);
    }

    /** Why the last try failed, or empty. */
    public String getFailure() {
        return failure().text();
    }

    /** The code of the language of that: what is kept is English, and not all of it is known in others. */
    public String getFailureLanguage() {
        return failure().language().code();
    }

    private Said failure() {
        return Said.kept(find().map(MetadataUrl::failure).orElse(""));
    }
}
