package dev.rollcall.provisioning.rate;

import dev.rollcall.platform.Ids;
import dev.rollcall.platform.database.DatabaseSettings;
import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.platform.setting.FailedStart;
import dev.rollcall.setting.RequestLimits;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the other nodes each second what this one has let through, and takes over what they have: one statement, and
 * one more for each key that was used. The embedded database has one node, and nobody to tell.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class RateExchange {
    private static final Logger LOG = Logger.getLogger(RateExchange.class.getName());

    private final String node = Ids.next();
    private final boolean shared = DatabaseSettings.configured().isPostgresql();

    @EJB
    private KeyUses uses;

    @Inject
    private RequestRates rates;

    private final RateConversation conversation = new RateConversation();
    private int pause;

    /** A setting that cannot be used ends the start here, and not the first request. */
    @PostConstruct
    void checkSettings() {
        FailedStart.explained(() -> RequestLimits.of(Configuration::value));
    }

    /** Each second; after a failure, which the container logs as well, it waits for five. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void exchange() {
        rates.forgetIdle();
        if (pause > 0) {
            pause--;
            return;
        }
        Map<UsedKey, Long> news = rates.takeNews();
        if (!shared) {
            return;
        }
        try {
            if (!news.isEmpty()) {
                uses.add(node, news);
                news = Map.of();
            }
            conversation.hear(uses.ofOthers(node)).forEach(rates::spend);
        } catch (EJBException e) {
            rates.putBack(news);
            pause = 5;
            LOG.log(Level.WARNING, "Nodes do not hear of each other's requests; each keeps to the rates alone", e);
        }
    }
}
