package dev.rollcall.administration.again;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import org.jspecify.annotations.Nullable;

/** Knows who reads SCIM requests: the SCIM API says so when it starts, since the domain knows nothing of SCIM. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Replays {
    private volatile @Nullable RequestReplay known;

    public void register(RequestReplay replay) {
        known = replay;
    }

    public RequestReplay get() {
        RequestReplay replay = known;
        if (replay == null) {
            throw new IllegalStateException("The SCIM API has not started");
        }
        return replay;
    }
}
