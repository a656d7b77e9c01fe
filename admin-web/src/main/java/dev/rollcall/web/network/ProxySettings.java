package dev.rollcall.web.network;

import dev.rollcall.platform.StartupFailure;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Ends the start where the trusted proxies cannot be read, and not the first request. */
@Singleton
@Startup
public class ProxySettings {
    @PostConstruct
    void check() {
        StartupFailure.explain(TrustedProxies::configured);
    }
}
