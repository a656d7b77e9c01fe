package dev.rollcall.web.check.play;

import dev.rollcall.provisioning.check.BegunCheck;
import dev.rollcall.provisioning.check.SetUpChecks;
import dev.rollcall.session.SignedIn;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works on the checks that were begun at this node, behind the pages' backs. */
@ApplicationScoped
public class CheckRunner {
    private static final Logger LOG = Logger.getLogger(CheckRunner.class.getName());

    @Resource
    private ManagedExecutorService runs;

    /** For the client: threads of the pool above could wait for each other there. */
    @Resource
    private ManagedThreadFactory threads;

    @EJB
    private SetUpChecks checks;

    private @Nullable ExecutorService ofClient;
    private @Nullable CheckClient client;

    @PostConstruct
    void open() {
        ofClient = Executors.newCachedThreadPool(threads);
        client = new CheckClient(ofClient);
    }

    @PreDestroy
    void close() {
        if (ofClient != null) {
            ofClient.shutdownNow();
        }
    }

    /**
     * Begins a check and comes back at once.
     *
     * @param tenantUrl where the requests go
     * @throws dev.rollcall.platform.failure.ConflictException when one is at work
     * @throws dev.rollcall.platform.failure.NotAllowedException when the admin is no Primary Admin
     */
    public void begin(SignedIn admin, String tenantUrl) {
        BegunCheck begun = checks.begin(admin, tenantUrl);
        try {
            runs.execute(() -> play(admin, begun, tenantUrl));
        } catch (RejectedExecutionException e) {
            checks.end(admin, begun);
            throw e;
        }
    }

    private void play(SignedIn admin, BegunCheck begun, String tenantUrl) {
        try {
            CheckClient sending = client;
            if (sending != null) {
                var talk = new CheckTalk(sending, checks, begun, tenantUrl);
                if (new OwnApp(talk, begun.id()).play()) {
                    new CatalogApp(talk, begun.id()).play();
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A check of the set-up broke off", e);
        } finally {
            end(admin, begun);
        }
    }

    // Where the database does not let it, the housekeeping takes away what is left.
    private void end(SignedIn admin, BegunCheck begun) {
        try {
            checks.end(admin, begun);
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "What a check of the set-up has left is taken away in some minutes", e);
        }
    }
}
