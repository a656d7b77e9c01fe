package dev.rollcall.provisioning.rate;

/** A Secret Key that makes requests. */
public record UsedKey(String tenantId, String keyId) {}
