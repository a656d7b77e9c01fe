package dev.rollcall.session.passkey;

/**
 * What an authenticator has made, once verified.
 *
 * @param id base64url without padding, as browsers write it; up to 1,364 characters
 * @param data authenticator, id and COSE key (WebAuthn §6.5.1), in Base64
 * @param signCount how often it has signed, if it counts; else 0
 * @param backupEligible whether it may be on several devices
 */
public record Credential(String id, String data, long signCount, boolean backupEligible) {}
