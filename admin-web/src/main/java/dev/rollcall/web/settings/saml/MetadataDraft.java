package dev.rollcall.web.settings.saml;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.platform.secret.Sha256;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.session.SessionNotes;
import dev.rollcall.signin.metadata.MetadataFile;
import dev.rollcall.web.shell.CurrentUser;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Metadata that was read and shown, and waits for <i>Update</i> as long as its admin is signed in. */
@RequestScoped
public class MetadataDraft {
    private static final String NAME = "metadata draft";

    @EJB
    private SessionNotes notes;

    @Inject
    private CurrentUser me;

    private @Nullable Optional<Waiting> waiting;

    private record Waiting(IdentityProvider provider, String url) {}

    /** What was understood; empty when nothing waits. */
    Optional<IdentityProvider> provider() {
        return waiting().map(Waiting::provider);
    }

    /** Where it was read from; empty when it was uploaded or pasted. */
    String url() {
        return waiting().map(Waiting::url).orElse("");
    }

    void set(IdentityProvider read, String from) {
        notes.keep(me.tenantId(), me.token(), NAME, from + '\n' + read.metadataXml());
        waiting = Optional.of(new Waiting(read, from));
    }

    void clear() {
        notes.forget(me.tenantId(), me.token(), NAME);
        waiting = Optional.empty();
    }

    /** Tells this draft from another one that a second window may have put in its place; empty when nothing waits. */
    String fingerprint() {
        return waiting()
                .map(draft -> Sha256.hex(draft.url() + '\n' + draft.provider().metadataXml()))
                .orElse("");
    }

    private Optional<Waiting> waiting() {
        if (waiting == null) {
            waiting = notes.find(me.tenantId(), me.token(), NAME).flatMap(MetadataDraft::read);
        }
        return waiting;
    }

    /** As it was read before, also when it has run out meanwhile: <i>Update</i> says so. */
    private static Optional<Waiting> read(String note) {
        int end = note.indexOf('\n');
        try {
            return Optional.of(
                    new Waiting(MetadataFile.read(note.substring(end + 1), Instant.MIN), note.substring(0, end)));
        } catch (InvalidMetadataException e) {
            // A newer version of this server refuses what an earlier one has read.
            return Optional.empty();
        }
    }
}
