package dev.rollcall.scim.interop.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.provisioning.provider.ProviderKind;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddressedProvidersTest {
    private final AddressedProviders providers = new AddressedProviders();

    @Test
    void whatNamesNoOrganizationIsNotLookedFor() {
        assertThat(providers.of("No/organization")).isEqualTo(ProviderKind.OTHER);
        assertThat(providers.of("")).isEqualTo(ProviderKind.OTHER);
    }

    @Test
    void strangersAreLookedForSoOftenAMinute() {
        assertThat(IntStream.range(0, AddressedProviders.LOOKED_FOR_A_MINUTE)).allMatch(i -> providers.mayLook(i));

        assertThat(providers.mayLook(TimeUnit.SECONDS.toNanos(59))).isFalse();
        assertThat(providers.mayLook(TimeUnit.SECONDS.toNanos(61))).isTrue();
    }
}
