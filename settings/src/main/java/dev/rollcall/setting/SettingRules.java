package dev.rollcall.setting;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What can be said of the settings before anything of Rollcall runs. */
public final class SettingRules {
    /** Whether mass changes are held in organizations that have not decided; true unless it says otherwise. */
    public static final String GUARD_ENABLED = "rollcall.guard.enabled";

    private SettingRules() {}

    /**
     * Reads every setting that has a form.
     *
     * @param settings the value of a key; empty where it is not set or blank
     * @throws ConfigurationException for the first that cannot be used
     */
    public static void check(Function<String, Optional<String>> settings) {
        read(settings, DatabaseUrl.KEY, DatabaseUrl::checked);
        ReplicaUrl.of(settings);
        read(settings, PublicUrlSetting.KEY, PublicUrlSetting::checked);
        read(settings, SecretsKey.KEY, SecretsKey::of);
        read(settings, OperatorKeyText.KEY, OperatorKeyText::checked);
        read(settings, TrustedProxies.KEY, TrustedProxies::of);
        read(settings, PrivateHosts.KEY, PrivateHosts::of);
        RequestLimits.of(settings);
        OperatorSetting.flag(settings, GUARD_ENABLED, true);
        RetentionBounds.of(settings);
        FirstAdmin.of(settings);
    }

    private static void read(Function<String, Optional<String>> settings, String key, Consumer<String> rule) {
        settings.apply(key).ifPresent(rule);
    }
}
