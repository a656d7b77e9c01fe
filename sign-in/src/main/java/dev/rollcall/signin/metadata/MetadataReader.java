package dev.rollcall.signin.metadata;

import dev.rollcall.connection.IdentityProvider;
import dev.rollcall.connection.MetadataUrl;
import dev.rollcall.connection.MetadataUrls;
import dev.rollcall.connection.OktaConnection;
import dev.rollcall.platform.Now;
import dev.rollcall.platform.failure.InvalidValueException;
import dev.rollcall.platform.failure.NotFoundException;
import dev.rollcall.saml.metadata.InvalidMetadataException;
import dev.rollcall.saml.metadata.idp.IdpMetadataParser;
import dev.rollcall.signin.fetch.MetadataSource;
import dev.rollcall.signin.fetch.UnreadableMetadataException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Reads an organization's metadata URL once more and takes over what it says. Waits for the network: not inside a
 * transaction.
 */
@ApplicationScoped
public class MetadataReader {
    private static final Logger LOG = Logger.getLogger(MetadataReader.class.getName());

    @Inject
    private MetadataSource source;

    @Inject
    private OktaConnection connection;

    @Inject
    private MetadataUrls urls;

    /** @param url as it was found before, with its last failure: what is the same as then is not logged again */
    public Rereading read(MetadataUrl url) {
        try {
            IdentityProvider provider =
                    MetadataFile.read(IdpMetadataParser.text(source.fetch(url.url())), Now.instant());
            boolean different = connection.refresh(url, provider);
            logSuccess(url, different);
            return different ? new Rereading.Replaced() : new Rereading.Unchanged();
        } catch (InvalidMetadataException e) {
            return failed(url, MetadataFile.unusable(e).english());
        } catch (UnreadableMetadataException | InvalidValueException e) {
            return failed(url, String.valueOf(e.getMessage()));
        } catch (NotFoundException e) {
            return new Rereading.Removed();
        }
    }

    private Rereading failed(MetadataUrl url, String sentence) {
        urls.noteFailure(url, sentence);
        if (!sentence.equals(url.failure())) {
            LOG.log(Level.WARNING, "The metadata of organization {0} was not read from {1}: {2}", new Object[] {
                url.tenantId(), url.url(), sentence
            });
        }
        return new Rereading.Failed(sentence);
    }

    private static void logSuccess(MetadataUrl url, boolean different) {
        if (different) {
            LOG.log(Level.INFO, "New metadata of organization {0} was read from {1}.", new Object[] {
                url.tenantId(), url.url()
            });
        } else if (url.failure() != null) {
            LOG.log(Level.INFO, "The metadata of organization {0} can be read again from {1}.", new Object[] {
                url.tenantId(), url.url()
            });
        }
    }
}
