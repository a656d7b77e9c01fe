package dev.rollcall.platform.setting;

import dev.rollcall.setting.PublicUrlSetting;
import java.util.Optional;

/**
 * The address under which browsers and identity providers reach this installation ({@code rollcall.public.url}),
 * without a trailing slash. Tenant URL, ACS URL, Entity ID and every {@code Location} are built from it.
 */
public final class PublicUrl {
    private PublicUrl() {}

    /** The configured address, or empty when addresses are to be built from each request. */
    public static Optional<String> configured() {
        return Configuration.value(PublicUrlSetting.KEY).map(PublicUrlSetting::checked);
    }
}
