package dev.rollcall.session.factor;

import java.time.Instant;
import java.util.Optional;

/**
 * What second factors a person has.
 *
 * @param appSince since when there is an authenticator app; empty when there is none
 * @param passkeys how many passkeys there are
 * @param codesLeft how many recovery codes can still be used
 */
public record FactorStatus(Optional<Instant> appSince, long passkeys, long codesLeft) {
    public boolean isAny() {
        return appSince.isPresent() || passkeys > 0;
    }
}
