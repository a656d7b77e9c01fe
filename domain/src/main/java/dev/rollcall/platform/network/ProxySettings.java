package dev.rollcall.platform.network;

import dev.rollcall.platform.setting.Configuration;
import dev.rollcall.platform.setting.FailedStart;
import dev.rollcall.setting.TrustedProxies;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Ends the start where the trusted proxies cannot be read, and not the first request. */
@Singleton
@Startup
public class ProxySettings {
    @PostConstruct
    void check() {
        FailedStart.explain(ProxySettings::configured);
    }

    /**
     * The proxies whose word is believed, since their operator says so; those of this machine where the setting is not
     * set.
     *
     * @throws dev.rollcall.setting.ConfigurationException when it is not a list of addresses and ranges
     */
    static TrustedProxies configured() {
        return TrustedProxies.of(Configuration.value(TrustedProxies.KEY).orElseThrow());
    }
}
